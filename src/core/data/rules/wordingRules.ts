import type { Finding, Rule } from '../graphDataInput.ts'
import { allEvidence, allowable, finding } from '../graphDataInput.ts'
import { reviewWords, wordRuns } from '../reviewText.ts'

const PARAPHRASE_LIMIT = 25

/** Paraphrases are at most 25 words. */
export const paraphrasesShort: Rule = (input) =>
  allEvidence(input).flatMap(({ record, at }) => {
    const count = record.paraphrase.trim().split(/\s+/).length
    return count <= PARAPHRASE_LIMIT
      ? []
      : [
          finding(
            'paraphrase-length',
            at('paraphrase'),
            `${record.id}: this paraphrase has ${count} words; ${PARAPHRASE_LIMIT} is the limit. Say it shorter.`,
          ),
        ]
  })

/** Nothing we print shares 6 words in a row with the review. */
export const nothingCopied: Rule = (input) => {
  const { review } = input
  if (review === null) return []
  const copied = (text: string | null): string | null =>
    text === null
      ? null
      : (wordRuns(reviewWords(text), 6)
          .find((run) => review.hasRun(run))
          ?.join(' ') ?? null)
  const message = (run: string): string =>
    `"${run}" are 6 words in a row of the review or of a title it cites. Say it in our own words.`
  const plain = (text: string | null, where: () => string): readonly Finding[] => {
    const run = copied(text)
    return run === null ? [] : [finding('copied-words', where(), message(run))]
  }
  return [
    ...allEvidence(input).flatMap(({ record, at, owner }) => {
      const run = copied(record.paraphrase)
      return run === null ? [] : [allowable(owner, 'copied-words', at('paraphrase'), message(run))]
    }),
    ...input.nodes.flatMap(({ record, at }) => plain(record.note, () => at('note'))),
    ...input.edges.flatMap(({ record, at }) => [
      ...plain(record.note, () => at('note')),
      ...plain(record.caveat, () => at('caveat')),
    ]),
    ...input.mechanisms.flatMap(({ record, at }) => plain(record.summary, () => at('summary'))),
    ...input.tableRows.flatMap(({ record, at }) => [
      ...plain(record.summary, () => at('summary')),
      ...plain(record.note, () => at('note')),
    ]),
    ...input.annotations.flatMap(({ record, at }) => plain(record.note, () => at('note'))),
    ...input.flags.flatMap(({ record, at }) => [
      ...plain(record.claim, () => at('claim')),
      ...plain(record.problem, () => at('problem')),
    ]),
  ]
}
