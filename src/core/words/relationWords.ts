import type { AssertionRecord, Certainty, RelationRecord } from '../model/records.ts'

/** The verb of one assertion. A direction that is not stated is not told by the verb. */
export function verbOf(record: AssertionRecord, relation: RelationRecord): string {
  const directed = relation.transmits === 1 || relation.transmits === -1
  if (record.sign === null && directed) return 'affects'
  return record.negated && !relation.negated ? `is reported without the effect “${relation.verb}” on` : relation.verb
}

/** The relation seen from its object: `inhibited by`; a predicate outside the vocabulary keeps its verb: `object of “modifies” by`. */
export function passiveVerb(relation: Pick<RelationRecord, 'id' | 'verb'>): string {
  return PASSIVE[relation.id] ?? `object of “${relation.verb}” by`
}

const PASSIVE: Readonly<Record<string, string>> = {
  activates: 'activated by', inhibits: 'inhibited by', increases: 'increased by', decreases: 'decreased by', promotes: 'promoted by',
  suppresses: 'suppressed by', represses: 'repressed by', silences: 'silenced by', regulates: 'regulated by', contributes_to: 'contributed to by',
  ameliorates_in_model: 'shown to benefit in models from', required_for: 'requires', secretes: 'secreted by', carries: 'carried by', gives_rise_to: 'arises from',
  delivered_to: 'receives', associated_with: 'associated with', no_effect_on: 'not reported to be affected by', mediated_by: 'mediates', distinct_from: 'distinct from',
  more_effective_than: 'less effective than', administered_by: 'route for', tests: 'tested by', in_trial_for: 'in a trial with', binds: 'bound by',
  part_of: 'has part', member_of: 'has member', located_in: 'location of', derived_from: 'source of', abolishes: 'abolished by', mediates: 'mediated by',
  enables: 'enabled by', prerequisite_for: 'needs', requires: 'required by', limits: 'limited by', contraindicates: 'contraindicated by', lacks_risk_of: 'risk not seen with',
}

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  stated: 'stated', hedged: 'hedged', 'title-only': 'title only', inferred: 'inferred',
}
/** `stated`, `hedged`, `title only`, `inferred`. */
export function certaintyWord(certainty: Certainty): string {
  return CERTAINTY_WORDS[certainty]
}

/** What a reader must know about a step that is not plainly printed; empty for stated steps. */
export function certaintyNote(certainty: Certainty): string {
  switch (certainty) {
    case 'stated':
      return ''
    case 'hedged':
      return 'hedged'
    case 'title-only':
      return 'only in the title of a cited reference'
    case 'inferred':
      return 'inferred by the curator, not printed'
  }
}

/** Hedge words of an assertion as printed, each once. */
export function hedgesOf(record: Pick<AssertionRecord, 'evidence'>): readonly string[] {
  return [...new Set(record.evidence.flatMap((e) => e.hedges))]
}
