import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { AssertionRecord, EdgeId, NodeId, RefNumber } from '../core/model/records.ts'

/** "miR-21 represses PTEN": the names of both ends around the relation's verb. */
export function relationClause(graph: MechanismGraph, id: EdgeId): string {
  const edge = graph.edge(id)
  return `${plainName(graph, edge.subject)} ${graph.relation(edge.predicate).verb} ${plainName(graph, edge.object)}`
}

/** The relation as a sentence with its certainty, setting and reference numbers: never stronger than the data say. */
export function relationSentence(graph: MechanismGraph, id: EdgeId): string {
  const edge = graph.edge(id)
  const notes = [certaintyNote(edge), edge.negated ? 'reported without effect' : null, refsNote(edge)].filter((note) => note !== null)
  return `${relationClause(graph, id)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}.`
}

/** Numbers printed with a relation's evidence, or inherited from the neighbouring sentence; in data order, once. */
export function refsOf(edge: AssertionRecord): readonly RefNumber[] {
  return [...new Set(edge.evidence.flatMap((e) => (e.refs.length > 0 ? e.refs : e.refsInherited)))]
}

/** The label without an abbreviation in brackets at its end. */
export function plainName(graph: MechanismGraph, id: NodeId): string {
  return graph.node(id).label.replace(/ \([A-Za-z0-9-]{2,12}\)$/, '')
}

function certaintyNote(edge: AssertionRecord): string | null {
  switch (edge.certainty) {
    case 'stated':
      return null
    case 'hedged': {
      const words = [...new Set(edge.evidence.flatMap((e) => e.hedges))]
      return words.length === 0 ? 'hedged in the review' : `hedged in the review: ${words.map((w) => `“${w}”`).join(', ')}`
    }
    case 'title-only':
      return 'only the title of a cited reference says so'
    case 'inferred':
      return 'step or sign read by the curator, not stated'
  }
}

function refsNote(edge: AssertionRecord): string | null {
  const refs = refsOf(edge)
  return refs.length === 0 ? null : `[${refs.join(', ')}]`
}
