import type { Certainty, RelationClass } from '../../core/model/records.ts'

/** Words for relation classes and certainties wherever they are named in the interface. */
export const RELATION_NAMES: Readonly<Record<RelationClass, string>> = {
  activates: 'raises', inhibits: 'lowers', modulates: 'affects', transfers: 'carries, secretes', associated: 'goes with',
}
export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  stated: 'stated', hedged: 'hedged', 'title-only': 'title only', inferred: 'inferred',
}
