import { describe, expect, it } from 'vitest'
import { papersOfEdge } from '../../src/core/cite/papersOf.ts'
import { isDrawn } from '../../src/core/model/nodeClass.ts'
import { mechanismEffects } from '../../src/core/paths/mechanismEffects.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { atlasOf, mechanismsFound, passing } from '../../src/core/query/atlasOf.ts'
import { buildSearch } from '../../src/core/query/buildSearch.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { mechanismFacts } from '../../src/core/query/mechanismFacts.ts'
import {
  chapterOf,
  mechanismNeighbours,
  mechanismsInOrder,
  mechanismsOf,
  relationsOf,
} from '../../src/core/query/mechanismOrder.ts'
import { MOST_IN_PART, mechanismParts } from '../../src/core/query/mechanismParts.ts'
import { textEdges } from '../../src/core/query/outlineOf.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { scopeContent } from '../../src/core/query/scopeContent.ts'
import { FIRST_VIEW, NO_FILTERS, PLAIN_ATLAS } from '../../src/core/query/view.ts'
import type { AtlasChoice, Filters } from '../../src/core/query/view.ts'
import { viewToUrl } from '../../src/core/query/viewUrl.ts'
import { firstSentence } from '../../src/core/words/mechanismWords.ts'
import { miniGraph, miniReference, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const all = graph.data.mechanisms.filter((m) => m.id !== 'secretes')
const own = (mechanism: string) => graph.data.assertions.filter((a) => a.mechanism === mechanism)

describe('the mechanisms in reading order', () => {
  it('go through the chapters, each mechanism once, and have neighbours across chapters', () => {
    const order = mechanismsInOrder(graph)
    expect(order.map((m) => m.id)).toEqual(graph.data.chapters.flatMap((c) => c.mechanisms))
    expect(order.map((m) => m.id).toSorted()).toEqual(all.map((m) => m.id).toSorted())
    for (const [i, m] of order.entries()) {
      expect(mechanismNeighbours(graph, m.id)).toEqual({
        previous: order[i - 1] ?? null,
        next: order[i + 1] ?? null,
        place: i + 1,
        count: order.length,
      })
    }
    expect(mechanismNeighbours(graph, 'secretes')).toMatchObject({ previous: null, next: null, place: null })
  })

  it('hold a node when it is an end of one of their relations', () => {
    for (const { id } of graph.data.nodes) {
      const counted = all.filter((m) => own(m.id).some((a) => a.subject === id || a.object === id)).map((m) => m.id)
      expect([
        id,
        ...mechanismsOf(graph, id)
          .map((m) => m.id)
          .toSorted(),
      ]).toEqual([id, ...counted.toSorted()])
    }
  })
})

describe('the facts of a mechanism', () => {
  it('are those of its relations, counted one by one', () => {
    for (const m of all) {
      const facts = mechanismFacts(graph, m.id)
      const relations = own(m.id)
      expect(facts.relations).toEqual(relations.map((a) => a.id))
      expect(new Set(facts.nodes)).toEqual(new Set(relations.flatMap((a) => [a.subject, a.object])))
      expect(new Set(facts.studies)).toEqual(new Set(relations.flatMap((a) => papersOfEdge(graph, a.id).studies)))
      expect(new Set(facts.species)).toEqual(
        new Set(relations.flatMap((a) => a.evidence.flatMap((e) => e.recipient?.species ?? []))),
      )
      expect(facts.inVivo).toBe(
        relations.some((a) =>
          a.evidence.some((e) => ['in-vivo', 'in-vitro-and-in-vivo', 'clinical-trial'].includes(e.design)),
        ),
      )
      const told = [...relations, ...graph.data.modifiers.filter((x) => relations.some((a) => a.id === x.modifies))]
      expect(new Set(facts.flags)).toEqual(
        new Set(
          graph.data.flags
            .filter((f) => told.some((x) => x.flags.includes(f.id) || f.about.includes(x.id)))
            .map((f) => f.id),
        ),
      )
    }
  })
})

describe('what the exosomes of a mechanism do to its end', () => {
  it('is told of the outcome where the mechanism has one, and of the process it ends in where it has none', () => {
    expect(mechanismEffects(graph, 'mir21-pten-akt')).toEqual([
      { from: 'bmsc-exos', to: 'ivdd', net: 'lowers', weakest: 'stated', isStated: true },
    ])
    expect(mechanismEffects(graph, 'mir532-rassf5')).toEqual([
      { from: 'bmsc-exos', to: 'np-cell-apoptosis', net: 'lowers', weakest: 'hedged', isStated: false },
    ])
  })

  it('is no surer than its relations: hedged where the review hedges, without a direction where none is printed', () => {
    const effects = mechanismEffects(graph, 'stem-cell-exosome-effects')
    expect(new Set(effects.map((e) => e.weakest))).toEqual(new Set(['hedged']))
    expect(effects.find((e) => e.to === 'immune-response')?.net).toBe('untold')
    expect(effects.at(-1)?.net).toBe('untold')
  })

  it('is left out where no exosome reaches an end, or only titles or bridges tell it', () => {
    const silent = all.filter((m) => mechanismEffects(graph, m.id).length === 0).map((m) => m.id)
    expect(silent).toEqual(
      expect.arrayContaining(['wnt-mtor-secretion', 'disc-structure', 'bridges', 'cited-titles', 'clinical-trial']),
    )
  })

  it('cannot be told where its routes disagree, and takes the most cautious wording of what is stated', () => {
    const mini = (edges: readonly { readonly id: string; readonly sign: 1 | -1; readonly certainty?: 'hedged' }[]) =>
      miniGraph({
        nodes: [
          { id: 'exo', kind: 'exosome', sourceCell: nodeId('cell') },
          { id: 'cell', kind: 'cell' },
          { id: 'out', kind: 'outcome' },
          { id: 'mid', kind: 'process' },
        ],
        edges: edges.map(({ id, sign, certainty }) => ({
          id,
          from: id === 'c2' ? 'mid' : 'exo',
          to: id === 'c1' ? 'mid' : 'out',
          sign,
          predicate: sign === 1 ? 'promotes' : 'suppresses',
          mechanism: 'mini',
          ...(certainty === undefined ? {} : { certainty }),
        })),
      })
    expect(
      mechanismEffects(
        mini([
          { id: 'a', sign: -1 },
          { id: 'c1', sign: 1 },
          { id: 'c2', sign: 1 },
        ]),
        'mini',
      )[0],
    ).toMatchObject({ net: 'untold', isStated: false })
    expect(
      mechanismEffects(
        mini([
          { id: 'a', sign: -1 },
          { id: 'b', sign: -1, certainty: 'hedged' },
        ]),
        'mini',
      )[0],
    ).toMatchObject({ net: 'lowers', weakest: 'hedged' })
  })
})

describe('a large mechanism in parts', () => {
  it('has each drawn relation in exactly one part of few nodes, and every node in some part', () => {
    expect(MOST_IN_PART).toBeLessThanOrEqual(18)
    for (const m of all) {
      const content = scopeContent(graph, { kind: 'mechanism', mechanism: m.id })
      const parts = mechanismParts(graph, content)
      expect(parts.flatMap((p) => p.links.map((l) => l.id)).toSorted()).toEqual(
        content.links.map((l) => l.id).toSorted(),
      )
      expect(new Set(parts.flatMap((p) => p.nodes))).toEqual(new Set(content.nodes))
      for (const part of parts) {
        expect(part.nodes.length).toBeLessThanOrEqual(MOST_IN_PART)
        expect(new Set(part.nodes)).toEqual(new Set(part.links.flatMap((l) => [l.source, l.target])))
        expect([null, ...part.nodes]).toContain(part.around)
      }
      expect(parts.length > 1).toBe(content.nodes.length > MOST_IN_PART)
    }
  })

  it('is cut also where everything hangs together without its hub', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `n${i}`)
    const ring = miniGraph({
      edges: [
        ...ids.map((id, i) => ({ id: `r${i}`, from: id, to: ids[(i + 1) % 30] ?? '' })),
        ...ids.map((id, i) => ({ id: `h${i}`, from: 'hub', to: id })),
      ],
    })
    const content = scopeContent(ring, { kind: 'whole' })
    const parts = mechanismParts(ring, content)
    expect(parts.flatMap((p) => p.links.map((l) => l.id)).toSorted()).toEqual(content.links.map((l) => l.id).toSorted())
    expect(Math.max(...parts.map((p) => p.nodes.length))).toBeLessThanOrEqual(MOST_IN_PART)
  })
})

