import type { MechanismGraph } from '../model/buildGraph.ts'
import { findDeadEnd } from '../query/findDeadEnd.ts'
import { findPathSteps } from '../query/findPaths.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { nestShorter } from './nestShorter.ts'
import type { RouteAnswer } from './route.ts'
import { routesOf } from './routesOf.ts'

/** How one end acts on the other: stated outright, how, and what would join. Every simple path that the switches allow
 *  stands in exactly one route of one layer; layers order paths and drop none.
 *  Joins:  findings told of different exosome sources are joined only in routes that say so, whatever `joinContexts` is.
 *  Limits: at most `maxPaths` paths without and `maxPaths` with joins are listed; `truncated` says that there are more.
 *  Fails:  throws UnknownIdError if an end is not in the graph. */
export function answerQuestion(graph: MechanismGraph, query: PathQuery): RouteAnswer {
  const bound = findPathSteps(graph, { ...query, options: { ...query.options, joinContexts: false } })
  const all = findPathSteps(graph, { ...query, options: { ...query.options, joinContexts: true } })
  const joining = all.paths.filter((path) => path.joinedAt.length > 0)
  const routes = routesOf(graph, [...bound.paths, ...joining], query)
  const chains = routes.filter((route) => route.path.edges.length > 1)
  const told = nestShorter(
    graph,
    chains.filter((r) => r.joins.length === 0),
    query,
  )
  const printed = nestShorter(
    graph,
    chains.filter((r) => r.joins.length > 0 && r.span !== null),
    query,
  )
  const others = nestShorter(
    graph,
    chains.filter((r) => r.joins.length > 0 && r.span === null),
    query,
  )
  return {
    stated: routes.filter((route) => route.path.edges.length === 1),
    how: [...told, ...printed],
    joined: others,
    truncated: bound.truncated || all.truncated,
    ...(bound.gaveUp || all.gaveUp ? { gaveUp: true } : {}),
    dead:
      routes.length > 0 ? null : findDeadEnd(graph, { ...query, options: { ...query.options, joinContexts: true } }),
  }
}
