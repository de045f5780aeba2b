import type { MechanismGraph } from '../model/buildGraph.ts'
import { findDeadEnd } from './findDeadEnd.ts'
import { searchOf } from './hasPath.ts'
import type { MechanismPath, PathAnswer } from './mechanismPath.ts'
import type { PathQuery } from './pathQuery.ts'
import { pathOfSteps } from './readPath.ts'
import { searchPaths } from './searchPaths.ts'

/** Every simple path from one end to the other in the default order (UX-20): fewest inferred, title-only, hedged,
 *  not-in-vivo steps, then shortest, then by edge ids (code units), so the order never varies.
 *  Ends:   a set means from any of its nodes to any of them; a path may pass other members on its way.
 *  Sign:   product of step signs; one unsigned step makes the path undetermined, one context step contextual.
 *  Limits: the `maxPaths` best are listed, exactly, and `truncated` says that there are more; the tally counts what is listed.
 *          A search that ran out of effort says so in `gaveUp`.
 *  Fails:  throws UnknownIdError if an end is not in the graph. */
export function findPaths(graph: MechanismGraph, query: PathQuery): PathAnswer {
  const found = searchPaths(searchOf(graph, query))
  const paths = found.paths.map((steps) => pathOfSteps(graph, steps))
  return {
    paths,
    truncated: found.truncated,
    ...(found.gaveUp ? { gaveUp: true } : {}),
    tally: tallyOf(paths),
    dead: paths.length === 0 ? findDeadEnd(graph, query) : null,
  }
}

/** How many paths raise, lower, leave open or only give context. */
export function tallyOf(paths: readonly MechanismPath[]): PathAnswer['tally'] {
  const count = (sign: MechanismPath['netSign']): number => paths.filter((p) => p.netSign === sign).length
  return { raises: count(1), lowers: count(-1), undetermined: count(null), contextual: count(0) }
}
