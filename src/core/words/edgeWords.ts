import type { AssertionRecord, EvidenceRecord, SignBasis } from '../model/records.ts'
import { capital } from './capital.ts'
import { listed } from './plural.ts'
import { certaintyWord } from './relationWords.ts'
import { designsOf, designWord, speciesOf } from './settingWords.ts'

const BASIS_WORDS: Readonly<Record<SignBasis, string>> = {
  printed: 'The review prints this direction.',
  inverted:
    'The review prints the opposite manipulation (loss, knockdown or inhibition), so the arrow is turned round.',
  via: 'The review says it in one clause with “by” or “via”; the arrow is one of its steps.',
  definition:
    'The direction follows from what the word means in the review, for example a miRNA that targets a gene lowers it.',
  context: 'The curator read this step from the passage; the review does not print it.',
  'not-printed': 'The review prints no direction.',
  none: 'This relation carries no direction by its meaning.',
}

/** Why the arrow points as it does. */
export function signBasisWords(basis: SignBasis): string {
  return BASIS_WORDS[basis]
}

/** `Setting and directness not stated.`; null when all of it is stated. A route is missed only where an animal or a patient was treated. */
export function notStatedWords(record: Pick<AssertionRecord, 'evidence' | 'directness' | 'sign'>): string | null {
  const designs = designsOf(record.evidence)
  const treated = record.evidence.filter((e) => e.design === 'in-vivo' || e.design === 'in-vitro-and-in-vivo')
  const routes = new Set(record.evidence.map((e) => e.route ?? 'not-stated'))
  const missing = [
    ...(designs.length === 0 ? ['setting'] : []),
    ...(speciesOf(record.evidence).length === 0 ? ['species'] : []),
    ...(treated.length > 0 && routes.size === 1 && routes.has('not-stated') ? ['route'] : []),
    ...(record.directness === 'unspecified' ? ['directness'] : []),
    ...(record.sign === null ? ['direction'] : []),
  ]
  if (missing.length === 0) return null
  const text = listed(missing)
  return `${capital(text)} not stated.`
}

/** `hedged, in vivo rat, references 24 and 117` as an edge is spoken after its sentence. */
export function spokenFacts(record: AssertionRecord, refs: readonly number[]): string {
  const setting = [designsOf(record.evidence).map(designWord).join('; '), listed(speciesOf(record.evidence))]
    .filter((x) => x !== '')
    .join(' ')
  const cited =
    refs.length === 0
      ? 'no reference printed'
      : `${refs.length === 1 ? 'reference' : 'references'} ${listed(refs.map(String))}`
  return [
    certaintyWord(record.certainty),
    setting === '' ? 'setting not stated' : setting,
    ...(record.negated ? ['reported as no effect'] : []),
    cited,
  ].join(', ')
}

/** What was done in the experiment and who gave the cells, for the lines under an evidence item. */
export function experimentWords(evidence: EvidenceRecord): readonly string[] {
  const { donor, perturbation, recipient, hedgeNote } = evidence
  return [
    ...(recipient?.system === null || recipient?.system === undefined ? [] : [`Tested on: ${recipient.system}.`]),
    ...(donor === null
      ? []
      : [`Cells from: ${[donor.species, donor.tissue].filter((x) => x !== null).join(', ')} (${donor.basis}).`]),
    ...(perturbation === null ? [] : [`Experiment: ${perturbation.replace(/\.$/, '')}.`]),
    ...(hedgeNote === null ? [] : [`On the hedge: ${hedgeNote.replace(/\.$/, '')}.`]),
  ]
}
