import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { hasPath } from '../query/hasPath.ts'
import type { PathQuery } from '../query/pathQuery.ts'

/** The nodes to pass that stand in the way of an answer: leaving out any one of them opens a route; all of them when only
 *  that does; none when they are not to blame. Only meaningful for a question without routes. */
export function unpassedVia(graph: MechanismGraph, query: PathQuery): readonly NodeId[] {
  const opens = (via: readonly NodeId[]): boolean =>
    hasPath(graph, { ...query, via, options: { ...query.options, joinContexts: true } })
  const alone = query.via.filter((id) => opens(query.via.filter((other) => other !== id)))
  return alone.length > 0 ? alone : query.via.length > 0 && opens([]) ? query.via : []
}
