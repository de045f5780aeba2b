import type { NodeRecord } from '../core/model/records.ts'

/** Whether a process or outcome is one of the disc: its curated name says so. Names that only sound like it do not count. */
export function isOfTheDisc({ kind, label, subkind }: Pick<NodeRecord, 'kind' | 'label' | 'subkind'>): boolean {
  if (kind !== 'process' && kind !== 'outcome') return false
  return !NOT_THERE.has(subkind ?? '') && DISC.test(label) && !ONLY_LIKE.test(label)
}

const DISC = /\b(?:discs?|IVD|NP|AF|endplate|annulus fibrosus)\b/
/** "Outside the disc", "NP-like cells", "MSC …": said of something else. */
const ONLY_LIKE = /\boutside the disc\b|\bNP-like\b/
/** A symptom is felt by the patient, a property belongs to the product. */
const NOT_THERE: ReadonlySet<string> = new Set(['symptom', 'outside-disc', 'product-property', 'safety'])
