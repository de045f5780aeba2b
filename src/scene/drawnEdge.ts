import type { AssertionRecord, Certainty, RelationRecord } from '../core/model/records.ts'
import { CERTAINTIES } from '../core/model/records.ts'
import type { EdgeLook } from './edgeGlyph.ts'

const IN_VIVO: ReadonlySet<string> = new Set(['in-vivo', 'in-vitro-and-in-vivo', 'clinical-trial'])

/** How one assertion is drawn (NOT-01 to NOT-04, NOT-07): in vivo when any evidence comes from an animal or a patient;
 *  a negated claim takes the plain line of `associated`, whatever its predicate. */
export function drawnEdge(assertion: AssertionRecord, relation: RelationRecord): EdgeLook {
  const negated = assertion.negated || relation.negated
  return {
    relationClass: negated ? 'associated' : relation.relationClass,
    certainty: assertion.certainty,
    inVivo: assertion.evidence.some((item) => IN_VIVO.has(item.design)),
    direct: assertion.directness === 'direct',
    negated,
  }
}

/** How one line for several relations is drawn: never stronger than the weakest of them.
 *  Mixed classes become `modulates` when they are influences, else `associated`. */
export function drawnBundle(looks: readonly EdgeLook[]): EdgeLook {
  const first = looks[0]
  if (first === undefined) throw new EmptyBundleError('A bundle needs at least one relation')
  const classes = new Set(looks.map((look) => look.relationClass))
  const influences = [...classes].every((cls) => cls === 'activates' || cls === 'inhibits' || cls === 'modulates')
  return {
    relationClass: classes.size === 1 ? first.relationClass : influences ? 'modulates' : 'associated',
    certainty: looks.reduce<Certainty>((worst, look) => weaker(worst, look.certainty), 'stated'),
    inVivo: looks.every((look) => look.inVivo),
    direct: looks.every((look) => look.direct),
    negated: looks.every((look) => look.negated),
  }
}

export class EmptyBundleError extends Error {
  override readonly name = 'EmptyBundleError'
}

function weaker(a: Certainty, b: Certainty): Certainty {
  return CERTAINTIES.indexOf(a) >= CERTAINTIES.indexOf(b) ? a : b
}
