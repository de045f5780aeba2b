import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { refsOfEdge } from '../core/query/readPath.ts'
import { numberList } from './numberList.ts'

/** The reference numbers printed with some relations, each once: `[24,134–136]`; empty for none. */
export function citedNumbers(graph: MechanismGraph, edges: readonly EdgeId[]): string {
  const unique = [...new Set(edges.flatMap((id) => refsOfEdge(graph.edge(id))))]
  return unique.length === 0 ? '' : `[${numberList(unique)}]`
}