describe('the atlas', () => {
  it('shows every mechanism in its chapter, and sorts without losing one', () => {
    const plain = atlasOf(graph, FIRST_VIEW)
    expect(plain.groups.map((g) => g.chapter?.id)).toEqual(graph.data.chapters.map((c) => c.id))
    expect([plain.shown.length, plain.total]).toEqual([all.length, all.length])
    for (const order of ['title', 'relations', 'studies'] as const) {
      const { groups, shown } = atlasOf(graph, { atlas: { ...PLAIN_ATLAS, order }, filters: NO_FILTERS })
      expect(shown.toSorted()).toEqual(plain.shown.toSorted())
      const [group] = groups
      const key = (group?.mechanisms ?? []).map((m) =>
        order === 'title' ? m.title : mechanismFacts(graph, m.id)[order].length,
      )
      expect(key).toEqual(
        order === 'title'
          ? key.toSorted((a, b) => String(a).localeCompare(String(b), 'en'))
          : key.toSorted((a, b) => Number(b) - Number(a)),
      )
    }
  })

  it('keeps mechanisms that hold all of the wanted nodes and a relation that passes the filters', () => {
    const wanted = [nodeId('ivdd'), nodeId('bmsc-exos')]
    const holding = atlasOf(graph, { atlas: { order: 'review', holding: wanted }, filters: NO_FILTERS }).shown
    expect(holding).toEqual(
      mechanismsInOrder(graph)
        .map((m) => m.id)
        .filter((id) => wanted.every((n) => own(id).some((a) => a.subject === n || a.object === n))),
    )
    const rabbit = atlasOf(graph, {
      atlas: PLAIN_ATLAS,
      filters: { ...NO_FILTERS, species: ['rabbit'], settings: ['in-vivo'] },
    }).shown
    expect(rabbit).toContain('rabbit-nlrp3-mitochondria')
    for (const id of rabbit)
      expect(own(id).some((a) => a.evidence.some((e) => e.recipient?.species.includes('rabbit') === true))).toBe(true)
    expect(rabbit.length).toBeLessThan(all.length)
  })

  it('is found by titles and by nodes of mechanisms', () => {
    const index = buildSearch(graph)
    expect([...mechanismsFound(graph, index, 'PTEN')].map(([id]) => id)).toEqual(
      expect.arrayContaining(mechanismsOf(graph, nodeId('pten')).map((m) => m.id)),
    )
    expect(mechanismsFound(graph, index, 'PTEN').get('mir21-pten-akt')).toContain('pten')
    expect(mechanismsFound(graph, index, '  ').size).toBe(0)
  })

  it('holds as text all that everything holds', () => {
    const text = (kind: 'atlas' | 'whole') => {
      const view = { ...FIRST_VIEW, scope: { kind } }
      return textEdges(graph, view, applyQuery(graph, view, null))
    }
    expect(text('atlas')).toEqual(graph.data.assertions.map((a) => a.id))
    expect(text('atlas')).toEqual(text('whole'))
  })
})

