import type { Design, EvidenceRecord, Route } from '../../core/model/records.ts'

const DESIGN_WORDS: Readonly<Record<Design, string>> = {
  'in-vitro': 'In vitro',
  'in-vivo': 'In vivo',
  'in-vitro-and-in-vivo': 'In vitro and in vivo',
  'clinical-trial': 'Clinical trial',
  preclinical: 'Preclinical',
  'preclinical-outside-disc': 'Preclinical, outside the disc',
  'not-stated': 'Setting not stated',
}
export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  intradiscal: 'injected into the disc',
  'sub-endplate': 'injected below the endplate',
  'tail-vein': 'injected into the tail vein',
  'injection-site-not-stated': 'injected, site not stated',
  'not-stated': 'route not stated',
}

/** "In vivo, rat, IVDD model, injected into the disc. Cells from human (Table 1 row 5)." What is not stated is left out or said. */
export function settingWords(item: EvidenceRecord): string {
  const { recipient, donor, route } = item
  const first = [
    DESIGN_WORDS[item.design],
    ...(recipient === null ? [] : [...recipient.species, ...(recipient.system === null ? [] : [recipient.system])]),
    ...(route === null ? [] : [ROUTE_WORDS[route]]),
  ]
  const cells =
    donor === null
      ? []
      : [`Cells from ${donor.species}${donor.tissue === null ? '' : ` ${donor.tissue}`} (${donor.basis}).`]
  const note = item.perturbation === null ? [] : [`Tested by ${item.perturbation}.`]
  return [`${first.join(', ')}.`, ...cells, ...note].join(' ')
}
