import type { Certainty } from '../../model/records.ts'
import type { Finding, Rule } from '../graphDataInput.ts'
import { allEvidence, allowable, finding } from '../graphDataInput.ts'
import type { EvidenceInput } from '../graphDataSchema.ts'
import { reviewWords } from '../reviewText.ts'

const isTitle = (evidence: EvidenceInput): boolean => evidence.locator.startsWith('Ref ')

/** An edge is as certain as its most cautious evidence; title-only when nothing but reference titles says it. */
export const certaintyIsMostCautious: Rule = (input) =>
  input.edges.flatMap((edge): readonly Finding[] => {
    const { certainty, tier, evidence } = edge.record
    if (tier === 'bridge' && certainty !== 'inferred')
      return [
        finding(
          'certainty',
          edge.at('certainty'),
          `${edge.record.id}: a bridge is the curator's step: certainty must be inferred.`,
        ),
      ]
    const wanted = mostCautious(evidence)
    if (certainty === 'inferred' || certainty === wanted) return []
    return [
      finding(
        'certainty',
        edge.at('certainty'),
        `${edge.record.id}: its evidence is ${wanted}, the edge says ${certainty}. ${WHY[wanted]}`,
      ),
    ]
  })

const WHY: Readonly<Record<Exclude<Certainty, 'inferred'>, string>> = {
  stated: 'No evidence has a hedge word on this claim: write stated, or move the hedge word into `hedges`.',
  hedged: 'An evidence has a hedge word on this claim: write hedged.',
  'title-only': 'Only titles of cited papers say it: write title-only.',
}

function mostCautious(evidence: readonly EvidenceInput[]): Exclude<Certainty, 'inferred'> {
  if (evidence.every(isTitle)) return 'title-only'
  return evidence.some((e) => e.hedges.length > 0) ? 'hedged' : 'stated'
}

/** Hedge words: each one printed is accounted for, each one stated is printed there. */
export const hedgesAccounted: Rule = (input) =>
  allEvidence(input).flatMap(({ record, at, owner }): readonly Finding[] => {
    const passage = input.review?.passage(record.locator, record.cell) ?? null
    if (passage === null) return []
    const stated = [
      ...record.hedges.map((hedge, i) => ({
        words: reviewWords(hedge),
        hedge,
        where: () => at('hedges', i),
        cell: record.cell,
      })),
      // The other clause may stand in the other cell of the row.
      ...record.hedgesOnOtherClause.map((hedge, i) => ({
        words: reviewWords(hedge),
        hedge,
        where: () => at('hedgesOnOtherClause', i),
        cell: null,
      })),
    ]
    const isPrinted = (words: readonly string[], cell: string | null): boolean => {
      const place = input.review?.passage(record.locator, cell) ?? passage
      return place.hedges.includes(words.join(' ')) || place.holds(words)
    }
    const noted = reviewWords(record.hedgeNote ?? '')
    const open = [...new Set(passage.hedges)].filter((hedge) => {
      const words = reviewWords(hedge)
      return ![...stated.map((s) => s.words), noted].some((phrase) => contains(phrase, words))
    })
    return [
      ...open.map((hedge) =>
        allowable(
          owner,
          'hedge-not-accounted',
          () => at('locator'),
          `${record.id}: the sentence prints "${hedge}". List it in \`hedges\` if it governs this claim, else in \`hedgesOnOtherClause\`, or explain it in \`hedgeNote\`.`,
        ),
      ),
      ...stated
        .filter(({ words, cell }) => !isPrinted(words, cell))
        .map(({ hedge, where }) =>
          allowable(
            owner,
            'hedge-not-printed',
            where,
            `${record.id}: "${hedge}" is not printed at ${record.locator}. Write the word as printed.`,
          ),
        ),
    ]
  })

function contains(phrase: readonly string[], words: readonly string[]): boolean {
  return phrase.some((_, i) => words.every((word, j) => phrase[i + j] === word))
}
