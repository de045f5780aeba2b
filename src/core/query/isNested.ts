import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import type { EndSpec } from './view.ts'

/** Whether one of two nodes, or the cells that two exosomes come from, is the wider term of the other; false for sets. */
export function isNested(graph: MechanismGraph, a: EndSpec, b: EndSpec): boolean {
  if (a.kind !== 'node' || b.kind !== 'node') return false
  return [
    [a.id, b.id],
    [b.id, a.id],
  ].some(([narrow, wide]) => narrow !== undefined && wide !== undefined && within(graph, narrow, wide))
}

function within(graph: MechanismGraph, narrow: NodeId, wide: NodeId): boolean {
  const cells = [graph.node(narrow).sourceCell, graph.node(wide).sourceCell]
  const [from, to] = cells
  return (
    widerThan(graph, narrow).has(wide) ||
    (from !== null && from !== undefined && to !== null && to !== undefined && widerThan(graph, from).has(to))
  )
}

/** Every wider term of a node; groupings have no cycle. */
function widerThan(graph: MechanismGraph, id: NodeId): ReadonlySet<NodeId> {
  const wider = new Set<NodeId>()
  for (let at = graph.node(id).broader; at !== null && !wider.has(at); at = graph.node(at).broader) wider.add(at)
  return wider
}
