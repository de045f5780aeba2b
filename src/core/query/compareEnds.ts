import type { MechanismGraph } from '../model/buildGraph.ts'
import { nodeClass } from '../model/nodeClass.ts'
import { NODE_CLASSES } from '../model/records.ts'
import type { EdgeId, NodeClass, NodeId } from '../model/records.ts'
import { endNodes } from './nodeSets.ts'
import type { EndSpec } from './view.ts'

/** One thing that A, B or both act on, with the relations that say so. */
export interface ComparedRow {
  readonly node: NodeId
  readonly nodeClass: NodeClass
  readonly a: readonly EdgeId[]
  readonly b: readonly EdgeId[]
}

/** What two ends act on directly: only A, both, only B. Each object stands in exactly one of the lists; ordered by class, then name. */
export interface Comparison {
  readonly onlyA: readonly ComparedRow[]
  readonly both: readonly ComparedRow[]
  readonly onlyB: readonly ComparedRow[]
}

export function compareEnds(graph: MechanismGraph, a: EndSpec, b: EndSpec): Comparison {
  const outOf = (end: EndSpec): readonly EdgeId[] => endNodes(graph, end).flatMap((id) => graph.outEdges(id))
  const byObject = (edges: readonly EdgeId[]): ReadonlyMap<NodeId, readonly EdgeId[]> => {
    const groups = new Map<NodeId, EdgeId[]>()
    for (const id of edges) groups.set(graph.edge(id).object, [...(groups.get(graph.edge(id).object) ?? []), id])
    return groups
  }
  const [ofA, ofB] = [byObject(outOf(a)), byObject(outOf(b))]
  const rows = [...new Set([...ofA.keys(), ...ofB.keys()])]
    .map((node): ComparedRow => ({ node, nodeClass: nodeClass(graph.node(node).kind), a: ofA.get(node) ?? [], b: ofB.get(node) ?? [] }))
    .toSorted((x, y) => NODE_CLASSES.indexOf(x.nodeClass) - NODE_CLASSES.indexOf(y.nodeClass) || graph.node(x.node).label.localeCompare(graph.node(y.node).label, 'en'))
  return {
    onlyA: rows.filter((r) => r.b.length === 0),
    both: rows.filter((r) => r.a.length > 0 && r.b.length > 0),
    onlyB: rows.filter((r) => r.a.length === 0),
  }
}
