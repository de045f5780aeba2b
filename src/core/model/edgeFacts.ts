import { CERTAINTIES } from './records.ts'
import type { AssertionRecord, Certainty, Design, RelationClass, RelationRecord, Route, Species } from './records.ts'

/** What an edge shows by its look and what the filters ask of it (NOT-01 to NOT-04, NOT-07). */
export interface EdgeFacts {
  readonly relationClass: RelationClass
  readonly certainty: Certainty
  /** Some evidence comes from an animal or a patient; otherwise in vitro or not stated. */
  readonly inVivo: boolean
  readonly direct: boolean
  readonly negated: boolean
  /** A line of `associated` that is read from its subject to its object: `limits`, not `binds`. */
  readonly oneWay: boolean
  /** Recipient species of all evidence; empty = not stated. */
  readonly species: readonly Species[]
  readonly routes: readonly Route[]
}

const IN_VIVO: ReadonlySet<Design> = new Set(['in-vivo', 'in-vitro-and-in-vivo', 'clinical-trial'])

/** The drawn facts of an assertion. An influence whose direction is not stated is drawn as
 *  `modulates`; a negated claim takes the plain line of `associated`, whatever its predicate. */
export function edgeFacts(assertion: AssertionRecord, relation: RelationRecord): EdgeFacts {
  const negated = assertion.negated || relation.negated
  const undirected =
    assertion.sign === null && (relation.relationClass === 'activates' || relation.relationClass === 'inhibits')
  return {
    relationClass: negated ? 'associated' : undirected ? 'modulates' : relation.relationClass,
    certainty: assertion.certainty,
    inVivo: assertion.evidence.some((e) => IN_VIVO.has(e.design)),
    direct: assertion.directness === 'direct',
    negated,
    oneWay: !negated && relation.relationClass === 'associated' && !relation.symmetric,
    species: [...new Set(assertion.evidence.flatMap((e) => e.recipient?.species ?? []))],
    routes: [...new Set(assertion.evidence.flatMap((e) => (e.route === null ? [] : [e.route])))],
  }
}

/** The facts one line for several relations may show: never stronger than the weakest of them.
 *  Mixed classes become `modulates` when all are influences, else `associated`. Throws on an empty list. */
export function bundleFacts(all: readonly EdgeFacts[]): EdgeFacts {
  const first = all[0]
  if (first === undefined) throw new EmptyBundleError('A bundle needs at least one relation')
  const classes = new Set(all.map((f) => f.relationClass))
  const influences = [...classes].every((cls) => cls === 'activates' || cls === 'inhibits' || cls === 'modulates')
  return {
    relationClass: classes.size === 1 ? first.relationClass : influences ? 'modulates' : 'associated',
    certainty:
      all.map((f) => f.certainty).toSorted((a, b) => CERTAINTIES.indexOf(b) - CERTAINTIES.indexOf(a))[0] ??
      first.certainty,
    inVivo: all.every((f) => f.inVivo),
    direct: all.every((f) => f.direct),
    negated: all.every((f) => f.negated),
    oneWay: all.every((f) => f.oneWay),
    species: [...new Set(all.flatMap((f) => f.species))],
    routes: [...new Set(all.flatMap((f) => f.routes))],
  }
}

export class EmptyBundleError extends Error {
  override readonly name = 'EmptyBundleError'
}
