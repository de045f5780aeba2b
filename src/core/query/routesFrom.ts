import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { nestShorter } from '../paths/nestShorter.ts'
import { withShorter } from '../paths/route.ts'
import type { Route } from '../paths/route.ts'
import { routesOf } from '../paths/routesOf.ts'
import { searchOf } from './hasPath.ts'
import { pathQuery } from './pathQuery.ts'
import { pathOfSteps } from './readPath.ts'
import { searchPaths } from './searchPaths.ts'
import type { EndSpec } from './view.ts'

export interface RoutesFrom {
  /** Routes of two or more steps by the node they lead to, in order of telling: fullest first, those told shorter right after. */
  readonly byEnd: ReadonlyMap<NodeId, readonly Route[]>
  /** More routes exist than were listed. */
  readonly truncated: boolean
}

/** Every route of at least two steps from an end to wherever it leads, by the default rules of paths: influence and transfer
 *  steps, bound contexts, so nothing is joined. One search for all of them. Throws UnknownIdError for an unknown end. */
export function routesFrom(graph: MechanismGraph, from: EndSpec): RoutesFrom {
  const query = pathQuery(from, from)
  const { paths, truncated } = searchPaths({ ...searchOf(graph, query), to: graph.data.nodes.map((n) => n.id) })
  const chains = paths.filter((steps) => steps.length > 1).map((steps) => pathOfSteps(graph, steps))
  const byEnd = new Map<NodeId, Route[]>()
  for (const route of withShorter(nestShorter(graph, routesOf(graph, chains, query), query))) {
    const end = route.path.nodes.at(-1)
    if (end !== undefined) byEnd.set(end, [...(byEnd.get(end) ?? []), route])
  }
  return { byEnd, truncated }
}
