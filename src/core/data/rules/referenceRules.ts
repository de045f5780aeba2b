import type { Finding, Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'

/** References 1 to 155, each once, and no identifier that was not verified. */
export const referencesComplete: Rule = (input) => {
  const seen = new Map<number, () => string>()
  const inList = input.references.flatMap(({ record, at }): readonly Finding[] => {
    const number = record.custom.review_ref
    const before = seen.get(number)
    seen.set(number, () => at('id')) // asked only on a finding: lines of the large file are slow
    return [
      ...(before === undefined
        ? []
        : [finding('duplicate-id', at('custom', 'review_ref'), `Reference ${number} is already at ${before()}.`)]),
      ...(record.id === `ref-${number}`
        ? []
        : [finding('reference-id', at('id'), `The id of reference ${number} is ref-${number}.`)]),
      ...(record.DOI !== undefined && record.custom.doi_level === null
        ? [
            finding(
              'unverified-doi',
              at('DOI'),
              `The DOI of reference ${number} was not verified: doi_level must be found, found-content or pattern. Remove the DOI; a title search is linked instead.`,
            ),
          ]
        : []),
      ...(record.DOI === undefined && record.custom.doi_level !== null
        ? [finding('unverified-doi', at('custom', 'doi_level'), `Reference ${number} has a DOI level and no DOI.`)]
        : []),
      ...(record.DOI !== undefined && !/^10\.\d{4,9}\/\S+$/.test(record.DOI)
        ? [finding('doi-shape', at('DOI'), `"${record.DOI}" is no DOI; write it as 10.xxxx/…, without https.`)]
        : []),
      ...((record.PMID !== undefined || record.PMCID !== undefined) && record.custom.pmid_pmcid_level !== 'found'
        ? [
            finding(
              'unverified-doi',
              at('PMID'),
              `The PubMed numbers of reference ${number} were not verified (pmid_pmcid_level).`,
            ),
          ]
        : []),
    ]
  })
  const missing = Array.from({ length: 155 }, (_, i) => i + 1).filter((n) => !seen.has(n))
  return seen.size === 0 || missing.length === 0
    ? inList
    : [
        ...inList,
        finding(
          'missing-reference',
          'references.json',
          `References ${missing.join(', ')} are missing from references.json.`,
        ),
      ]
}
