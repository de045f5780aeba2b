import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { isJoined, LAYERS, shownRoutes, withShorter } from '../core/paths/route.ts'
import type { LayerId, Route, RouteAnswer } from '../core/paths/route.ts'
import { restsOn } from '../core/paths/restsOn.ts'
import { endLabel } from '../core/query/nodeSets.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { stepSentence } from '../core/reason/stepSentence.ts'
import { tellAnswer } from '../core/tell/tellAnswer.ts'
import { tellModifiers } from '../core/tell/tellModifiers.ts'
import { tellRelation } from '../core/tell/tellRelation.ts'
import { weakestOfRoute } from '../core/tell/routeRemarks.ts'
import { tellRoute } from '../core/tell/tellRoute.ts'
import { statedHeading, tellStated } from '../core/tell/tellStated.ts'
import { tellSupport } from '../core/tell/tellSupport.ts'
import { effectWord, LAYER_WORDS, weakestWord } from '../core/words/pathWords.ts'
import { ALSO_SHORTER, shownAndJoined, truncatedWords } from '../core/words/routeWords.ts'
import { noPathText } from './pathsText.ts'

/** An answer in words, layer by layer: the heading with the tally, what it rests on, then the first `shown` routes of each layer. */
export function routesText(graph: MechanismGraph, query: PathQuery, answer: RouteAnswer, shown: number): string {
  if (answer.dead !== null) return noPathText(graph, query, answer.dead)
  if (LAYERS.every((layer) => answer[layer].length === 0))
    return `No route from ${endLabel(graph, query.from)} to ${endLabel(graph, query.to)} has this sign.`
  const lines = [
    `${tellAnswer(graph, answer, query)}: from ${endLabel(graph, query.from)} to ${endLabel(graph, query.to)}, at most ${query.maxSteps} steps.`,
    ...tellSupport(graph, restsOn(graph, answer)).map((support) => support.studies.text),
    ...tellModifiers(graph, query).map((told) => `Told of a relation: ${told.sentence.text}`),
    ...(answer.truncated ? [truncatedWords(shownRoutes(answer).length)] : []),
  ]
  return [...lines, ...LAYERS.flatMap((layer) => layerLines(graph, query, layer, answer[layer], shown))].join('\n')
}

function layerLines(
  graph: MechanismGraph,
  query: PathQuery,
  layer: LayerId,
  routes: readonly Route[],
  shown: number,
): readonly string[] {
  if (routes.length === 0) return []
  const all = withShorter(routes)
  const counts =
    layer === 'stated'
      ? String(routes.length)
      : shownAndJoined(all.filter((r) => !isJoined(r)).length, all.filter(isJoined).length)
  const listed = routes.slice(0, shown)
  return [
    '',
    `${layer === 'stated' ? statedHeading(graph, routes) : LAYER_WORDS[layer]}: ${counts}`,
    ...(layer === 'stated'
      ? tellStated(graph, routes, query).map((block) => `${block.sentence.text} ${block.facts}.`)
      : []),
    ...listed.flatMap((route, i) =>
      layer === 'stated'
        ? (route.steps[0] ?? []).map((id) => `  ${stepSentence(graph, id).text}`)
        : ['', ...routeLines(graph, route, i + 1)],
    ),
    ...(routes.length > listed.length
      ? ['', `${listed.length} of ${routes.length} told here; --all tells every one.`]
      : []),
  ]
}

/** The story of one route, in the words of the app, and the shorter ones in a line each. */
function routeLines(graph: MechanismGraph, route: Route, number: number): readonly string[] {
  const [headline = '', ...rest] = tellRoute(graph, route).text.split('\n')
  return [
    `${isJoined(route) ? 'Joined route' : 'Route'} ${number}. ${headline}`,
    ...rest.map((line) => `  ${line}`),
    ...(route.shorter.length === 0 ? [] : [`  ${ALSO_SHORTER}: ${route.shorter.length}`]),
    ...route.shorter.map((shorter, i) => `    ${number}.${i + 1} ${chainWords(graph, shorter)}`),
  ]
}

function chainWords(graph: MechanismGraph, { path }: Route): string {
  return `${path.edges.map((id) => tellRelation(graph, id)).join('; ')} (${effectWord(path.effect)}, weakest step ${weakestWord(weakestOfRoute(path))}).`
}
