import type { AssertionRecord, Certainty, Design, RelationClass, RelationRecord, Route, Species } from './records.ts'

/** What an edge shows by its look and what the filters ask of it (NOT-01 to NOT-04, NOT-07). */
export interface EdgeFacts {
  readonly relationClass: RelationClass
  readonly certainty: Certainty
  /** Some evidence comes from an animal or a patient; otherwise in vitro or not stated. */
  readonly inVivo: boolean
  readonly direct: boolean
  readonly negated: boolean
  /** Recipient species of all evidence; empty = not stated. */
  readonly species: readonly Species[]
  readonly routes: readonly Route[]
}

const IN_VIVO: ReadonlySet<Design> = new Set(['in-vivo', 'in-vitro-and-in-vivo', 'clinical-trial'])

/** The drawn facts of an assertion. An influence whose direction is not stated is drawn as `modulates`. */
export function edgeFacts(assertion: AssertionRecord, relation: RelationRecord): EdgeFacts {
  const undirected = assertion.sign === null && (relation.relationClass === 'activates' || relation.relationClass === 'inhibits')
  return {
    relationClass: undirected ? 'modulates' : relation.relationClass,
    certainty: assertion.certainty,
    inVivo: assertion.evidence.some((e) => IN_VIVO.has(e.design)),
    direct: assertion.directness === 'direct',
    negated: assertion.negated,
    species: [...new Set(assertion.evidence.flatMap((e) => e.recipient?.species ?? []))],
    routes: [...new Set(assertion.evidence.flatMap((e) => (e.route === null ? [] : [e.route])))],
  }
}
