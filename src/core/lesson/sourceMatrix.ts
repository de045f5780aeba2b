import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Certainty, EdgeId, NodeId, NodeKind } from '../model/records.ts'
import { CERTAINTIES } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { factsOf } from '../query/scopeContent.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { certaintyWord } from '../words/relationWords.ts'

/** How surely a result is known: told plainly of animals or patients, told plainly otherwise, hedged, only inferred or from a title,
 *  reported as no effect, or not reported at all, which is not the same. */
export type CellState = 'in-vivo' | 'stated' | 'hedged' | 'inferred' | 'no-effect' | 'blank'

export interface MatrixCell {
  readonly state: CellState
  /** Relations from the source to the result, the surest first. */
  readonly edges: readonly EdgeId[]
  /** The cell in words, as it is read out. */
  readonly words: string
}

/** Sources against results: what the review tells of each pair in one step. */
export interface SourceMatrix {
  readonly rows: readonly NodeId[]
  readonly columns: readonly NodeId[]
  /** By row, then column. */
  readonly cells: readonly (readonly MatrixCell[])[]
}

const SOURCES: ReadonlySet<NodeKind> = new Set(['exosome', 'vesicle'])
const RESULTS: ReadonlySet<NodeKind> = new Set(['target', 'pathway', 'process', 'outcome'])

/** The matrix of the sources and results among these nodes, over all relations of the graph but bridges: what a map leaves out to be
 *  clear counts here. */
export function sourceMatrix(graph: MechanismGraph, nodes: readonly NodeId[]): SourceMatrix {
  const kept = nodes.filter(graph.hasNode)
  const rows = kept.filter((id) => SOURCES.has(graph.node(id).kind))
  const columns = kept.filter((id) => RESULTS.has(graph.node(id).kind))
  return { rows, columns, cells: rows.map((row) => columns.map((column) => cellOf(graph, row, column))) }
}

function cellOf(graph: MechanismGraph, row: NodeId, column: NodeId): MatrixCell {
  const edges = graph
    .outEdges(row)
    .filter((id) => graph.edge(id).object === column && graph.edge(id).tier !== 'bridge')
    .toSorted((a, b) => rank(graph, a) - rank(graph, b))
  const [surest] = edges
  const name = `${mapLabel(graph.node(row))}, ${mapLabel(graph.node(column))}`
  if (surest === undefined) return { state: 'blank', edges, words: `${name}: not reported in this review` }
  return {
    state: stateOf(graph, surest),
    edges,
    words: `${name}: ${edges.map((id) => `${tellRelation(graph, id)}, ${certaintyWord(graph.edge(id).certainty)}${factsOf(graph, id).inVivo ? ', in animals or patients' : ''}`).join('; ')}`,
  }
}

/** No effect after effects; plain before hedged; animals before the rest. */
function rank(graph: MechanismGraph, id: EdgeId): number {
  const { certainty, negated, inVivo } = factsOf(graph, id)
  return (negated ? 100 : 0) + 10 * CERTAINTIES.indexOf(certainty) + (inVivo ? 0 : 1)
}

function stateOf(graph: MechanismGraph, id: EdgeId): CellState {
  const { certainty, negated, inVivo } = factsOf(graph, id)
  if (negated) return 'no-effect'
  return BY_CERTAINTY[certainty] ?? (inVivo ? 'in-vivo' : 'stated')
}

const BY_CERTAINTY: Readonly<Record<Certainty, CellState | null>> = {
  stated: null,
  hedged: 'hedged',
  'title-only': 'inferred',
  inferred: 'inferred',
}

/** What the marks of a matrix mean. */
export const CELL_WORDS: Readonly<Record<CellState, string>> = {
  'in-vivo': 'stated, in animals or patients',
  stated: 'stated, in culture or setting not stated',
  hedged: 'hedged',
  inferred: 'inferred, or only a cited title says it',
  'no-effect': 'reported as no effect',
  blank: 'blank: not reported in this review',
}
