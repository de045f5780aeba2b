import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { ENGLISH } from '../core/messages.ts'
import type { DeadEnd, MechanismPath, PathAnswer } from '../core/query/mechanismPath.ts'
import { endLabel, mapLabel } from '../core/query/nodeSets.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { unpassedVia } from '../core/paths/unpassedVia.ts'
import { isLoop } from '../core/tell/tellAnswer.ts'
import { routesOf } from '../core/paths/routesOf.ts'
import { tellRoute } from '../core/tell/tellRoute.ts'
import { tallyWords } from '../core/words/pathWords.ts'
import { unpassedWords } from '../core/words/routeWords.ts'

/** The plain list of paths (`--flat`) in words: a heading with the tally, then the story of the first `shown` paths. */
export function pathsText(
  graph: MechanismGraph,
  query: PathQuery,
  answer: PathAnswer,
  paths: readonly MechanismPath[],
  shown: number,
): string {
  const ends = `from ${endLabel(graph, query.from)} to ${endLabel(graph, query.to)}`
  if (answer.dead !== null) return noPathText(graph, query, answer.dead)
  if (paths.length === 0) return `None of the ${answer.paths.length} paths ${ends} has this sign.`
  const lines = [`${tallyWords({ ...answer, count: answer.paths.length })}: ${ends}, at most ${query.maxSteps} steps.`]
  if (paths.length < answer.paths.length) lines.push(`${paths.length} of them have the sign asked for.`)
  paths.slice(0, shown).forEach((path, i) => lines.push('', ...pathLines(graph, query, path, i + 1)))
  if (paths.length > shown) lines.push('', `${shown} of ${paths.length} shown; --all prints every one.`)
  return lines.join('\n')
}

/** The story of one path, in the words of the app. */
function pathLines(graph: MechanismGraph, query: PathQuery, path: MechanismPath, number: number): readonly string[] {
  const [route] = routesOf(graph, [path], query)
  const [headline = '', ...rest] = route === undefined ? [] : tellRoute(graph, route).text.split('\n')
  return [`Path ${number}. ${headline}`, ...rest.map((line) => `  ${line}`)]
}

/** What to change on the command line to open a path. */
const CHANGE: Readonly<Record<DeadEnd['wouldHelp'][number], string>> = {
  bridges: '--with bridges',
  titleOnly: '--with title-only',
  joinContexts: '--with join-contexts',
  contextLinks: '--with context-links',
  inferredSteps: 'no --without inferred-steps',
  maxSteps: '--max-steps 12',
  filters: 'no filters',
  via: 'no --via',
  avoid: 'no --avoid',
}

/** Why there is no path, how far one comes, and what would open one. */
export function noPathText(
  graph: MechanismGraph,
  query: PathQuery,
  { reason, nearestReachable, wouldHelp, together }: DeadEnd,
): string {
  const [from, to] = [endLabel(graph, query.from), endLabel(graph, query.to)]
  const unpassed = unpassedVia(graph, query)
  const lines = [
    isLoop(query)
      ? `No feedback loop through ${from} within ${query.maxSteps} steps.`
      : `No path from ${from} to ${to} within ${query.maxSteps} steps.`,
    unpassed.length > 0
      ? unpassedWords(unpassed.map((id) => mapLabel(graph.node(id))))
      : ENGLISH.deadReason[reason](from, to),
  ]
  if (nearestReachable.length > 0)
    lines.push(`Reached: ${nearestReachable.map((id) => mapLabel(graph.node(id))).join(', ')}.`)
  if (wouldHelp.length > 0)
    lines.push(
      `A path opens ${together === true ? 'only with all of these' : 'with'}: ${wouldHelp.map((help) => CHANGE[help]).join(', ')}.`,
    )
  return lines.join('\n')
}
