import { describe, expect, it } from 'vitest'
import { pathsThrough } from '../../src/core/query/pathsThrough.ts'
import { describeEdge } from '../../src/core/reason/describeEdge.ts'
import { describeNode } from '../../src/core/reason/describeNode.ts'
import { counted, listed } from '../../src/core/words/plural.ts'
import { pronounceName } from '../../src/core/words/pronounce.ts'
import type { FlagRecord } from '../../src/core/model/records.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'

const flag: FlagRecord = {
  id: 'CF-02',
  kind: 'claim-citation',
  severity: 'high',
  place: ['§6.3 ¶2 s6'],
  printed: '[24]',
  claim: 'c',
  problem: 'p',
  expected: [134],
  treatAs: null,
  basis: 'b',
  about: ['2'],
}
const graph = miniGraph({
  nodes: [
    { id: 'mir-21', kind: 'mirna', label: 'miR-21' },
    { id: 'pten', kind: 'target', label: 'PTEN', aliases: ['MMAC1'] },
    { id: 'akt', kind: 'pathway', label: 'PI3K-AKT pathway' },
  ],
  edges: [
    {
      id: '1',
      from: 'mir-21',
      to: 'pten',
      predicate: 'represses',
      refs: [24],
      directness: 'direct',
      species: ['rat'],
      design: 'in-vivo',
    },
    {
      id: '2',
      from: 'pten',
      to: 'akt',
      predicate: 'suppresses',
      certainty: 'hedged',
      onlyFrom: ['mir-21'],
      caveat: 'cell type not printed',
      evidence: [
        miniEvidence({ refs: [24], hedges: ['may'], anchor: { start: 'a', end: 'b' } }),
        miniEvidence({
          id: 'e2',
          refs: [],
          refsInherited: [117],
          design: 'in-vivo',
          recipient: { species: ['rat'], system: 'IVDD model' },
        }),
      ],
    },
    {
      id: '3',
      from: 'exos',
      to: 'pten',
      predicate: 'regulates',
      evidence: [miniEvidence({ id: 'e3', locator: 'Table 2 row 3' })],
    },
    { id: '4', from: 'exos', to: 'mir-21', predicate: 'carries', negated: false },
  ],
  flags: [flag],
})

describe('the panel of a relation', () => {
  const card = describeEdge(graph, edgeId('2'))
  it('tells the relation and speaks it with certainty, setting and references', () => {
    expect(card.sentence.text).toBe('PTEN suppresses PI3K-AKT pathway.')
    expect(card.spoken).toBe('P T E N suppresses P I 3 K A K T pathway, hedged, in vivo rat, references 24 and 117.')
  })
  it('shows badges with the printed hedge word and says that wording differs', () => {
    expect(card.badges.map((b) => b.text)).toEqual(['hedged: “may”', 'in vivo', 'rat', 'IVDD model', 'wording differs'])
  })
  it('says in words what is not stated', () => {
    expect(card.notStated).toBe('Route and directness not stated.')
    expect(describeEdge(graph, edgeId('3')).notStated).toBe('Setting, species, directness and direction not stated.')
  })
  it('cites every evidence item on two levels and opens the passage where it can', () => {
    expect(card.evidence.map((e) => [e.citation, e.opensPassage])).toEqual([
      ['Krut et al. 2021, §6.3 ¶1, citing [24] Author24 2024', true],
      ['Krut et al. 2021, §6.3 ¶1; no number on the sentence, [117] Author117 2117 beside it', false],
    ])
    expect(card.evidence[1]?.references.map((r) => r.inherited)).toEqual([true])
  })
  it('lists other relations of the same passage and the flags about it', () => {
    expect(card.samePassage.map((s) => s.edge)).toEqual(['1', '4'])
    expect(card.warnings.map((w) => [w.kind, w.text])).toEqual([
      ['context-bound', 'told of miR-21 only'],
      ['caveat', 'cell type not printed'],
      ['flag', 'printed [24], expected [134]'],
    ])
    expect(describeEdge(graph, edgeId('1')).warnings).toEqual([])
  })
})

describe('the panel of a node', () => {
  it('speaks the node with its relations on both sides and its place', () => {
    expect(describeNode(graph, nodeId('pten'), { position: 3, size: 6, lane: 'target' }).spoken).toBe(
      'P T E N, target. In: 2, repressed by miR 21, regulated by exos. Out: 1, suppresses P I 3 K A K T pathway. 3 of 6 in targets.',
    )
  })
  it('groups relations by class and loses none', () => {
    const card = describeNode(graph, nodeId('pten'))
    expect(card.incoming.map((g) => [g.relationClass, g.relations.map((r) => r.edge)])).toEqual([
      ['inhibits', ['1']],
      ['modulates', ['3']],
    ])
    for (const { id } of graph.data.nodes) {
      const { inCount, outCount, incoming, outgoing } = describeNode(graph, id)
      expect([incoming, outgoing].map((groups) => groups.flatMap((g) => g.relations).length)).toEqual([
        inCount,
        outCount,
      ])
    }
  })
  it('counts the paths to an outcome as the query that opens them does', () => {
    const g = miniGraph({
      nodes: [
        { id: 'c', kind: 'cell' },
        { id: 'x', kind: 'exosome', sourceCell: nodeId('c') },
        { id: 'ivdd', kind: 'outcome' },
      ],
      edges: [
        { id: '1', from: 'x', to: 'a' },
        { id: '2', from: 'x', to: 'a', predicate: 'suppresses' },
        { id: '3', from: 'a', to: 'ivdd' },
        { id: '4', from: 'x', to: 'ivdd' },
        { id: '5', from: 'c', to: 'x', predicate: 'secretes' },
      ],
    })
    expect(pathsThrough(g, nodeId('a'), nodeId('ivdd'))).toMatchObject({ count: 2, more: false })
    expect(pathsThrough(g, nodeId('c'), nodeId('ivdd')).count).toBe(3)
  })
})

describe('names', () => {
  it.each([
    ['IL-1β', 'I L 1 beta'],
    ['NF-κB pathway', 'N F kappa B pathway'],
    ['miR-21', 'miR 21'],
    ['miR-142-3p', 'miR 142 3 p'],
    ['NLRP3', 'N L R P 3'],
    ['N-Exos', 'N Exos'],
    ['hPLMSC-Exos', 'h P L M S C Exos'],
    ['PI3K-AKT', 'P I 3 K A K T'],
    ['Notch1 pathway', 'Notch 1 pathway'],
    ['NP cell apoptosis', 'N P cell apoptosis'],
    ['AntagomiR-4450', 'Antago miR 4450'],
    ['Load-bearing capacity', 'Load-bearing capacity'],
    ['Cell–cell communication', 'Cell–cell communication'],
  ])('spell %s as “%s”', (name, spoken) => {
    expect(pronounceName(name)).toBe(spoken)
  })
  it('differ by expansion only', () => {
    for (const name of ['IL-1β', 'NF-κB', 'miR-31-5p', 'AntagomiR-4450', 'PI3K-AKT pathway', 'rhGDF-5']) {
      const bare = (text: string): string => text.replace(/[\s-]/g, '').replace('β', 'beta').replace('κ', 'kappa')
      expect(bare(pronounceName(name))).toBe(bare(name))
    }
  })
  it('are counted and listed in English', () => {
    expect([0, 1, 2].map((n) => counted(n, 'path', 'paths'))).toEqual(['0 paths', '1 path', '2 paths'])
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ])
  })
})
