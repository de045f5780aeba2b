import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId } from '../model/records.ts'

/** What acts on some nodes (up) or what they act on (down) in one step, in data order: on all of them, or on any.
 *  Context links and relations that report no effect do not count; the nodes themselves are left out. */
export function commonOf(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  way: 'up' | 'down',
  how: 'all' | 'any',
): readonly NodeId[] {
  const lists = nodes.map((id) => new Set(neighboursOf(graph, id, way)))
  const own = new Set(nodes)
  return graph.data.nodes
    .filter(
      (n) =>
        isDrawn(n.kind) &&
        !own.has(n.id) &&
        (how === 'all' ? lists.every((list) => list.has(n.id)) : lists.some((list) => list.has(n.id))),
    )
    .map((n) => n.id)
}

function neighboursOf(graph: MechanismGraph, id: NodeId, way: 'up' | 'down'): readonly NodeId[] {
  return way === 'up'
    ? graph
        .inEdges(id)
        .filter((e) => acts(graph, e))
        .map((e) => graph.edge(e).subject)
    : graph
        .outEdges(id)
        .filter((e) => acts(graph, e))
        .map((e) => graph.edge(e).object)
}

function acts(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  const { transmits, negated } = graph.relation(record.predicate)
  return transmits !== 0 && !negated && !record.negated
}
