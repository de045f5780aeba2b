import { describe, expect, it } from 'vitest'
import { pathsThrough } from '../../src/core/query/pathsThrough.ts'
import { describeEdge } from '../../src/core/reason/describeEdge.ts'
import { describeNode } from '../../src/core/reason/describeNode.ts'
import { counted, listed } from '../../src/core/words/plural.ts'
import { pronounceName } from '../../src/core/words/pronounce.ts'
import type { EvidenceRecord, FlagRecord } from '../../src/core/model/records.ts'
import type { AnnotationRecord, StudyRecord } from '../../src/core/model/studyRecords.ts'
import { edgeId, miniData, miniEvidence, miniGraph, miniReference, nodeId } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'

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
  const panel = () => describeEdge(graph, edgeId('2'))
  it('tells the relation and speaks it with certainty, setting and references', () => {
    expect(panel().sentence.text).toBe('PTEN suppresses PI3K-AKT pathway.')
    expect(panel().spoken).toBe('P T E N suppresses P I 3 K A K T pathway, hedged, in vivo rat, references 24 and 117.')
  })
  it('shows badges with the printed hedge word and says that wording differs', () => {
    expect(panel().badges.map((b) => b.text)).toEqual([
      'hedged: “may”',
      'in vivo',
      'rat',
      'IVDD model',
      'wording differs',
    ])
  })
  it('says in words what is not stated', () => {
    expect(panel().notStated).toBe('Route and directness not stated.')
    expect(describeEdge(graph, edgeId('3')).notStated).toBe('Setting, species, directness and direction not stated.')
  })
  it('cites every evidence item on two levels and opens the passage where it can', () => {
    expect(panel().evidence.map((e) => [e.citation, e.opensPassage])).toEqual([
      ['Krut et al. 2021, §6.3 ¶1, citing [24] Author24 2024', true],
      ['Krut et al. 2021, §6.3 ¶1; no number on the sentence, [117] Author117 2117 beside it', false],
    ])
    expect(panel().evidence[1]?.references.map((r) => r.inherited)).toEqual([true])
  })
  it('lists other relations of the same passage and the flags about it', () => {
    expect(panel().samePassage.map((s) => s.edge)).toEqual(['1', '4'])
    expect(panel().warnings.map((w) => [w.kind, w.text])).toEqual([
      ['context-bound', 'told of miR-21 only'],
      ['caveat', 'cell type not printed'],
      ['flag', 'printed [24], expected [134]'],
    ])
    expect(describeEdge(graph, edgeId('1')).warnings).toEqual([])
  })
})

