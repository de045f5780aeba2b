import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'

/** Whether two nodes are so close that one may pass for the other in an answer: part, member or form of it, easily taken for it,
 *  or named alike. */
export function areKin(graph: MechanismGraph, a: NodeId, b: NodeId): boolean {
  const [one, other] = [graph.node(a), graph.node(b)]
  if (one.broader === b || other.broader === a || (one.broader !== null && one.broader === other.broader)) return true
  if (graph.data.keptApart.some(({ nodes }) => nodes.includes(a) && nodes.includes(b))) return true
  const linked = [...graph.outEdges(a), ...graph.inEdges(a)].some((id) => {
    const { subject, object, predicate } = graph.edge(id)
    return (subject === b || object === b) && graph.relation(predicate).transmits === 0
  })
  const [name, name2] = [mapLabel(one).toLowerCase(), mapLabel(other).toLowerCase()]
  return linked || name.includes(name2) || name2.includes(name)
}
