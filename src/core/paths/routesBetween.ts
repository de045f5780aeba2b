import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { pathQuery } from '../query/pathQuery.ts'
import type { Filters } from '../query/view.ts'
import { answerQuestion } from './answerQuestion.ts'
import { shownRoutes } from './route.ts'

/** The routes between some nodes, each pair in both directions. */
export interface RoutesBetween {
  /** Shown routes of all pairs; joined ones do not count. */
  readonly count: number
  /** The nodes themselves and those on the routes, in data order. */
  readonly nodes: readonly NodeId[]
  /** Pairs that a shown route leads from first to second. */
  readonly pairs: readonly (readonly [NodeId, NodeId])[]
}

/** Every way in which some nodes act on one another, by the path switches as they are by default. */
export function routesBetween(graph: MechanismGraph, ids: readonly NodeId[], filters: Filters): RoutesBetween {
  const on = new Set<NodeId>(ids)
  const pairs: (readonly [NodeId, NodeId])[] = []
  let count = 0
  for (const from of ids) {
    for (const to of ids) {
      if (from === to) continue
      const routes = shownRoutes(answerQuestion(graph, pathQuery(from, to, { filters })))
      if (routes.length === 0) continue
      pairs.push([from, to])
      count += routes.length
      for (const route of routes) for (const node of route.path.nodes) on.add(node)
    }
  }
  return { count, pairs, nodes: graph.data.nodes.filter((n) => on.has(n.id)).map((n) => n.id) }
}
