import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EdgeId } from '../../src/core/model/records.ts'
import { componentsOf } from '../../src/core/query/componentsOf.ts'
import { graphStats } from '../../src/core/query/graphStats.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { foldName } from '../../src/core/query/foldName.ts'
import { nodesCalled } from '../../src/core/query/nodesCalled.ts'
import { suggestNames } from '../../src/core/query/suggestNames.ts'
import { edgeId, miniEvidence, miniGraph, miniReference } from './miniGraph.ts'
import { randomGraph } from './randomGraph.ts'

describe('what the graph holds', () => {
  const base = miniGraph({
    nodes: [
      { id: 'a', kind: 'mirna' },
      { id: 'c', kind: 'mirna' },
    ],
    edges: [
      { id: '1', from: 'a', to: 'b', refs: [3], design: 'in-vivo' },
      { id: '2', from: 'a', to: 'c', predicate: 'suppresses', certainty: 'hedged', evidence: [] },
      { id: '3', from: 'b', to: 'c', predicate: 'regulates', evidence: [miniEvidence({ refsInherited: [4] })] },
      { id: '4', from: 'b', to: 'c', predicate: 'associated_with', refs: [3] },
    ],
    references: [3, 4, 5, 6].map(miniReference),
  })
  const { assertions } = base.data
  const [first, second] = assertions
  const graph =
    first === undefined || second === undefined
      ? base
      : { ...base, data: { ...base.data, modifiers: [{ ...first, id: edgeId('m'), modifies: second.id }] } }

  it('is counted in total and by kind', () => {
    expect(graphStats(graph)).toMatchObject({
      nodes: { total: 3, by: { mirna: 2, process: 1 } },
      relations: { total: 4, by: { activates: 1, inhibits: 1, modulates: 1, associated: 1 } },
      signs: { total: 4, by: { raises: 1, lowers: 1, 'not stated': 1, 'no sign': 1 } },
      certainty: { total: 4, by: { stated: 3, hedged: 1 } },
      modifiers: { total: 1, by: { promotes: 1 } },
      evidence: { total: 4, by: { 'in-vivo': 2, 'not-stated': 2 } },
      annotations: { total: 0, by: {} },
      mechanisms: { total: 1, by: {} },
      studies: { total: 0, by: {} },
      'table rows': { total: 0, by: {} },
      references: { total: 4, by: { 'cited by relations': 2, 'not cited by relations': 2 } },
      flags: { total: 0, by: {} },
    })
  })
})

