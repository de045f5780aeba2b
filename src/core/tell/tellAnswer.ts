import type { MechanismGraph } from '../model/buildGraph.ts'
import { isSupply } from '../paths/isSupply.ts'
import { joinedRoutes, shownRoutes } from '../paths/route.ts'
import type { Route, RouteAnswer } from '../paths/route.ts'
import { tallyOf } from '../query/findPaths.ts'
import { endLabel } from '../query/nodeSets.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { tallyWords } from '../words/pathWords.ts'
import { loopTallyWords, loopsWords, onlyJoinedWords } from '../words/routeWords.ts'

/** An answer in a line: `4 routes; all 4 lower; they agree`. Joined routes are counted only where nothing else is there.
 *  Not for an answer without any route, which has a reason to tell instead. */
export function tellAnswer(graph: MechanismGraph, answer: RouteAnswer, query: Pick<PathQuery, 'from' | 'to'>): string {
  const shown = shownRoutes(answer)
  const joined = joinedRoutes(answer).length
  const paths = shown.map((route) => route.path)
  const supplies = paths.filter((path) => isSupply(graph, path)).length
  const tally = tallyOf(paths.filter((path) => !isSupply(graph, path)))
  const words =
    shown.length === 0 && joined > 0
      ? onlyJoinedWords(joined)
      : isLoop(query)
        ? loopTallyWords(tally, answer.truncated)
        : tallyWords({
            count: shown.length,
            truncated: answer.truncated,
            tally,
            supplies,
            sameEnds: hasSameEnds(shown),
          })
  return isLoop(query) ? `${loopsWords(endLabel(graph, query.from))}: ${words}` : words
}

function hasSameEnds(routes: readonly Route[]): boolean {
  return new Set(routes.map(({ path }) => `${path.nodes[0] ?? ''} ${path.nodes.at(-1) ?? ''}`)).size === 1
}

/** Both ends are one node: the question asks for feedback loops. */
export function isLoop({ from, to }: Pick<PathQuery, 'from' | 'to'>): boolean {
  return from.kind === 'node' && to.kind === 'node' && from.id === to.id
}
