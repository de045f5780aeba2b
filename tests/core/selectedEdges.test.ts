import { describe, expect, it } from 'vitest'
import type { FlagRecord } from '../../src/core/model/records.ts'
import type { StudyRecord, TableRowRecord } from '../../src/core/model/studyRecords.ts'
import { edgesCiting, edgesFlagged, selectedEdges } from '../../src/core/query/selectedEdges.ts'
import type { Selection } from '../../src/core/query/view.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()

function flag(id: string, expected: readonly number[], about: readonly string[]): FlagRecord {
  return {
    id,
    kind: 'claim-citation',
    severity: 'high',
    place: [],
    printed: null,
    claim: null,
    problem: 'Does not fit.',
    expected,
    treatAs: null,
    basis: 'Read.',
    about,
  }
}
const STUDY: StudyRecord = {
  id: 'study',
  ref: 1,
  authorYear: 'Author 2001',
  rows: [],
  exosomes: [],
  alsoListed: [],
  donor: { species: null, basis: [] },
  recipient: { species: null, model: null },
  scope: 'not-stated',
  route: null,
  routeBasis: null,
  discStudy: true,
  flags: [],
}
const ROW: TableRowRecord = {
  id: 'row',
  table: 1,
  row: 1,
  locator: 'Table 1 row 1',
  exosomes: [],
  originPrinted: null,
  donorSpecies: null,
  recipientSpecies: null,
  scope: null,
  authorYearPrinted: null,
  model: null,
  route: null,
  routeBasis: null,
  refs: [],
  summary: null,
  flags: [],
  note: null,
}

describe('the relations a selection stands for', () => {
  it('puts each relation of a reference in one list: printed, beside or expected', () => {
    for (const { number } of graph.data.references) {
      const { printed, beside, expected } = edgesCiting(graph, number)
      expect(new Set([...printed, ...beside, ...expected]).size).toBe(printed.length + beside.length + expected.length)
      for (const id of printed) expect(graph.edge(id).evidence.some((e) => e.refs.includes(number))).toBe(true)
      for (const id of beside) expect(graph.edge(id).evidence.some((e) => e.refsInherited.includes(number))).toBe(true)
      const cited = graph.data.assertions.filter((a) =>
        a.evidence.some((e) => [...e.refs, ...e.refsInherited].includes(number)),
      )
      expect(printed.length + beside.length).toBe(cited.length)
    }
  })

  it('expects [134] where [24] is printed for miR-21 and PTEN, and keeps the printed one', () => {
    expect(edgesCiting(graph, 134).expected).toContain(edgeId('M47'))
    expect(edgesCiting(graph, 24).printed).toContain(edgeId('M47'))
  })

  it('gives a study the relations of its reference', () => {
    expect(selectedEdges(graph, { kind: 'study', id: 'study-134' })).toEqual(
      selectedEdges(graph, { kind: 'reference', id: 134 }),
    )
  })

  it('finds every relation a flag names or that names the flag', () => {
    for (const flag of graph.data.flags) {
      const edges = new Set<string>(edgesFlagged(graph, flag.id))
      const named = graph.data.assertions.filter((a) => a.flags.includes(flag.id) || flag.about.includes(a.id))
      expect([flag.id, ...named.filter((a) => !edges.has(a.id)).map((a) => a.id)]).toEqual([flag.id])
    }
  })
})

/** a → b twice, b → a, b → c; reference 5 is printed on ab, beside bc, and expected by a flag on ab2, which prints 6. */
const mini = miniGraph({
  nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a--b' }],
  edges: [
    { id: 'ab', from: 'a', to: 'b', refs: [5] },
    { id: 'ab2', from: 'a', to: 'b', refs: [6], flags: ['F1'] },
    { id: 'ba', from: 'b', to: 'a', evidence: [miniEvidence({ refs: [7] }), miniEvidence({ id: 'e2', refs: [5] })] },
    { id: 'bc', from: 'b', to: 'c', evidence: [miniEvidence({ refsInherited: [5], locator: 'Table 1 row 2' })] },
    { id: 'aa', from: 'a', to: 'a', refs: [8] },
    { id: 'both', from: 'a--b', to: 'c', evidence: [miniEvidence({ refs: [5], refsInherited: [5] })], flags: ['F1'] },
    { id: 'ac', from: 'a', to: 'c', refs: [9] },
  ],
  flags: [flag('F1', [5], []), flag('F2', [], ['ac', 'T1']), flag('F3', [5], ['ac'])],
  rest: {
    storyline: {
      title: 'Story',
      nodes: [],
      links: [{ id: 'line', source: nodeId('a'), target: nodeId('b'), edges: [edgeId('ab')] }],
      rows: [],
      questions: [],
    },
    studies: [{ ...STUDY, id: 'study-5', ref: 5 }],
    tableRows: [
      { ...ROW, id: 'T1', locator: 'Table 1 row 2' },
      { ...ROW, id: 'T2', locator: '§6.3 ¶1 s1' },
    ],
  },
})

describe('a selection stands for', () => {
  it.each<readonly [string, Selection, readonly string[]]>([
    ['the relations of a node, one to itself once', { kind: 'node', id: nodeId('a') }, ['ab', 'ab2', 'aa', 'ac', 'ba']],
    ['those between several nodes', { kind: 'nodes', ids: ['a', 'b'].map(nodeId) }, ['ab', 'ab2', 'ba', 'aa']],
    ['one relation', { kind: 'edge', id: edgeId('bc') }, ['bc']],
    ['a line of the storyline', { kind: 'bundle', id: 'line' }, ['ab']],
    ['all from one node to another', { kind: 'bundle', id: 'a--b' }, ['ab', 'ab2']],
    ['those of a node whose name holds the separator', { kind: 'bundle', id: 'a--b--c' }, ['both']],
    ['nothing where the ends are unknown', { kind: 'bundle', id: 'a--zzz' }, []],
    ['nothing where no relation goes that way', { kind: 'bundle', id: 'c--a' }, []],
    ['nothing for a lane', { kind: 'lane', id: 'process' }, []],
    [
      'what cites a reference: printed, beside, expected',
      { kind: 'reference', id: 5 },
      ['ab', 'ba', 'both', 'bc', 'ab2', 'ac'],
    ],
    ['what cites the reference of a study', { kind: 'study', id: 'study-5' }, ['ab', 'ba', 'both', 'bc', 'ab2', 'ac']],
    ['nothing for an unknown study', { kind: 'study', id: 'study-6' }, []],
    ['what names a flag', { kind: 'flag', id: 'F1' }, ['ab2', 'both']],
    ['what a flag names, itself or by a row of a table', { kind: 'flag', id: 'F2' }, ['bc', 'ac']],
  ])('%s', (_, selection, edges) => {
    expect(selectedEdges(mini, selection)).toEqual(edges)
  })

  it('of a reference each relation in the first list that fits', () => {
    expect(edgesCiting(mini, 5)).toEqual({
      printed: ['ab', 'ba', 'both'],
      beside: ['bc'],
      expected: ['ab2', 'ac'],
    })
    expect(edgesCiting(mini, 9)).toEqual({ printed: ['ac'], beside: [], expected: [] })
  })
})
