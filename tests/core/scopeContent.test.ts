import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { outlineOf, textEdges } from '../../src/core/query/outlineOf.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { readPath } from '../../src/core/query/readPath.ts'
import { edgesWithout, routeContent, scopeContent, withPath } from '../../src/core/query/scopeContent.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Scope, View } from '../../src/core/query/view.ts'
import { viewCounts } from '../../src/core/query/viewCounts.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import { randomGraph } from './randomGraph.ts'

const ids = (names: string) => names.split(' ').filter(Boolean).map(nodeId)
const edges = (names: string) => names.split(' ').filter(Boolean).map(edgeId)
const chapter = (id: string, core: boolean, ...mechanisms: readonly string[]) => ({
  id,
  title: id,
  summary: id,
  core,
  mechanisms,
})

/** Chapter one (core) holds exo → pten → disc and cell → disc by mechanism m1 and m2, chapter two ache by m3, chapter three a trial by m4.
 *  Secretion stands in no chapter. `loose` has no relation. */
const graph = miniGraph({
  nodes: [
    { id: 'cell', kind: 'cell' },
    { id: 'exo', kind: 'exosome' },
    { id: 'other-exo', kind: 'exosome' },
    { id: 'pten', kind: 'target' },
    { id: 'disc', kind: 'outcome' },
    { id: 'ache', kind: 'factor' },
    { id: 'trial', kind: 'trial' },
    { id: 'loose', kind: 'process' },
  ],
  edges: [
    { id: 's1', from: 'cell', to: 'exo', predicate: 'secretes', mechanism: 'secretes' },
    { id: 's2', from: 'cell', to: 'other-exo', predicate: 'secretes', mechanism: 'secretes' },
    { id: 'e1', from: 'exo', to: 'pten', predicate: 'suppresses', mechanism: 'm1' },
    { id: 'e2', from: 'pten', to: 'disc', mechanism: 'm2', certainty: 'hedged' },
    { id: 'c1', from: 'cell', to: 'disc', mechanism: 'm1' },
    { id: 'e3', from: 'ache', to: 'disc', mechanism: 'm3' },
    { id: 'e4', from: 'other-exo', to: 'ache', mechanism: 'm3', certainty: 'hedged' },
    { id: 't1', from: 'trial', to: 'exo', mechanism: 'm4', predicate: 'regulates' },
    { id: 't2', from: 'ache', to: 'trial', mechanism: 'm3', certainty: 'hedged' },
    { id: 'self', from: 'pten', to: 'pten', mechanism: 'm2' },
  ],
  rest: {
    chapters: [chapter('one', true, 'm1', 'm2'), chapter('two', false, 'm3'), chapter('three', false, 'm4')],
    storyline: {
      title: 'Story',
      nodes: ids('exo disc'),
      links: [{ id: 'story', source: nodeId('exo'), target: nodeId('disc'), edges: edges('e1 e2') }],
      rows: [],
      questions: [],
    },
  },
})
const content = (scope: Scope) => {
  const { nodes, links } = scopeContent(graph, scope)
  return [nodes.join(' '), links.map((l) => l.id).join(' ')]
}

