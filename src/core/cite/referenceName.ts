import type { MechanismGraph } from '../model/buildGraph.ts'
import type { DatasetRecord } from '../model/graphData.ts'
import type { EvidenceRecord, ReferenceRecord, RefNumber } from '../model/records.ts'

/** `Cheng 2018`; a reference without authors goes by the first words of its title. */
export function referenceName(reference: ReferenceRecord): string {
  const name = reference.authors[0]?.family ?? reference.title.split(' ').slice(0, 3).join(' ')
  return `${name} ${reference.year ?? 'n.d.'}`
}

/** `§6.3 ¶2 s6` without its sentence: the place a reader can find. */
export function locatorPlace(locator: string): string {
  return locator.replace(/ s\d+(?:[-–]\d+)?$/, '')
}

/** The two-level citation of one evidence item: `Krut et al. 2021, §6.3 ¶2, citing [134] Cheng 2018`.
 *  A sentence without a number says so and names the number beside it, if any. */
export function citeEvidence(graph: MechanismGraph, evidence: EvidenceRecord): string {
  const names = (refs: readonly RefNumber[]): string =>
    refs.map((n) => `[${n}] ${referenceName(graph.reference(n))}`).join(', ')
  const place = `${graph.data.dataset.review.short}, ${locatorPlace(evidence.locator)}`
  if (evidence.refs.length > 0) return `${place}, citing ${names(evidence.refs)}`
  if (evidence.refsInherited.length > 0)
    return `${place}; no number on the sentence, ${names(evidence.refsInherited)} beside it`
  return `${place}; no reference printed`
}

/** The review in one line, as figures and copied text end with it. */
export function citeReview({ review }: DatasetRecord): string {
  return `${review.short}, ${review.journal} ${review.volume}, ${review.article}, https://doi.org/${review.doi}`
}