describe('everything without some chapters', () => {
  const without = (chapters: readonly string[]) => ({ kind: 'whole', without: chapters }) as const

  it('keeps a node while it stands in a relation of a chapter that is on', () => {
    for (const out of [['clinic', 'titles'], ['exosomes-on-the-disc'], graph.data.chapters.map((c) => c.id)]) {
      const on = new Set(graph.data.chapters.filter((c) => !out.includes(c.id)).flatMap((c) => c.mechanisms))
      const stays = new Set(
        graph.data.assertions
          .filter((a) => on.has(a.mechanism))
          .flatMap((a) => [a.subject, a.object])
          .filter((id) => isDrawn(graph.node(id).kind)),
      )
      const { nodes, links } = scopeContent(graph, without(out))
      const linked = new Set(
        [...stays].filter((id) =>
          graph.data.assertions.some(
            (a) =>
              on.has(a.mechanism) &&
              [a.subject, a.object].includes(id) &&
              [a.subject, a.object].every((x) => isDrawn(graph.node(x).kind)),
          ),
        ),
      )
      expect(new Set(nodes)).toEqual(linked)
      for (const link of links)
        for (const id of link.edges)
          expect(on.has(graph.edge(id).mechanism) || graph.edge(id).mechanism === 'secretes').toBe(true)
    }
  })

  it('lists as text no relation of a chapter that is off, trials neither', () => {
    const view = { ...FIRST_VIEW, scope: without(['clinic']) }
    const text = textEdges(graph, view, applyQuery(graph, view, null))
    expect(text.some((id) => ['clinical-trial', 'clinical-readiness'].includes(graph.edge(id).mechanism))).toBe(false)
    expect(text.length).toBeGreaterThan(300)
  })

  it('stands in the link, and says which chapter is not known', () => {
    const known = knownIds(graph)
    expect(viewToUrl({ ...FIRST_VIEW, scope: without(['clinic', 'titles']) })).toBe('map?at=whole:clinic,titles')
    expect(viewFromUrl('map?at=whole:clinic,titles', known)).toEqual({
      view: { ...FIRST_VIEW, scope: without(['clinic', 'titles']) },
      problems: [],
    })
    expect(viewFromUrl('map?at=whole', known).view.scope).toEqual({ kind: 'whole' })
    const opened = viewFromUrl('map?at=whole:gone', known)
    expect(opened.view.scope).toEqual({ kind: 'whole' })
    expect(opened.problems.map((p) => p.message)).toEqual([expect.stringContaining('chapter “gone”')])
  })
})

