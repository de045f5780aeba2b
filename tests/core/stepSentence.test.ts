import { describe, expect, it } from 'vitest'
import type { EvidenceRecord, FlagRecord } from '../../src/core/model/records.ts'
import { certaintyParts, citationParts, stepSentence } from '../../src/core/reason/stepSentence.ts'
import { sentence } from '../../src/core/words/sentence.ts'
import { edgeId, miniEvidence, miniGraph } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'

const flag = (id: string, rest: Partial<FlagRecord>): FlagRecord => ({
  id,
  kind: 'claim-citation',
  severity: 'high',
  place: [],
  printed: '[24]',
  claim: 'c',
  problem: 'Ref 24 is on another subject.',
  expected: [134],
  treatAs: null,
  basis: 'b',
  about: [],
  ...rest,
})
const graphOf = (edge: Partial<MiniEdge>) =>
  miniGraph({
    nodes: [
      { id: 'pten', label: 'PTEN (phosphatase)', shortLabel: 'PTEN' },
      { id: 'n-exos', kind: 'exosome', label: 'N-Exos' },
    ],
    edges: [
      { id: '1', from: 'pten', to: 'akt', predicate: 'suppresses', ...edge },
      { id: '2', from: 'n-exos', to: 'pten', refs: [134] },
    ],
    flags: [
      flag('CF-02', {}),
      flag('TX-01', { kind: 'text-table-title', printed: null, expected: [] }),
      flag('DI-01', { kind: 'interest', printed: null, expected: [], problem: 'Two authors hold a patent.' }),
    ],
  })
const told = (edge: Partial<MiniEdge>) => stepSentence(graphOf(edge), edgeId('1'))
/** What stands in the brackets after the relation. */
const facts = (edge: Partial<MiniEdge>): string => /\((.*)\)\.$/.exec(told(edge).text)?.[1] ?? ''

describe('a step as a sentence', () => {
  it('links both names, by the names of the map, and the relation', () => {
    expect(told({}).parts.slice(0, 5)).toEqual([
      { kind: 'node', text: 'PTEN', node: 'pten' },
      { kind: 'text', text: ' ' },
      { kind: 'relation', text: 'suppresses', edge: '1' },
      { kind: 'text', text: ' ' },
      { kind: 'node', text: 'akt', node: 'akt' },
    ])
  })
  it('tells certainty, reading, caveat, references, setting and bounds in this order', () => {
    expect(
      told({
        certainty: 'hedged',
        signBasis: 'inverted',
        caveat: 'cell type not printed',
        refs: [7],
        species: ['rat'],
        design: 'in-vivo',
        onlyFrom: ['n-exos'],
      }).text,
    ).toBe(
      'PTEN suppresses akt (hedged: “may”; printed of the opposite change; cell type not printed; Author7 2007 [7]; rat, in vivo; told of N-Exos only).',
    )
  })
  it('of a plainly stated relation tells no more than references and setting', () => {
    expect(facts({ refs: [7] })).toBe('Author7 2007 [7]; setting not stated')
  })
  it('tells what a flag expects in a few words, linked to the flag', () => {
    const { parts, text } = told({ refs: [24], flags: ['CF-02'] })
    expect(text).toBe('PTEN suppresses akt (Author24 2024 [24]; setting not stated; printed [24], expected [134]).')
    expect(parts.filter((p) => p.kind === 'flag')).toEqual([
      { kind: 'flag', text: 'printed [24], expected [134]', flag: 'CF-02' },
    ])
  })
  it('tells a declared interest, and leaves how text and tables differ to the panel', () => {
    expect(facts({ refs: [7], flags: ['TX-01', 'DI-01'] })).toBe(
      'Author7 2007 [7]; setting not stated; declared interest',
    )
  })
  it.each<[string, Partial<MiniEdge>, string]>([
    [
      'a relation told only in a title',
      { certainty: 'title-only' },
      'only in the title of a cited reference; Author1 2001 [1]; setting not stated',
    ],
    [
      'an inferred relation',
      { certainty: 'inferred' },
      'inferred by the curator, not printed; Author1 2001 [1]; setting not stated',
    ],
    ['a relation without effect', { negated: true }, 'Author1 2001 [1]; setting not stated'],
    ['a caveat', { caveat: 'in vitro only' }, 'in vitro only; Author1 2001 [1]; setting not stated'],
    ['a relation without a reference', { refs: [] }, 'no reference printed; setting not stated'],
  ])('tells %s once', (_, edge, expected) => {
    expect(facts(edge)).toBe(expected)
  })
})

describe('how sure a relation is, in words', () => {
  const certainty = (value: MiniEdge['certainty'], ...hedges: readonly string[]) =>
    certaintyParts({ certainty: value ?? 'stated', evidence: [miniEvidence({ hedges })] })
  const words = (...args: Parameters<typeof certainty>): string => sentence(certainty(...args)).text
  it.each<[MiniEdge['certainty'], readonly string[], string]>([
    ['stated', [], ''],
    ['stated', ['may'], 'one passage hedges: “may”'],
    ['hedged', [], 'hedged'],
    ['hedged', ['may', 'potential'], 'hedged: “may”, “potential”'],
    ['title-only', [], 'only in the title of a cited reference'],
    ['title-only', ['may'], 'only in the title of a cited reference; a passage hedges: “may”'],
    ['inferred', ['may'], 'inferred by the curator, not printed; a passage hedges: “may”'],
  ])('says of %s with hedges %j “%s”', (value, hedges, expected) => {
    expect(words(value, ...hedges)).toBe(expected)
  })
  it('says nothing at all of what is plainly stated', () => {
    expect(certainty('stated')).toEqual([])
  })
  it('marks each hedge word as printed', () => {
    expect(sentence(certainty('hedged', 'may', 'potential')).parts.filter((p) => p.kind === 'hedge')).toEqual([
      { kind: 'hedge', text: '“may”' },
      { kind: 'hedge', text: '“potential”' },
    ])
  })
})

describe('the references of a relation, in words', () => {
  const cited = (...evidence: readonly Partial<EvidenceRecord>[]) => {
    const records = evidence.map((e, i) => miniEvidence({ id: `e${i}`, ...e }))
    const graph = miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', evidence: records }] })
    return sentence(citationParts(graph, { evidence: records }))
  }
  it('stand each once, by rising number, with author and year', () => {
    expect(cited({ refs: [24, 3] }, { refs: [7, 24] }).text).toBe(
      'Author3 2003 [3], Author7 2007 [7], Author24 2024 [24]',
    )
  })
  it('are told apart from numbers of a neighbouring sentence, which stand after them', () => {
    expect(cited({ refs: [24] }, { refsInherited: [10, 24, 9, 10] }).text).toBe(
      'Author24 2024 [24], Author9 2009 [9], Author10 2010 [10] from a neighbouring sentence',
    )
  })
  it('are those of a neighbouring sentence where none is printed', () => {
    expect(cited({ refsInherited: [4] }).text).toBe('Author4 2004 [4] from a neighbouring sentence')
  })
  it('are said to be missing where there are none at all', () => {
    expect(cited({}).text).toBe('no reference printed')
  })
  it('are linked by their numbers', () => {
    expect(cited({ refs: [3], refsInherited: [4] }).parts.filter((p) => p.kind === 'citation')).toEqual([
      { kind: 'citation', text: 'Author3 2003 [3]', ref: 3 },
      { kind: 'citation', text: 'Author4 2004 [4]', ref: 4 },
    ])
  })
})