describe('a relation in its panel', () => {
  /** The panel of one relation from `a` to `b`, beside whatever else. */
  const panel = (edge: Partial<MiniEdge>, others: readonly MiniEdge[] = []) =>
    describeEdge(
      miniGraph({
        nodes: [{ id: 'n-exos', kind: 'exosome', label: 'Notochordal exosomes', shortLabel: 'N-Exos' }],
        edges: [{ id: 'x', from: 'a', to: 'b', ...edge }, ...others],
        references: [{ ...miniReference(5), doi: '10.1/five' }],
      }),
      edgeId('x'),
    )
  const badges = (edge: Partial<MiniEdge>): readonly string[] => panel(edge).badges.map((b) => `${b.kind}: ${b.text}`)
  const evidence = (...items: readonly Partial<EvidenceRecord>[]): Partial<MiniEdge> => ({
    evidence: items.map((item, i) => miniEvidence({ id: `e${i}`, ...item })),
  })

  it('ends with a full stop wherever it stands as a sentence', () => {
    expect(panel({}).sentence.text).toBe('a promotes b.')
    expect(panel({}, [{ id: 'y', from: 'b', to: 'c' }]).samePassage.map((s) => s.sentence.text)).toEqual([
      'b promotes c.',
    ])
  })
  it('has a badge for each thing that is told, each once', () => {
    expect(
      badges({
        certainty: 'hedged',
        directness: 'indirect',
        ...evidence(
          {
            hedges: ['may', 'could'],
            design: 'in-vivo',
            route: 'intradiscal',
            recipient: { species: ['rat', 'human'], system: 'IVDD model' },
            donor: { species: 'pig', tissue: null, basis: 'Table 1 row 3' },
          },
          {
            hedges: ['may'],
            design: 'clinical-trial',
            route: 'tail-vein',
            recipient: { species: ['rat'], system: 'IVDD model' },
            donor: { species: 'pig', tissue: null, basis: 'Table 1 row 4' },
          },
          { hedges: ['may'], route: 'intradiscal', recipient: { species: [], system: null } },
        ),
      }),
    ).toEqual([
      'certainty: hedged: “may”, “could”',
      'setting: in vivo',
      'setting: clinical trial',
      'species: human',
      'species: rat',
      'system: IVDD model',
      'route: intradiscal injection',
      'route: tail-vein injection',
      'donor: pig donor',
      'directness: indirect',
    ])
  })
  it('has no badge for what is not told, except that the setting is not', () => {
    expect(badges(evidence({ route: 'not-stated' }, {}))).toEqual(['certainty: stated', 'setting: setting not stated'])
  })
  it('is marked where some passages hedge and others do not, and only then', () => {
    const differs = (...hedges: readonly (readonly string[])[]): boolean =>
      badges(evidence(...hedges.map((words) => ({ hedges: words })))).includes('wording-differs: wording differs')
    expect([differs(['may'], []), differs(['may'], ['could']), differs([], []), differs(['may'])]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
  it('tells why the arrow stands: whence the direction, what the relation means, and no more unless more is known', () => {
    expect(panel({}).whyThisArrow).toEqual(['The review prints this direction. promotes.'])
  })
  it.each([
    [1, 'raises'],
    [-1, 'lowers'],
  ] as const)('tells the curator’s reading %i as one that %s, where it holds, and the note', (inferredSign, word) => {
    expect(
      panel({ predicate: 'regulates', inferredSign, onlyFrom: ['n-exos', 'a'], note: 'Two passages differ.' })
        .whyThisArrow,
    ).toEqual([
      'The review prints this direction. regulates.',
      `The curator’s reading, used only on request: it ${word}.`,
      'Paths use it only from N-Exos, a: the review tells it of nothing else.',
      'Two passages differ.',
    ])
  })
  it('stands beside the relations of any of its passages, and not beside itself', () => {
    const at = (id: string, ...locators: readonly string[]): MiniEdge => ({
      id,
      from: 'a',
      to: 'b',
      ...evidence(...locators.map((locator) => ({ locator }))),
    })
    expect(
      panel(at('x', '§1 s1', '§2 s1'), [at('y', '§3 s1'), at('z', '§4 s1', '§2 s1')]).samePassage.map((s) => s.edge),
    ).toEqual(['z'])
  })
  it('shows each passage with its link, setting, route, experiment and references', () => {
    const { evidence: cards } = panel(
      evidence(
        {
          refs: [5, 6],
          refsInherited: [7],
          design: 'in-vivo',
          route: 'tail-vein',
          recipient: { species: ['rat'], system: 'IVDD model' },
          anchor: { start: 'from', end: 'to' },
        },
        {},
      ),
    )
    expect(
      cards.map(({ href, opensPassage, setting, route, notes, references }) => ({
        href,
        opensPassage,
        setting,
        route,
        notes,
        refs: references.length,
      })),
    ).toEqual([
      {
        href: 'https://doi.org/10.3390/cells10092241#:~:text=from,to',
        opensPassage: true,
        setting: 'rat, in vivo',
        route: 'tail-vein injection',
        notes: ['Tested on: IVDD model.'],
        refs: 3,
      },
      {
        href: 'https://doi.org/10.3390/cells10092241',
        opensPassage: false,
        setting: 'setting not stated',
        route: null,
        notes: [],
        refs: 0,
      },
    ])
    expect(cards[0]?.references.map((r) => [r.number, r.name, r.link.text, r.inherited])).toEqual([
      [5, 'Author5 2005', 'doi:10.1/five', false],
      [6, 'Author6 2006', 'search by title', false],
      [7, 'Author7 2007', 'search by title', true],
    ])
    expect(cards[0]?.references[0]?.text).toBe('Author5 AB, Second C. Title 5. J. Test. 2005;1:1-9. doi:10.1/five.')
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
  it('tells each relation from this node, in words that are read and words that are spoken', () => {
    const card = describeNode(graph, nodeId('pten'))
    const told = [...card.incoming, ...card.outgoing].flatMap((g) => g.relations)
    expect(told.map((r) => [r.other, r.sentence.text, r.phrase, r.spokenPhrase])).toEqual([
      ['mir-21', 'miR-21 represses PTEN.', 'repressed by miR-21', 'repressed by miR 21'],
      ['exos', 'exos regulates PTEN.', 'regulated by exos', 'regulated by exos'],
      ['akt', 'PTEN suppresses PI3K-AKT pathway.', 'suppresses PI3K-AKT pathway', 'suppresses P I 3 K A K T pathway'],
    ])
    expect([card.inCount, card.outCount]).toEqual([2, 1])
  })
  it('tells what it is, by name, kind, value for the disc and synonyms', () => {
    expect(describeNode(graph, nodeId('pten'))).toMatchObject({
      name: 'PTEN',
      spokenName: 'P T E N',
      kind: 'target',
      valence: 'The review does not say whether more of it is good or bad.',
      synonyms: ['MMAC1'],
    })
  })
  it('links to other vocabularies and says how well they fit where not exactly', () => {
    const { nodes } = miniData({
      nodes: [
        {
          id: 'a',
          xrefs: [
            { curie: 'hgnc:9588', match: 'exact', label: 'PTEN' },
            { curie: 'go:1 2', match: 'broad', label: 'death' },
          ],
        },
      ],
      edges: [],
    })
    expect(describeNode(miniGraph({ nodes, edges: [] }), nodeId('a')).links.map((l) => [l.href, l.text])).toEqual([
      ['https://bioregistry.io/hgnc:9588', 'PTEN (hgnc:9588)'],
      ['https://bioregistry.io/go:1%202', 'death (go:1 2, broad)'],
    ])
  })
  it('holds the facts, the studies and the look-alikes of this node only', () => {
    const study = (id: string, exosomes: readonly string[], alsoListed: readonly string[] = []): StudyRecord => ({
      id,
      ref: 1,
      authorYear: 'A 2001',
      rows: [],
      exosomes: exosomes.map(nodeId),
      alsoListed: alsoListed.map(nodeId),
      donor: { species: null, basis: [] },
      recipient: { species: null, model: null },
      scope: 'not-stated',
      route: null,
      routeBasis: null,
      discStudy: true,
      flags: [],
    })
    const annotation = (id: string, node: string): AnnotationRecord => ({
      id,
      node: nodeId(node),
      studies: [],
      topic: 't',
      evidence: [],
      flags: [],
      note: null,
    })
    const g = miniGraph({
      edges: [{ id: '1', from: 'a', to: 'b' }],
      rest: {
        annotations: [annotation('of-a', 'a'), annotation('of-b', 'b')],
        studies: [study('told', ['b', 'a']), study('listed', ['b'], ['a']), study('other', ['b'])],
        keptApart: [
          { id: 'k1', nodes: ['c', 'a', 'd'].map(nodeId) },
          { id: 'k2', nodes: ['e', 'f'].map(nodeId) },
          { id: 'k3', nodes: ['d', 'a'].map(nodeId) },
        ],
      },
    })
    const card = describeNode(g, nodeId('a'))
    expect(card.annotations.map((a) => a.id)).toEqual(['of-a'])
    expect(card.studies.map((s) => s.id)).toEqual(['told', 'listed'])
    expect(card.notTheSameAs).toEqual(['c', 'd'])
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