describe('the one sentence of a card', () => {
  it('is the first one of the summary, also where the next begins with a name in small letters', () => {
    expect(firstSentence('It eased both by miR-21. miR-21 restrains PTEN.')).toBe('It eased both by miR-21.')
    expect(firstSentence('Lowered by 2.5 parts in all. More follows.')).toBe('Lowered by 2.5 parts in all.')
    for (const m of all) expect(m.summary.startsWith(firstSentence(m.summary))).toBe(true)
  })
})

describe('mechanisms of a small graph', () => {
  const chapter = (id: string, ...mechanisms: readonly string[]) => ({
    id,
    title: id,
    summary: '',
    core: false,
    mechanisms,
  })
  const mini = miniGraph({
    nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    edges: [
      { id: '1', from: 'b', to: 'a', mechanism: 'two', refs: [4, 2], species: ['rat'] },
      { id: '2', from: 'a', to: 'c', mechanism: 'one', refs: [2], species: ['mouse', 'human'], design: 'in-vivo' },
      { id: '3', from: 'c', to: 'b', mechanism: 'two', refs: [3], certainty: 'hedged' },
      { id: '4', from: 'd', to: 'c', mechanism: 'lost' },
      { id: '5', from: 'c', to: 'd', mechanism: 'three', refs: [2], certainty: 'hedged' },
    ],
    references: [{ ...miniReference(3), review: true }],
    rest: {
      mechanisms: ['three', 'one', 'two', 'lost', 'empty'].map((id) => ({
        id,
        title: { one: 'Zeta', two: 'alpha', three: 'Beta' }[id] ?? id,
        summary: '',
      })),
      chapters: [chapter('first', 'two', 'gone'), chapter('void'), chapter('last', 'one', 'three', 'empty')],
    },
  })
  const shown = (atlas: Partial<AtlasChoice>, filters: Partial<Filters> = {}) =>
    atlasOf(mini, { atlas: { ...PLAIN_ATLAS, ...atlas }, filters: { ...NO_FILTERS, ...filters } })

  it('stand in the order of the chapters; one that is in none, or not there, is not read', () => {
    expect(mechanismsInOrder(mini).map((m) => m.id)).toEqual(['two', 'one', 'three', 'empty'])
    expect(['two', 'three', 'lost'].map((id) => chapterOf(mini, id)?.id ?? null)).toEqual(['first', 'last', null])
    const around = (id: string) => {
      const { previous, next, place, count } = mechanismNeighbours(mini, id)
      return [previous?.id ?? null, next?.id ?? null, place, count]
    }
    expect(['two', 'one', 'empty', 'lost'].map(around)).toEqual([
      [null, 'one', 1, 4],
      ['two', 'three', 2, 4],
      ['three', null, 4, 4],
      [null, null, null, 4],
    ])
    expect(
      ['a', 'b', 'c', 'd', 'nowhere'].map((id) =>
        mechanismsOf(mini, nodeId(id))
          .map((m) => m.id)
          .join(),
      ),
    ).toEqual(['two,one', 'two', 'two,one,three', 'three', ''])
    expect([relationsOf(mini, 'two').map((a) => a.id), relationsOf(mini, 'empty')]).toEqual([['1', '3'], []])
  })

  it('hold their relations and nodes in data order, studies apart from reviews, and species in the fixed order', () => {
    expect(mechanismFacts(mini, 'two')).toEqual({
      relations: ['1', '3'],
      nodes: ['a', 'b', 'c'],
      studies: [2, 4],
      reviews: [3],
      species: ['rat'],
      inVivo: false,
      flags: [],
    })
    expect(mechanismFacts(mini, 'one')).toMatchObject({ species: ['human', 'mouse'], inVivo: true })
    expect(mechanismFacts(mini, 'empty')).toMatchObject({ relations: [], nodes: [], inVivo: false })
  })

  it('stand in the atlas by chapter, or all together by title, relations or studies, ties in review order', () => {
    expect(shown({}).groups.map((g) => [g.chapter?.id, ...g.mechanisms.map((m) => m.id)])).toEqual([
      ['first', 'two'],
      ['last', 'one', 'three', 'empty'],
    ])
    const orders = (['title', 'relations', 'studies'] as const).map((order) => {
      const { groups, shown: ids, total } = shown({ order })
      return [groups.map((g) => g.chapter), ids.join(' '), total]
    })
    expect(orders).toEqual([
      [[null], 'two three empty one', 4],
      [[null], 'two one three empty', 4],
      [[null], 'two one three empty', 4],
    ])
  })

  it('are left in the atlas where they hold every wanted node and one relation that passes', () => {
    const left = (atlas: Partial<AtlasChoice>, filters: Partial<Filters> = {}) => shown(atlas, filters).shown.join(' ')
    expect([
      left({ holding: [nodeId('a')] }),
      left({ holding: ['c', 'b'].map(nodeId) }),
      left({}, { hiddenCertainties: ['hedged'] }),
      left({ holding: [nodeId('b')] }, { species: ['mouse'] }),
      left({ order: 'title', holding: [nodeId('b')] }, { species: ['mouse'] }),
    ]).toEqual(['two one', 'two', 'two one', '', ''])
    expect(shown({ order: 'title' }, { species: ['pig'] })).toEqual({ groups: [], shown: [], total: 4 })
    expect([passing(mini, 'two', NO_FILTERS), passing(mini, 'two', { ...NO_FILTERS, species: ['rat'] })]).toEqual([
      2, 1,
    ])
  })

  it('are found by their title or by nodes in them, which are named', () => {
    const index = buildSearch(mini)
    const found = (text: string) => [...mechanismsFound(mini, index, text)].map(([id, nodes]) => [id, ...nodes])
    expect([found('Zeta'), found(' '), found('zzzz')]).toEqual([[['one']], [], []])
    expect(found('d')).toContainEqual(['three', 'd'])
    expect(found('d').map(([id]) => id)).not.toContain('one')
  })
})

