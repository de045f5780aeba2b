import type { AssertionRecord, Certainty, RelationRecord } from '../model/records.ts'

/** The verb of one assertion. A direction that is not stated is not told by the verb. */
export function verbOf(record: Claim, relation: RelationRecord): string {
  if (isUndirected(record, relation)) return 'affects'
  return record.negated && !relation.negated ? `is reported without the effect “${relation.verb}” on` : relation.verb
}

/** The same relation seen from its object: `inhibited by`, `receives`. */
export function passiveOf(record: Claim, relation: RelationRecord): string {
  if (isUndirected(record, relation)) return 'affected by'
  return record.negated && !relation.negated ? `reported without the effect “${relation.verb}” of` : relation.passive
}

type Claim = Pick<AssertionRecord, 'sign' | 'negated'>

function isUndirected(record: Claim, relation: RelationRecord): boolean {
  return record.sign === null && (relation.transmits === 1 || relation.transmits === -1)
}

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  stated: 'stated',
  hedged: 'hedged',
  'title-only': 'title only',
  inferred: 'inferred',
}
/** `stated`, `hedged`, `title only`, `inferred`. */
export function certaintyWord(certainty: Certainty): string {
  return CERTAINTY_WORDS[certainty]
}

/** The verb for several subjects: `secretes` → `secrete`, `carries` → `carry`, `has` → `have`, `is a member of` → `are members of`, `is delivered to` → `are delivered to`. */
export function pluralVerb(verb: string): string {
  const noun = /^is an? (\w+) (.+)$/.exec(verb)
  if (noun !== null) return `are ${noun[1] ?? ''}s ${noun[2] ?? ''}`
  const [first = '', ...rest] = verb.split(' ')
  const plural =
    first === 'is'
      ? 'are'
      : first === 'has'
        ? 'have'
        : first.endsWith('ies')
          ? `${first.slice(0, -3)}y`
          : /(?:ss|sh|ch|x)es$/.test(first)
            ? first.slice(0, -2)
            : first.replace(/s$/, '')
  return [plural, ...rest].join(' ')
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
