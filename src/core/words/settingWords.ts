import { DESIGNS, SPECIES } from '../model/records.ts'
import type { Design, EvidenceRecord, Route } from '../model/records.ts'
import { listed } from './plural.ts'

export const SETTING_NOT_STATED = 'setting not stated'

const DESIGN_WORDS: Readonly<Record<Design, string>> = {
  'in-vitro': 'in vitro',
  'in-vivo': 'in vivo',
  'in-vitro-and-in-vivo': 'in vitro and in vivo',
  'clinical-trial': 'clinical trial',
  preclinical: 'preclinical',
  'preclinical-outside-disc': 'preclinical, outside the disc',
  'not-stated': SETTING_NOT_STATED,
}
const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  intradiscal: 'intradiscal injection',
  'sub-endplate': 'sub-endplate injection',
  'tail-vein': 'tail-vein injection',
  'injection-site-not-stated': 'injection, site not stated',
  'not-stated': 'route not stated',
}

export function designWord(design: Design): string {
  return DESIGN_WORDS[design]
}

export function routeWord(route: Route | null): string {
  return ROUTE_WORDS[route ?? 'not-stated']
}

/** Species and setting of some evidence in a few words: `rat, in vivo`; `setting not stated`. */
export function settingWords(evidence: readonly EvidenceRecord[]): string {
  const species = speciesOf(evidence)
  const designs = designsOf(evidence)
  const told = designs.length === 0 ? [SETTING_NOT_STATED] : [designs.map(designWord).join('; ')]
  return [...(species.length === 0 ? [] : [listed(species)]), ...told].join(', ')
}

/** Species of the treated animals, patients or cultures, in the fixed order. */
export function speciesOf(evidence: readonly EvidenceRecord[]): readonly string[] {
  const found = new Set(evidence.flatMap((e) => e.recipient?.species ?? []))
  return SPECIES.filter((s) => found.has(s))
}

/** Stated designs; `in vitro and in vivo` takes the place of its two halves. */
export function designsOf(evidence: readonly EvidenceRecord[]): readonly Design[] {
  const found = new Set(evidence.map((e) => e.design))
  if (found.has('in-vitro') && found.has('in-vivo')) found.add('in-vitro-and-in-vivo')
  if (found.has('in-vitro-and-in-vivo')) for (const half of ['in-vitro', 'in-vivo'] as const) found.delete(half)
  found.delete('not-stated')
  return DESIGNS.filter((d) => found.has(d))
}
