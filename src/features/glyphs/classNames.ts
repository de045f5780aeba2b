import type { Certainty } from '../../core/model/records.ts'

/** Words for certainties wherever they are named in the interface. */
export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  stated: 'stated',
  hedged: 'hedged',
  'title-only': 'title only',
  inferred: 'inferred',
}
