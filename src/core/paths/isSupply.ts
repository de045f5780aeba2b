import type { MechanismGraph } from '../model/buildGraph.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'

/** A chain of secreting and carrying alone: it supplies its end, and is not said to raise it. */
export function isSupply(graph: MechanismGraph, path: Pick<MechanismPath, 'edges'>): boolean {
  return path.edges.every((id) => graph.relation(graph.edge(id).predicate).group === 'transfer')
}