describe('relations in groups that hang together', () => {
  it('keep the given order, whichever way they point', () => {
    const graph = miniGraph({
      edges: [
        { id: 'ab', from: 'a', to: 'b' },
        { id: 'xy', from: 'x', to: 'y' },
        { id: 'cb', from: 'c', to: 'b' },
        { id: 'zx', from: 'z', to: 'x' },
        { id: 'pp', from: 'p', to: 'p' },
        { id: 'ca', from: 'c', to: 'a' },
      ],
    })
    const all = ['ab', 'xy', 'cb', 'zx', 'pp', 'ca'].map(edgeId)
    expect(componentsOf(graph, all)).toEqual([['ab', 'cb', 'ca'], ['xy', 'zx'], ['pp']])
    expect(componentsOf(graph, ['zx', 'ca', 'cb'].map(edgeId))).toEqual([['zx'], ['ca', 'cb']])
    expect(componentsOf(graph, [])).toEqual([])
  })

  it('are together exactly when a chain of common nodes leads from one to the other, on random graphs', () => {
    fc.assert(
      fc.property(randomGraph, (g) => {
        const all = g.data.assertions
        const reached = (start: EdgeId): readonly EdgeId[] => {
          const nodes = new Set<string>([g.edge(start).subject])
          for (let i = 0; i < all.length; i++)
            for (const a of all) if (nodes.has(a.subject) || nodes.has(a.object)) nodes.add(a.subject).add(a.object)
          return all.filter((a) => nodes.has(a.subject)).map((a) => a.id)
        }
        for (const group of componentsOf(
          g,
          all.map((a) => a.id),
        ))
          expect(group).toEqual(reached(group[0] ?? edgeId('')))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the ids a link may name', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'a', formerIds: ['old-a'] },
      { id: 'b', formerIds: ['old-b'] },
    ],
    edges: [{ id: 'ab', from: 'a', to: 'b', formerIds: ['E0'], refs: [12] }],
    rest: {
      mechanisms: [{ id: 'm', title: 'M', summary: '' }],
      chapters: [{ id: 'one', title: '', summary: '', core: false, mechanisms: [] }],
    },
  })
  const known = knownIds(graph)

  it('are those of the data', () => {
    const told = (
      name: 'hasNode' | 'hasEdge' | 'hasMechanism' | 'hasChapter' | 'hasBundle' | 'hasReference',
      id: string,
    ) => [known[name](id), known[name]('zz')].join(' ')
    expect([
      told('hasNode', 'a'),
      told('hasEdge', 'ab'),
      told('hasMechanism', 'm'),
      told('hasChapter', 'one'),
      told('hasBundle', 'a--b'),
      told('hasReference', '12'),
    ]).toEqual(Array.from({ length: 6 }, () => 'true false'))
    expect([known.hasBundle('b--a'), known.hasReference('1'), known.hasStudy('s'), known.hasFlag('f')]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('are told by their names of today: nodes, relations, and bundles piece by piece', () => {
    expect(['old-a', 'E0', 'old-a--old-b', 'a--old-b', 'a--b', 'zz'].map(known.idNow)).toEqual([
      'a',
      'ab',
      'a--b',
      'a--b',
      null,
      null,
    ])
  })
})

describe('a node by its name', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'il-1', label: 'IL-1β', aliases: ['catabolin', 'TNF'] },
      { id: 'tnf', label: 'TNF-α', shortLabel: 'TNF' },
      {
        id: 'mir-21',
        label: 'miR-21',
        xrefs: [
          { curie: 'MIRBASE:MI0000077', match: 'exact', label: 'x' },
          { curie: 'WIDE:1', match: 'broad', label: 'y' },
        ],
      },
      { id: 'pten', label: 'PTEN', aliases: ['catabolin'] },
    ],
    edges: [],
  })
  const called = (name: string) => nodesCalled(graph, name).map((n) => n.id)

  it('fits whatever its case, dashes and Greek letters, labels before other names', () => {
    expect([
      called('il 1BETA'),
      called('IL-1'),
      called('tnf'),
      called('catabolin'),
      called('mirbase:mi0000077'),
      called('wide:1'),
      called('il1b'),
      called('hsa-miR-21'),
      called('gone'),
      called('-'),
    ]).toEqual([['il-1'], ['il-1'], ['tnf'], ['il-1', 'pten'], ['mir-21'], [], ['il-1'], ['mir-21'], [], []])
  })

  it('is folded letter by letter; the prefix of a species goes before a miRNA only', () => {
    expect(
      ['αβγδκμω', 'Hsa-let-7', 'mmu-mir-9', 'rno-miR-9', 'ocu-mir-9', 'hsa-21', 'x-hsa-mir', 'É (b) 2'].map(foldName),
    ).toEqual(['alphabetagammadeltakappamuomega', 'let7', 'mir9', 'mir9', 'mir9', 'hsa21', 'xhsamir', 'eb2'])
  })

  it('is offered when it is much like what was typed, best first', () => {
    expect([
      suggestNames(graph, 'miR-20'),
      suggestNames(graph, 'ptem'),
      suggestNames(graph, ''),
      suggestNames(graph, 'zzzzzzzz'),
    ]).toEqual([['miR-21'], ['PTEN'], [], []])
    const many = miniGraph({
      nodes: ['ab1', 'ab2', 'ab3', 'ab4', 'ab5', 'ab6', 'xb1'].map((id) => ({ id })),
      edges: [],
    })
    expect(suggestNames(many, 'ab3')).toEqual(['ab3', 'ab1', 'ab2', 'ab4', 'ab5'])
    expect(suggestNames(many, 'ab3', 2)).toEqual(['ab3', 'ab1'])
    expect(suggestNames(many, 'xb9', 1)).toEqual(['xb1'])
    const shared = miniGraph({ nodes: [{ id: 'x1b' }, { id: 'ab' }], edges: [] })
    expect(suggestNames(shared, 'a1b')).toEqual(['ab', 'x1b'])
  })
})
