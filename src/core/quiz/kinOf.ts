import type { MechanismGraph } from '../model/buildGraph.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import type { NodeId } from '../model/records.ts'

/** Links that make one thing stand for another in a reader's mind. */
const CLOSE: ReadonlySet<string> = new Set(['part_of', 'member_of', 'is_a', 'distinct_from', 'mediated_by'])

/** What may pass for a node in an answer, itself included: what it is a kind or part of, its own kinds and parts, and what it is
 *  easily taken for. Its siblings are not: miR-21 is no miR-223. */
export const kinOf = keptPerGraph((graph: MechanismGraph, id: NodeId): ReadonlySet<NodeId> => {
  const kin = new Set<NodeId>([id])
  for (let up = graph.node(id).broader; up !== null && !kin.has(up); up = graph.node(up).broader) kin.add(up)
  const below = (of: NodeId): void => {
    for (const node of graph.data.nodes)
      if (node.broader === of && !kin.has(node.id)) {
        kin.add(node.id)
        below(node.id)
      }
  }
  below(id)
  for (const { nodes } of graph.data.keptApart) if (nodes.includes(id)) for (const other of nodes) kin.add(other)
  for (const edge of [...graph.outEdges(id), ...graph.inEdges(id)]) {
    const { subject, object, predicate } = graph.edge(edge)
    if (CLOSE.has(predicate)) kin.add(subject === id ? object : subject)
  }
  return kin
})
