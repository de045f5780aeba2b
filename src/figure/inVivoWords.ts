import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'

/** Where the in vivo relations of a figure were seen: `in animals`; patients are named only where a clinical trial is drawn. */
export function inVivoWords(graph: MechanismGraph, edges: readonly EdgeId[]): string {
  return edges.some((id) => graph.edge(id).evidence.some((e) => e.design === 'clinical-trial'))
    ? 'in animals or patients'
    : 'in animals'
}