describe('a scope', () => {
  it.each<readonly [string, Scope, string, string]>([
    ['the storyline: as it is written', { kind: 'storyline' }, 'exo disc', 'story'],
    [
      'the core: the core chapters and who secretes their exosomes',
      { kind: 'core' },
      'cell exo pten disc',
      's1 e1 e2 c1 self',
    ],
    [
      'everything: all that is drawn, loose nodes too',
      { kind: 'whole' },
      'cell exo other-exo pten disc ache loose',
      's1 s2 e1 e2 c1 e3 e4 self',
    ],
    ['all mechanisms', { kind: 'atlas' }, 'cell exo other-exo pten disc ache loose', 's1 s2 e1 e2 c1 e3 e4 self'],
    [
      'everything without chapter one: cell has no other relation, and the trial is not drawn',
      { kind: 'whole', without: ['one'] },
      'other-exo disc ache',
      'e3 e4',
    ],
    [
      'everything without chapters two and three',
      { kind: 'whole', without: ['two', 'three'] },
      'cell exo pten disc',
      's1 e1 e2 c1 self',
    ],
    ['one mechanism', { kind: 'mechanism', mechanism: 'm2' }, 'pten disc', 'e2 self'],
    ['a mechanism with a trial', { kind: 'mechanism', mechanism: 'm3' }, 'other-exo disc ache', 'e3 e4'],
    ['nodes picked by hand', { kind: 'picked', nodes: ids('disc pten loose trial') }, 'pten disc loose', 'e2 self'],
    ['one step around', { kind: 'neighbourhood', centre: nodeId('pten'), steps: 1 }, 'exo pten disc', 'e1 e2 self'],
    [
      'two steps around',
      { kind: 'neighbourhood', centre: nodeId('pten'), steps: 2 },
      'cell exo pten disc ache',
      's1 e1 e2 c1 e3 self',
    ],
    ['around a loose node', { kind: 'neighbourhood', centre: nodeId('loose'), steps: 3 }, 'loose', ''],
  ])('is %s', (_, scope, nodes, links) => {
    expect(content(scope)).toEqual([nodes, links])
  })

  it('shows a bundle of the storyline no surer than its weakest relation', () => {
    expect(scopeContent(graph, { kind: 'storyline' }).links[0]).toMatchObject({
      source: 'exo',
      target: 'disc',
      facts: { certainty: 'hedged', relationClass: 'modulates' },
    })
  })

  it('keeps what stands in no chapter while both of its ends do', () => {
    expect(edgesWithout(graph, ['two'])).toEqual(edges('s1 e1 e2 c1 t1 self'))
    expect(edgesWithout(graph, ['three', 'one'])).toEqual(edges('e3 e4 t2'))
    expect(edgesWithout(graph, [])).toEqual(edges('s1 s2 e1 e2 c1 e3 e4 t1 t2 self'))
  })

  it('around a node is every relation that is met within so many steps, on random graphs', () => {
    /** A relation is met when one of its ends is fewer than `steps` away, whichever way relations point. */
    const slow = (g: MechanismGraph, steps: number): readonly string[] => {
      const all = g.data.assertions
      const away = new Map([['n0', 0]])
      for (let round = 0; round < 9; round++)
        for (const { subject, object } of all)
          for (const [from, to] of [
            [subject, object],
            [object, subject],
          ] as const)
            if (away.has(from)) away.set(to, Math.min(away.get(to) ?? 99, (away.get(from) ?? 99) + 1))
      return all.filter((a) => Math.min(away.get(a.subject) ?? 99, away.get(a.object) ?? 99) < steps).map((a) => a.id)
    }
    fc.assert(
      fc.property(randomGraph, fc.constantFrom(1 as const, 2 as const, 3 as const), (g, steps) => {
        const { links } = scopeContent(g, { kind: 'neighbourhood', centre: nodeId('n0'), steps })
        expect(links.map((l) => l.id)).toEqual(slow(g, steps))
      }),
    )
  })
})

describe('a question that is drawn in place of the storyline', () => {
  it('shows what is stated and the first five chains, and no chain that joins findings', () => {
    const many = miniGraph({
      edges: [
        { id: 'direct', from: 'a', to: 'z' },
        ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
          { id: `in${n}`, from: 'a', to: `m${n}` },
          { id: `out${n}`, from: `m${n}`, to: 'z' },
        ]),
      ],
    })
    const drawn = routeContent(many, answerQuestion(many, pathQuery(nodeId('a'), nodeId('z'))))
    expect(drawn.links.map((l) => l.id)).toEqual(edges('direct in1 out1 in2 out2 in3 out3 in4 out4 in5 out5'))
    const joined = miniGraph({
      edges: [
        { id: 'j1', from: 'x', to: 'b' },
        { id: 'j2', from: 'b', to: 'z', onlyFrom: ['y'] },
        { id: 'whole', from: 'x', to: 'z' },
      ],
      nodes: [{ id: 'y', kind: 'exosome' }],
    })
    const answer = answerQuestion(joined, pathQuery(nodeId('x'), nodeId('z')))
    expect(answer.how.map((r) => r.path.edges)).toEqual([edges('j1 j2')])
    expect(routeContent(joined, answer).links.map((l) => l.id)).toEqual(['whole'])
  })

  it('draws an open path whole and nothing twice', () => {
    const start = scopeContent(graph, { kind: 'storyline' })
    const path = readPath(graph, edges('s1 e1 e2'), DEFAULT_PATH_OPTIONS)
    const { nodes, links } = withPath(graph, start, path)
    expect([nodes, links.map((l) => l.id)]).toEqual([ids('cell exo pten disc'), ['story', 's1']])
    expect(withPath(graph, start, null)).toBe(start)
  })
})

