import type { Finding, Rule } from '../graphDataInput.ts'
import { allEvidence, allowable, finding } from '../graphDataInput.ts'
import { reviewWords } from '../reviewText.ts'

/** Every place that is named exists in the review: evidence, donors, routes, table rows, flags, sources. */
export const locatorsExist: Rule = (input) => {
  const { review } = input
  if (review === null) return []
  const known = new Set(review.locators)
  const paragraphs = new Set(review.locators.map((l) => l.replace(/ s\d+$/, '').replace(/^(Ref \[\d+\]) title$/, '$1')))
  const exists = (locator: string): boolean =>
    known.has(locator) || paragraphs.has(locator) || review.passage(locator) !== null
  const check = (locator: string | null, where: () => string): readonly Finding[] =>
    locator === null || exists(locator)
      ? []
      : [
          finding(
            'unknown-locator',
            where(),
            `The review has no place "${locator}". Write it as "§6.3 ¶1 s2", "Table 2 row 3" or "Ref [24] title".`,
          ),
        ]
  return [
    ...allEvidence(input).flatMap(({ record, at }) => [
      ...check(record.locator, () => at('locator')),
      ...check(record.donor?.basis ?? null, () => at('donor', 'basis')),
      ...check(record.routeBasis, () => at('routeBasis')),
    ]),
    ...input.nodes.flatMap(({ record, at }) => check(record.sourceBasis, () => at('sourceBasis'))),
    ...input.tableRows.flatMap(({ record, at }) => [
      ...check(record.locator, () => at('locator')),
      ...check(record.routeBasis, () => at('routeBasis')),
    ]),
    ...input.studies.flatMap(({ record, at }) => [
      ...check(record.routeBasis, () => at('routeBasis')),
      ...record.donor.basis.flatMap((basis, i) => check(basis, () => at('donor', 'basis', i))),
    ]),
    ...input.flags.flatMap(({ record, at }) => record.place.flatMap((place, i) => check(place, () => at('place', i)))),
  ]
}

/** A sentence is named to the sentence, a row of Table 2 to its cell. */
export const locatorsPrecise: Rule = (input) =>
  allEvidence(input).flatMap(({ record, at }): readonly Finding[] => {
    const needsCell = record.locator.startsWith('Table 2 row')
    if (needsCell && record.cell === null)
      return [
        finding(
          'locator-cell',
          at('locator'),
          `${record.id}: say which cell of ${record.locator} prints it: \`cell: objective\` or \`cell: results\`.`,
        ),
      ]
    if (!needsCell && record.cell !== null)
      return [finding('locator-cell', at('cell'), `${record.id}: only rows of Table 2 have a \`cell\`.`)]
    if (record.locator.startsWith('§') && !/ s\d/.test(record.locator))
      return [
        finding('locator-cell', at('locator'), `${record.id}: name the sentence too, as in "${record.locator} s2".`),
      ]
    return []
  })

/** Reference numbers are 1 to 155, known, and printed where the evidence says. */
export const refsPrinted: Rule = (input) => {
  const known = new Set(input.references.map(({ record }) => record.custom.review_ref))
  const exists = (ref: number, where: () => string): readonly Finding[] => {
    if (ref < 1 || ref > 155) return [finding('ref-range', where(), `The review has references 1 to 155, not ${ref}.`)]
    return known.has(ref)
      ? []
      : [finding('missing-reference', where(), `Reference ${ref} is not in references.json. Add it there.`)]
  }
  const inData = [
    ...input.tableRows.flatMap(({ record, at }) => record.refs.flatMap((ref, i) => exists(ref, () => at('refs', i)))),
    ...input.studies.flatMap(({ record, at }) => exists(record.ref, () => at('ref'))),
    ...input.flags.flatMap(({ record, at }) =>
      record.expected.flatMap((ref, i) => exists(ref, () => at('expected', i))),
    ),
    ...input.annotations.flatMap(({ record, at }) =>
      'studies' in record.about
        ? record.about.studies.flatMap((ref, i) => exists(ref, () => at('about', 'studies', i)))
        : [],
    ),
  ]
  const inEvidence = allEvidence(input).flatMap(({ record, at, owner }) => {
    const printed = input.review?.passage(record.locator, record.cell)?.refs
    const around = input.review?.paragraphRefs(record.locator) ?? []
    return [
      ...record.refs.flatMap((ref, i) => {
        const missing = exists(ref, () => at('refs', i))
        if (missing.length > 0 || printed === undefined || printed.includes(ref)) return missing
        return [
          allowable(
            owner,
            'ref-not-printed',
            at('refs', i),
            `${record.id}: [${ref}] is not printed at ${record.locator} (there: ${printed.length === 0 ? 'no number' : printed.join(', ')}). A number of a neighbouring sentence goes to \`refsInherited\`.`,
          ),
        ]
      }),
      ...record.refsInherited.flatMap((ref, i) => {
        const missing = exists(ref, () => at('refsInherited', i))
        if (missing.length > 0 || around.includes(ref)) return missing
        return [
          allowable(
            owner,
            'ref-not-printed',
            at('refsInherited', i),
            `${record.id}: [${ref}] is not printed in the paragraph of ${record.locator}. Inherit only from a neighbouring sentence.`,
          ),
        ]
      }),
      ...(record.refs.length > 0 && record.refsInherited.length > 0
        ? [
            allowable(
              owner,
              'ref-inherited',
              at('refsInherited'),
              `${record.id}: this sentence prints numbers of its own; \`refsInherited\` is for sentences without any.`,
            ),
          ]
        : []),
    ]
  })
  return [...inData, ...inEvidence]
}

/** Anchors: 2 to 4 words each, found at the locator. */
export const anchorsFound: Rule = (input) =>
  allEvidence(input).flatMap(({ record, at }) => {
    if (record.anchor === null) return []
    const passage = input.review?.passage(record.locator, record.cell) ?? null
    return (['start', 'end'] as const).flatMap((side): readonly Finding[] => {
      const words = reviewWords(record.anchor?.[side] ?? '')
      if (words.length < 2 || words.length > 4)
        return [
          finding(
            'anchor-length',
            at('anchor', side),
            `${record.id}: an anchor holds 2 to 4 words, this one ${words.length}.`,
          ),
        ]
      if (passage === null || passage.holds(words)) return []
      return [
        finding(
          'anchor-not-found',
          at('anchor', side),
          `${record.id}: these words are not printed at ${record.locator}. Copy the first or last words of the passage as printed.`,
        ),
      ]
    })
  })
