import type { MechanismGraph } from '../model/buildGraph.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'

/** A chain of secreting and carrying alone: it supplies its end, and is not said to raise it. One whose direction is not told,
 *  or is read the other way, supplies nothing. */
export function isSupply(graph: MechanismGraph, path: Pick<MechanismPath, 'edges' | 'netSign'>): boolean {
  return path.netSign === 1 && path.edges.every((id) => graph.relation(graph.edge(id).predicate).group === 'transfer')
}
