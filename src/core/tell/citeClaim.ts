import { expectedRefs } from '../cite/papersOf.ts'
import { citeEvidence, citeReview, referenceName } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId } from '../model/records.ts'
import { certaintyNote, hedgesOf } from '../words/relationWords.ts'
import { claimWarnings, warningText } from './claimWarnings.ts'
import { tellRelation } from './tellRelation.ts'

/** One relation as a citation to paste: the claim with its hedge words, each place and the references printed there, every
 *  warning with the reference expected instead, and the review with its DOI. */
export function citeClaim(graph: MechanismGraph, id: EdgeId): string {
  const record = graph.edge(id)
  const hedges = hedgesOf(record).map((word) => `“${word}”`)
  const sure = [certaintyNote(record.certainty), ...hedges].filter((part) => part !== '').join(' ')
  const places = record.evidence.map((e) => citeEvidence(graph, e)).join('; ')
  const warnings = claimWarnings(graph, [id])
    .filter((w) => w.kind !== 'title-only' && w.kind !== 'inferred')
    .map(warningText)
  const expected = expectedRefs(graph, id)
  return [
    `${tellRelation(graph, id)}${sure === '' ? '' : `, ${sure}`} (${places}).`,
    ...(warnings.length === 0 ? [] : [`Warning: ${warnings.join('; ')}.`]),
    ...(expected.length === 0
      ? []
      : [`Expected: ${expected.map((n) => `[${n}] ${referenceName(graph.reference(n))}`).join(', ')}.`]),
    `${citeReview(graph.data.dataset)}.`,
  ].join(' ')
}
