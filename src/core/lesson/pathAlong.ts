import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { routesOf } from '../paths/routesOf.ts'
import type { Route } from '../paths/route.ts'
import { findPathSteps } from '../query/findPaths.ts'
import { pathQuery } from '../query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'

/** The routes that pass exactly these nodes in this order, by the default rules of paths; more than one where parallel relations
 *  differ in sign. Routes that join findings of different exosome sources are among them and say so. Empty = no directed path. */
export function pathsAlong(graph: MechanismGraph, nodes: readonly NodeId[]): readonly Route[] {
  const [from, to] = [nodes[0], nodes.at(-1)]
  if (from === undefined || to === undefined || nodes.length < 2 || nodes.some((id) => !graph.hasNode(id))) return []
  const query = pathQuery(from, to, { via: nodes.slice(1, -1), maxSteps: Math.min(12, nodes.length - 1), options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true } })
  const along = findPathSteps(graph, query).paths.filter((path) => path.nodes.length === nodes.length && path.nodes.every((id, i) => id === nodes[i]))
  return routesOf(graph, along, query)
}

/** The one route along these nodes that a lesson may tell: the first that joins nothing, else the first; null = none. */
export function pathAlong(graph: MechanismGraph, nodes: readonly NodeId[]): Route | null {
  const routes = pathsAlong(graph, nodes)
  return routes.find((route) => route.joins.length === 0) ?? routes[0] ?? null
}
