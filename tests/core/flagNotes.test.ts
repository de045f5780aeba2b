import { describe, expect, it } from 'vitest'
import { flagNote, flagTitle, flagsOf, isMisprint, printedNumbers } from '../../src/core/cite/flagNotes.ts'
import { expectedRefs, papersOfEdge, papersOfEdges } from '../../src/core/cite/papersOf.ts'
import { referenceNotes } from '../../src/core/cite/referenceNotes.ts'
import type { EvidenceRecord, FlagRecord } from '../../src/core/model/records.ts'
import { edgeId, miniEvidence, miniGraph, miniReference } from './miniGraph.ts'

const flag = (rest: Partial<FlagRecord>): FlagRecord => ({
  id: 'CF-1',
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

describe('the numbers that are printed', () => {
  it.each<[string | null, readonly number[]]>([
    ['[24]', [24]],
    ['[50,133]', [50, 133]],
    ['[119–122]', [119, 120, 121, 122]],
    ['[119-121]', [119, 120, 121]],
    ['[7 – 8], [2]', [7, 8, 2]],
    ['[5–3]', []],
    ['none', []],
    [null, []],
  ])('of %s are %j', (printed, numbers) => {
    expect([...printedNumbers({ printed })]).toEqual(numbers)
  })
  it('end after two hundred of a range that cannot be meant', () => {
    expect([...printedNumbers({ printed: '[1–9999]' })]).toHaveLength(200)
  })
})

describe('a disagreement', () => {
  it.each<[string, Partial<FlagRecord>, boolean, string]>([
    ['another number', { printed: '[24]', expected: [134] }, true, 'Printed [24], expected [134]'],
    ['one number of two', { printed: '[24,50]', expected: [24] }, true, 'Printed [24,50], expected [24]'],
    ['one number more', { printed: '[24]', expected: [24, 50] }, true, 'Printed [24], expected [24], [50]'],
    ['no number', { printed: null, expected: [134] }, true, 'No number printed, expected [134]'],
    ['words for a number', { printed: 'none', expected: [134] }, true, 'No number printed, expected [134]'],
    ['the same number', { printed: '[24]', expected: [24] }, false, 'Printed [24], in doubt'],
    ['nothing better', { printed: '[24]', expected: [] }, false, 'Printed [24], in doubt'],
    ['nothing better and no number', { printed: null, expected: [] }, false, 'No number printed, in doubt'],
    ['an interest', { kind: 'interest' }, false, 'Declared interest'],
    ['the reference list', { kind: 'bibliography' }, false, 'Reference list'],
    ['text and tables', { kind: 'text-table-title' }, false, 'Text and tables disagree'],
  ])('about %s is a misprint or not, and has its title', (_, rest, misprint, title) => {
    expect([isMisprint(flag(rest)), flagTitle(flag(rest))]).toEqual([misprint, title])
  })
  it('says what is wrong only where it is no plain misprint, without a second stop', () => {
    expect([
      flagNote(flag({})).text,
      flagNote(flag({ expected: [] })).text,
      flagNote(flag({ kind: 'interest', problem: 'Two of 2.5 authors hold a patent' })).text,
    ]).toEqual([
      'Printed [24], expected [134]',
      'Printed [24], in doubt: Ref 24 is on another subject',
      'Declared interest: Two of 2.5 authors hold a patent',
    ])
  })
})

describe('the disagreements about a relation', () => {
  const graph = miniGraph({
    edges: [
      { id: '1', from: 'a', to: 'b', flags: ['named', 'both'] },
      { id: '2', from: 'a', to: 'b' },
    ],
    flags: [
      flag({ id: 'info', severity: 'info', about: ['1'] }),
      flag({ id: 'other', about: ['2'] }),
      flag({ id: 'both', severity: 'low', about: ['1'] }),
      flag({ id: 'named', severity: 'medium' }),
      flag({ id: 'first', severity: 'high', about: ['2', '1'] }),
      flag({ id: 'second', severity: 'high', about: ['1'] }),
    ],
  })
  it('are those it names and those that name it, each once, gravest first', () => {
    expect(flagsOf(graph, graph.edge(edgeId('1'))).map((f) => f.id)).toEqual([
      'first',
      'second',
      'named',
      'both',
      'info',
    ])
  })
})

describe('the papers behind a relation that is flagged', () => {
  const papers = (evidence: readonly Partial<EvidenceRecord>[], ...flags: readonly Partial<FlagRecord>[]) => {
    const records = evidence.map((e, i) => miniEvidence({ id: `e${i}`, ...e }))
    return miniGraph({
      edges: [{ id: '1', from: 'a', to: 'b', evidence: records }],
      references: [24, 50, 100, 134].map(miniReference),
      flags: flags.map((f, i) => flag({ id: `F${i}`, about: ['1'], ...f })),
    })
  }
  const studies = (...args: Parameters<typeof papers>) => papersOfEdge(papers(...args), edgeId('1')).studies
  it.each<[string, Partial<FlagRecord>, readonly number[]]>([
    ['the number expected', { printed: '[24]', expected: [134] }, [50, 134]],
    ['what stays right of several', { printed: '[24,50]', expected: [50, 134] }, [50, 134]],
    ['what is printed, where in doubt', { printed: '[24]', expected: [] }, [24, 50]],
    ['what is printed, where only text and tables differ', { kind: 'text-table-title' }, [24, 50]],
  ])('are %s', (_, rest, numbers) => {
    expect(studies([{ refs: [50, 24] }], rest)).toEqual(numbers)
  })
  it('change only at the place of the flag, and everywhere where none of the places is this relation’s', () => {
    const passages = [
      { refs: [24], locator: 'here' },
      { refs: [24, 50], locator: 'there' },
    ]
    expect([
      studies(passages, { place: ['here'] }),
      studies(passages, { place: ['there', 'here'] }),
      studies(passages, { place: ['elsewhere'] }),
    ]).toEqual([
      [24, 50, 134],
      [50, 134],
      [50, 134],
    ])
  })
  it('are the numbers of a neighbouring sentence only where the sentence has none', () => {
    expect(studies([{ refs: [50], refsInherited: [100] }, { refsInherited: [24] }])).toEqual([24, 50])
  })
  it('are the same for several relations as for each, each once, ascending, reviews apart', () => {
    const graph = miniGraph({
      edges: [
        { id: '1', from: 'a', to: 'b', refs: [100, 24] },
        { id: '2', from: 'b', to: 'c', refs: [50, 24, 9] },
      ],
      references: [
        { ...miniReference(50), review: true },
        { ...miniReference(9), review: true },
      ],
    })
    expect(papersOfEdges(graph, ['1', '2'].map(edgeId))).toEqual({ studies: [24, 100], reviews: [9, 50] })
    expect(papersOfEdge(graph, edgeId('1'))).toBe(papersOfEdge(graph, edgeId('1')))
  })
  it('are expected instead of the printed ones, each once, ascending', () => {
    const graph = papers(
      [{ refs: [24] }],
      { expected: [134, 100] },
      { expected: [50, 134] },
      { printed: '[24]', expected: [24] },
    )
    expect(expectedRefs(graph, edgeId('1'))).toEqual([50, 100, 134])
  })
})

describe('what a list of references says of a number', () => {
  const graph = miniGraph({
    edges: [{ id: '1', from: 'a', to: 'b', refs: [24] }],
    flags: [
      flag({ id: 'CF-02', place: ['§6.3 ¶2 s6', 'Table 2'] }),
      flag({ id: 'CF-03', printed: '[24,50]', expected: [50, 60] }),
      flag({ id: 'CF-04', printed: '[118]', expected: [] }),
      flag({ id: 'CF-05', printed: '[119]', expected: [119] }),
      flag({ id: 'TX-01', kind: 'text-table-title', printed: '[24]' }),
    ],
  })
  it.each<[number, readonly string[]]>([
    [
      24,
      [
        'Printed [24], expected [134] (§6.3 ¶2 s6, Table 2, flag CF-02)',
        'Printed [24,50], expected [50], [60] (flag CF-03)',
      ],
    ],
    [134, ['Printed [24], expected [134] (§6.3 ¶2 s6, Table 2, flag CF-02)']],
    [50, []],
    [60, ['Printed [24,50], expected [50], [60] (flag CF-03)']],
    [118, ['Printed [118], in doubt (flag CF-04)']],
    [119, ['Printed [119], in doubt (flag CF-05)']],
    [1, []],
  ])('of [%i] is %j', (number, notes) => {
    expect(referenceNotes(graph, number)).toEqual(notes)
  })
})
