import { edgeFacts } from '../core/model/edgeFacts.ts'
import type { AssertionRecord, RelationRecord } from '../core/model/records.ts'
import type { EdgeLook } from './edgeGlyph.ts'

/** How one assertion is drawn: its facts, with a negated claim as a plain line of `associated` (NOT-07). */
export function drawnEdge(assertion: AssertionRecord, relation: RelationRecord): EdgeLook {
  return drawnLook(edgeFacts(assertion, relation))
}

export function drawnLook(facts: EdgeLook): EdgeLook {
  const { relationClass, certainty, inVivo, direct, negated, joined = false } = facts
  return { relationClass: negated ? 'associated' : relationClass, certainty, inVivo, direct, negated, joined }
}
