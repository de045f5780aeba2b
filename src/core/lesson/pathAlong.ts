import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { routesOf } from '../paths/routesOf.ts'
import type { Route } from '../paths/route.ts'
import { findPathSteps } from '../query/findPaths.ts'
import { pathQuery } from '../query/pathQuery.ts'
import { pathOfSteps } from '../query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkStep } from '../query/walkSteps.ts'
import type { WalkStep } from '../query/walkSteps.ts'

/** The routes that pass exactly these nodes in this order, by the default rules of paths; more than one where parallel relations
 *  differ in sign. Routes that join findings of different exosome sources are among them and say so. Empty = no directed path. */
export function pathsAlong(graph: MechanismGraph, nodes: readonly NodeId[]): readonly Route[] {
  const [from, to] = [nodes[0], nodes.at(-1)]
  if (from === undefined || to === undefined || nodes.length < 2 || nodes.some((id) => !graph.hasNode(id))) return []
  const query = pathQuery(from, to, {
    via: nodes.slice(1, -1),
    maxSteps: Math.min(12, nodes.length - 1),
    options: { ...DEFAULT_PATH_OPTIONS, joinContexts: true },
  })
  const along = findPathSteps(graph, query).paths.filter(
    (path) => path.nodes.length === nodes.length && path.nodes.every((id, i) => id === nodes[i]),
  )
  return routesOf(graph, along, query)
}

/** The one route along these nodes that a lesson may tell: the first that joins nothing, else the first; null = none. Of parallel
 *  relations that say the same, it walks those that are `cited`: what a step speaks of is what its path marks. */
export function pathAlong(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  cited: readonly EdgeId[] = [],
): Route | null {
  const routes = pathsAlong(graph, nodes)
  const route = routes.find((r) => r.joins.length === 0) ?? routes[0] ?? null
  if (route === null || cited.length === 0) return route
  const known = cited.filter(graph.hasEdge).map(walked)
  const steps = route.path.edges
    .map(walked)
    .map((step) => known.find((other) => sameStep(other, step) && isOnWay(other)) ?? step)
  return { ...route, path: pathOfSteps(graph, steps) }

  /** Told of no source, or of one that the way passes: nothing is joined by it. */
  function isOnWay({ onlyFrom }: WalkStep): boolean {
    return onlyFrom.length === 0 || onlyFrom.some((id) => nodes.includes(id))
  }

  function walked(id: EdgeId): WalkStep {
    const record = graph.edge(id)
    return walkStep(record, graph.relation(record.predicate), DEFAULT_PATH_OPTIONS)
  }
}

function sameStep(a: WalkStep, b: WalkStep): boolean {
  return a.source === b.source && a.target === b.target && a.sign === b.sign
}
