import type { MechanismGraph } from '../model/buildGraph.ts'
import { nodeClass } from '../model/nodeClass.ts'
import type { NodeClass, NodeId, Sign } from '../model/records.ts'
import { searchOf } from './hasPath.ts'
import type { MechanismPath } from './mechanismPath.ts'
import { pathQuery } from './pathQuery.ts'
import { pathOfSteps } from './readPath.ts'
import { searchPaths } from './searchPaths.ts'
import type { EndSpec } from './view.ts'

/** A way of two or more steps: a sequence of nodes and its net sign. Parallel relations between two nodes are evidence of one step. */
export interface Route {
  readonly nodes: readonly NodeId[]
  readonly netSign: Sign
  /** The best known relations along it. */
  readonly path: MechanismPath
}

export interface RoutesFrom {
  /** Best known first: fewest inferred, title-only and hedged steps, then most steps that name a molecule, then shortest, then by ids. */
  readonly byEnd: ReadonlyMap<NodeId, readonly Route[]>
  /** More routes exist than were listed. */
  readonly truncated: boolean
}

/** Steps through these tell how something works. */
const MOLECULAR: ReadonlySet<NodeClass> = new Set(['mirna', 'factor', 'target', 'pathway'])

/** Every route of at least two steps from an end to wherever it leads, by the default rules of paths: influence and transfer
 *  steps, bound contexts, so nothing is joined. One search for all of them. Throws UnknownIdError for an unknown end. */
export function routesFrom(graph: MechanismGraph, from: EndSpec): RoutesFrom {
  const found = searchPaths({ ...searchOf(graph, pathQuery(from, from)), to: graph.data.nodes.map((n) => n.id) })
  const routes = new Map<string, Route>()
  for (const steps of found.paths) {
    if (steps.length < 2) continue
    const path = pathOfSteps(graph, steps)
    const key = `${path.nodes.join(' ')} ${path.netSign}`
    // Paths come best known first, so the first along these nodes is kept.
    if (!routes.has(key)) routes.set(key, { nodes: path.nodes, netSign: path.netSign, path })
  }
  const byEnd = new Map<NodeId, Route[]>()
  for (const route of routes.values()) {
    const end = route.nodes.at(-1)
    if (end !== undefined) byEnd.set(end, [...(byEnd.get(end) ?? []), route])
  }
  for (const list of byEnd.values()) list.sort((a, b) => compareRoutes(graph, a, b))
  return { byEnd, truncated: found.truncated }
}

function compareRoutes(graph: MechanismGraph, a: Route, b: Route): number {
  const [mine, theirs] = [rank(graph, a), rank(graph, b)]
  const at = mine.findIndex((value, i) => value !== theirs[i])
  if (at >= 0) return (mine[at] ?? 0) - (theirs[at] ?? 0)
  return a.path.edges.join(' ') < b.path.edges.join(' ') ? -1 : 1
}

function rank(graph: MechanismGraph, { nodes, path }: Route): readonly number[] {
  const molecules = nodes.slice(1, -1).filter((id) => MOLECULAR.has(nodeClass(graph.node(id).kind))).length
  return [path.cost[0], path.cost[1], path.cost[2], -molecules, nodes.length]
}
