import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Answer } from './answer.ts'
import { textEdges } from './outlineOf.ts'
import type { View } from './view.ts'

/** How much a view holds, the same wherever it is told: drawn nodes and relations (folded ones too), and what outline and table
 *  list beside them because the map does not draw it. */
export interface ViewCounts {
  readonly nodes: number
  readonly relations: number
  /** Trials and their relations. */
  readonly undrawn: { readonly nodes: number; readonly relations: number }
}

export function viewCounts(
  graph: MechanismGraph,
  view: Pick<View, 'scope' | 'paths' | 'filters'>,
  answer: Pick<Answer, 'nodes' | 'edges'>,
): ViewCounts {
  const drawn = new Set(answer.edges)
  const shown = new Set(answer.nodes)
  const beside = textEdges(graph, view, answer).filter((id) => !drawn.has(id))
  const nodes = new Set(
    beside.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]).filter((id) => !shown.has(id)),
  )
  return {
    nodes: answer.nodes.length,
    relations: answer.edges.length,
    undrawn: { nodes: nodes.size, relations: beside.length },
  }
}
