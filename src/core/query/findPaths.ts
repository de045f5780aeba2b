import type { MechanismGraph } from '../model/buildGraph.ts'
import { findDeadEnd } from './findDeadEnd.ts'
import { searchOf } from './hasPath.ts'
import type { MechanismPath, PathAnswer, Tally } from './mechanismPath.ts'
import type { PathQuery } from './pathQuery.ts'
import { pathOfSteps } from './readPath.ts'
import { searchPaths } from './searchPaths.ts'

/** Every simple path from one end to the other in the default order: fewest inferred, title-only, hedged,
 *  not-in-vivo steps, then shortest, then by edge ids (code units), so the order never varies.
 *  Ends:   a set means from any of its nodes to any of them; a path may pass other members on its way.
 *          One node at both ends: the feedback loops through it.
 *  Sign:   product of step signs; one unsigned step makes the path undetermined, one context step contextual. A path that
 *          lowers a source and goes on has no sign: the source's effect is lost.
 *  Joins:  a path of steps told of different exosome sources is found only with `joinContexts` (see `joinedSteps`).
 *  Limits: the `maxPaths` best are listed, exactly, and `truncated` says that there are more; the tally counts what is listed.
 *          A search that ran out of effort says so in `gaveUp`.
 *  Fails:  throws UnknownIdError if an end is not in the graph. */
export function findPaths(graph: MechanismGraph, query: PathQuery): PathAnswer {
  const { paths, truncated, gaveUp } = findPathSteps(graph, query)
  return {
    paths,
    truncated,
    ...(gaveUp ? { gaveUp: true } : {}),
    tally: tallyOf(paths),
    dead: paths.length === 0 ? findDeadEnd(graph, query) : null,
  }
}

/** The paths alone: no tally, and no reason when there are none. */
export function findPathSteps(
  graph: MechanismGraph,
  query: PathQuery,
): { readonly paths: readonly MechanismPath[]; readonly truncated: boolean; readonly gaveUp: boolean } {
  const found = searchPaths(searchOf(graph, query))
  return { ...found, paths: found.paths.map((steps) => pathOfSteps(graph, steps)) }
}

/** How many paths raise, lower, leave open, only give context, or take an effect away. */
export function tallyOf(paths: readonly Pick<MechanismPath, 'netSign' | 'blocked'>[]): Tally {
  const count = (sign: MechanismPath['netSign']): number =>
    paths.filter((p) => p.blocked === null && p.netSign === sign).length
  return {
    raises: count(1),
    lowers: count(-1),
    undetermined: count(null),
    contextual: count(0),
    lost: paths.filter((p) => p.blocked !== null).length,
  }
}