describe('a mechanism cut into parts', () => {
  const parts = (edges: readonly string[]) => {
    const g = miniGraph({
      edges: edges.map((one) => {
        const [from = '', to = ''] = one.split('>')
        return { id: one, from, to }
      }),
    })
    return mechanismParts(g, scopeContent(g, { kind: 'whole' })).map((p) => [
      p.around,
      p.nodes.length,
      p.links.map((l) => l.id).join(' '),
    ])
  }
  const star = (hub: string, n: number) => Array.from({ length: n }, (_, i) => `${hub}>${hub}${i}`)

  it('stays whole up to twelve nodes, around nothing', () => {
    expect(parts(star('h', 11))).toEqual([[null, 12, star('h', 11).join(' ')]])
    expect(parts([...star('h', 5), ...star('k', 5)]).length).toBe(1)
  })

  it('falls into the pieces that hang together, the largest first, around their busiest node', () => {
    expect(parts([...star('s', 3), ...star('h', 8)])).toEqual([
      ['h', 9, star('h', 8).join(' ')],
      ['s', 4, star('s', 3).join(' ')],
    ])
  })

  it('gathers pieces of two and three nodes up to nine', () => {
    expect(parts([...star('h', 3), 'a>b', 'c>d', 'c>e', 'f>g', 'i>j', 'k>l'])).toEqual([
      ['h', 4, star('h', 3).join(' ')],
      [null, 9, 'a>b c>d c>e f>g i>j'],
      [null, 2, 'k>l'],
    ])
  })

  it('cuts a larger piece at its busiest node, which stands in each part', () => {
    expect(parts(star('h', 13))).toEqual([
      ['h', 9, star('h', 13).slice(0, 8).join(' ')],
      ['h', 6, star('h', 13).slice(8).join(' ')],
    ])
    const arm = Array.from({ length: 9 }, (_, i) => `${i === 0 ? 'h' : `x${i}`}>x${i + 1}`)
    expect(parts([...arm, ...star('h', 5)])).toEqual([
      ['x1', 10, arm.join(' ')],
      ['h', 6, star('h', 5).join(' ')],
    ])
  })
})