describe('a view as text', () => {
  const told = (patch: Partial<View>) => {
    const view = { ...FIRST_VIEW, ...patch }
    const answer = applyQuery(graph, view, null)
    return {
      edges: textEdges(graph, view, answer).join(' '),
      counts: viewCounts(graph, view, answer),
      groups: outlineOf(graph, view, answer),
    }
  }
  const question = {
    ...pathQuery(nodeId('exo'), nodeId('disc')),
    open: null,
    step: null,
  }

  it.each<readonly [string, Partial<View>, string]>([
    ['everything, trials too', { scope: { kind: 'whole' } }, 's1 s2 e1 e2 c1 e3 e4 t1 t2 self'],
    ['all mechanisms, trials too', { scope: { kind: 'atlas' } }, 's1 s2 e1 e2 c1 e3 e4 t1 t2 self'],
    [
      'without a chapter not its trials',
      { scope: { kind: 'whole', without: ['three'] } },
      's1 s2 e1 e2 c1 e3 e4 t2 self',
    ],
    ['one mechanism with its trials', { scope: { kind: 'mechanism', mechanism: 'm3' } }, 'e3 e4 t2'],
    ['a mechanism of a trial alone', { scope: { kind: 'mechanism', mechanism: 'm4' } }, 't1'],
    ['no trial that the mechanism does not hold', { scope: { kind: 'mechanism', mechanism: 'm1' } }, 'e1 c1'],
    ['of picked nodes their trials', { scope: { kind: 'picked', nodes: ids('exo pten') } }, 'e1 t1 self'],
    ['of picked nodes the trials they lead to', { scope: { kind: 'picked', nodes: ids('ache disc') } }, 'e3 t2'],
    ['of picked nodes no trial beside others', { scope: { kind: 'picked', nodes: ids('pten disc') } }, 'e2 self'],
    ['of the storyline what it draws', {}, 'e1 e2'],
    ['of a question what it draws', { scope: { kind: 'whole' }, paths: question }, 's1 s2 e1 e2 c1 e3 e4 self'],
    [
      'trials only where the filters leave them',
      { scope: { kind: 'whole' }, filters: { ...NO_FILTERS, hiddenCertainties: ['hedged'] } },
      's1 s2 e1 c1 e3 t1 self',
    ],
  ])('lists %s', (_, patch, listed) => {
    expect(told(patch).edges).toBe(listed)
  })

  it('counts what the map draws, and the trials beside it', () => {
    expect(told({ scope: { kind: 'whole' } }).counts).toEqual({
      nodes: 7,
      relations: 8,
      undrawn: { nodes: 1, relations: 2 },
    })
    expect(told({ scope: { kind: 'mechanism', mechanism: 'm4' } }).counts).toEqual({
      nodes: 0,
      relations: 0,
      undrawn: { nodes: 2, relations: 1 },
    })
    expect(told({}).counts).toEqual({ nodes: 2, relations: 2, undrawn: { nodes: 0, relations: 0 } })
  })

  it('names each node in its lane, with its relations out and then in', () => {
    const { groups } = told({ scope: { kind: 'whole' } })
    expect(groups.map((g) => [g.id, ...g.nodes.map((n) => n.id)].join(' '))).toEqual([
      'source cell',
      'exosome exo other-exo',
      'target pten',
      'process loose',
      'outcome disc',
      'factor ache',
      'trial trial',
    ])
    const rows = groups
      .flatMap((g) => g.nodes)
      .map((n) => [n.id, ...n.relations.map((r) => `${r.way} ${r.edge} ${r.other}`)].join(', '))
    expect(rows).toEqual([
      'cell, out s1 exo, out s2 other-exo, out c1 disc',
      'exo, out e1 pten, in s1 cell, in t1 trial',
      'other-exo, out e4 ache, in s2 cell',
      'pten, out e2 disc, out self pten, in e1 exo, in self pten',
      'loose',
      'disc, in e2 pten, in c1 cell, in e3 ache',
      'ache, out e3 disc, out t2 trial, in e4 other-exo',
      'trial, out t1 exo, in t2 ache',
    ])
  })
})
