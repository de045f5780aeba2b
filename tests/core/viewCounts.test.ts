import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { arrangeWhatIsLeft, filtersThatHide, isFilteredAway } from '../../src/core/query/filteredAway.ts'
import { holdsWords } from '../../src/core/query/holdsWords.ts'
import { legendCounts } from '../../src/core/query/legendCounts.ts'
import { outlineOf, textEdges } from '../../src/core/query/outlineOf.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Filters, View } from '../../src/core/query/view.ts'
import { viewCounts } from '../../src/core/query/viewCounts.ts'
import { countWords } from '../../src/core/words/countWords.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const asked = (patch: Partial<View>) => {
  const view = { ...FIRST_VIEW, ...patch }
  return { view, answer: applyQuery(graph, view, null) }
}
const WHOLE = { scope: { kind: 'whole' } } as const

describe('how much a view holds', () => {
  it('is told of what is drawn, and of the trials that outline and table list beside it', () => {
    const { view, answer } = asked(WHOLE)
    const counts = viewCounts(graph, view, answer)
    expect(counts).toMatchObject({ nodes: answer.nodes.length, relations: answer.edges.length })
    expect(counts.nodes + counts.undrawn.nodes).toBe(outlineOf(graph, view, answer).flatMap((g) => g.nodes).length)
    expect(counts.relations + counts.undrawn.relations).toBe(textEdges(graph, view, answer).length)
    expect(countWords(counts)).toMatch(/^\d+ nodes, \d+ relations, and 1 trial with 1 relation, listed but not drawn$/)
  })
  it('names no trial where none is listed', () => {
    const { view, answer } = asked({})
    expect(countWords(viewCounts(graph, view, answer))).toBe(`15 nodes, ${answer.edges.length} relations`)
  })
})

describe('the counts of the legend', () => {
  const counts = (filters: Partial<Filters>) => {
    const { view, answer } = asked({ ...WHOLE, filters: { ...NO_FILTERS, ...filters } })
    return { answer, counts: legendCounts(graph, answer.unfiltered, view.filters) }
  }
  const sum = (rows: readonly (readonly unknown[])[]): number => rows.reduce((total, row) => total + Number(row[1]), 0)

  it('add up to what is shown under the other filters', () => {
    const { answer, counts: told } = counts({ species: ['rat'], settings: ['in-vivo'] })
    expect(answer.edges.length).toBeLessThan(answer.unfiltered.length / 3)
    for (const rows of [told.classes, told.certainties, told.settings]) expect(sum(rows)).toBe(answer.edges.length)
  })
  it('tell of an entry that is off how many relations it hides', () => {
    const without = counts({ species: ['rat'] })
    const off = counts({ species: ['rat'], hiddenCertainties: ['stated'] })
    const hidden = off.counts.certainties.find(([c]) => c === 'stated')?.[1]
    expect(hidden).toBe(without.answer.edges.length - off.answer.edges.length)
    expect(hidden).toBeGreaterThan(0)
  })
  it('keep the entries of the view, so that none vanishes by what another does', () => {
    const all = counts({}).counts.classes.map(([cls]) => cls)
    expect(counts({ species: ['rat'], settings: ['in-vivo'] }).counts.classes.map(([cls]) => cls)).toEqual(all)
  })
})

describe('a selection that filters take away', () => {
  const away = asked({
    ...WHOLE,
    selection: { kind: 'node', id: nodeId('mir-21') },
    filters: { ...NO_FILTERS, species: ['rabbit'] },
  })

  it('dims nothing and leaves no node without its lines', () => {
    expect(isFilteredAway(graph, away.view.selection, away.answer)).toBe(true)
    expect(away.answer.focus).toBeNull()
    expect(away.answer.nodes).not.toContain('mir-21')
    const edge = asked({
      ...WHOLE,
      selection: { kind: 'edge', id: edgeId('M47') },
      filters: { ...NO_FILTERS, hiddenClasses: ['inhibits'] },
    })
    expect(edge.answer.focus).toBeNull()
  })
  it('dims nothing on the storyline, whose nodes stay', () => {
    const { view, answer } = asked({
      selection: { kind: 'node', id: nodeId('mir-21') },
      filters: { ...NO_FILTERS, species: ['rabbit'] },
    })
    expect(answer.nodes).toContain('mir-21')
    expect(isFilteredAway(graph, view.selection, answer)).toBe(true)
    expect(answer.focus).toBeNull()
  })
  it('names the filters that hide it, and only those', () => {
    const active = [{ label: 'rabbit', without: NO_FILTERS }]
    expect(filtersThatHide(graph, { kind: 'node', id: nodeId('mir-21') }, away.answer, active)).toEqual(active)
    expect(
      filtersThatHide(graph, { kind: 'node', id: nodeId('mir-21') }, away.answer, [
        { label: 'other', without: away.view.filters },
      ]),
    ).toEqual([])
  })
  it('is not meant where it is in view, or never was', () => {
    for (const selection of [{ kind: 'node', id: nodeId('mir-21') }, { kind: 'lane', id: 'target' }, null] as const) {
      const { answer } = asked({ ...WHOLE, selection })
      expect(isFilteredAway(graph, selection, answer)).toBe(false)
    }
    const { answer } = asked({
      selection: { kind: 'edge', id: edgeId('M47') },
      scope: { kind: 'picked', nodes: [nodeId('ivdd')] },
    })
    expect(isFilteredAway(graph, { kind: 'edge', id: edgeId('M47') }, answer)).toBe(false)
  })
})

describe('what filters leave', () => {
  const rats = { ...NO_FILTERS, species: ['rat'], settings: ['in-vivo'] } as const
  it('can be laid out by itself: its nodes alone, after all changes before', () => {
    const before = [{ kind: 'hide', nodes: [nodeId('aging')] }] as const
    const { view, answer } = asked({ ...WHOLE, filters: rats, changes: before })
    expect(answer.nodes.length).toBeGreaterThan(10)
    const changes = arrangeWhatIsLeft(graph, view, answer)
    expect(changes).toEqual([...before, { kind: 'only', nodes: answer.nodes }, { kind: 'arrange' }])
    const after = asked({ ...WHOLE, filters: rats, changes: changes ?? [] })
    expect(after.answer.nodes).toEqual(answer.nodes)
    expect(after.answer.edges).toEqual(answer.edges)
    expect(arrangeWhatIsLeft(graph, after.view, after.answer)).toBeNull()
  })
  it('is not offered without filters, on a small view, or when most is left', () => {
    expect(arrangeWhatIsLeft(graph, asked(WHOLE).view, asked(WHOLE).answer)).toBeNull()
    const small = asked({ scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, filters: rats })
    expect(arrangeWhatIsLeft(graph, small.view, small.answer)).toBeNull()
    const most = asked({ ...WHOLE, filters: { ...NO_FILTERS, hiddenCertainties: ['title-only'] } })
    expect(arrangeWhatIsLeft(graph, most.view, most.answer)).toBeNull()
  })
})

describe('filters and what they take away, by numbers', () => {
  const mini = miniGraph({
    edges: [
      { id: 'ab', from: 'a', to: 'b', species: ['rat'] },
      { id: 'bc', from: 'b', to: 'c', certainty: 'hedged' },
    ],
  })
  const RATS = { ...NO_FILTERS, species: ['rat'] } as const
  const SURE = { ...NO_FILTERS, hiddenCertainties: ['hedged'] } as const
  const active = [
    { label: 'rats', without: SURE },
    { label: 'sure', without: RATS },
  ]
  const hiding = (id: string, edges: readonly string[]) =>
    filtersThatHide(mini, { kind: 'node', id: nodeId(id) }, { unfiltered: edges.map(edgeId) }, active).map(
      (f) => f.label,
    )

  it('of two filters name the one without which a relation of the selection would be back', () => {
    expect(hiding('a', ['ab', 'bc'])).toEqual(['rats', 'sure'])
    expect(hiding('c', ['ab', 'bc'])).toEqual([])
    expect(hiding('a', ['bc'])).toEqual([])
    const one = [
      { label: 'nothing', without: NO_FILTERS },
      { label: 'mice', without: { ...NO_FILTERS, species: ['mouse'] } as const },
    ]
    const answer = { unfiltered: [edgeId('ab'), edgeId('bc')] }
    expect(filtersThatHide(mini, { kind: 'node', id: nodeId('a') }, answer, one).map((f) => f.label)).toEqual([
      'nothing',
    ])
  })

  it('call a selection away when it had relations in the view and none is left', () => {
    const away = (id: string, unfiltered: readonly string[], edges: readonly string[]) =>
      isFilteredAway(
        mini,
        { kind: 'node', id: nodeId(id) },
        { unfiltered: unfiltered.map(edgeId), edges: edges.map(edgeId) },
      )
    expect([
      away('a', ['ab', 'bc'], ['bc']),
      away('b', ['ab', 'bc'], ['bc']),
      away('a', ['bc'], ['bc']),
      away('a', ['bc'], []),
      isFilteredAway(mini, null, { unfiltered: [edgeId('ab')], edges: [] }),
    ]).toEqual([true, false, false, false, false])
  })

  /** A chain of `all` nodes, of which the first `left` are shown. */
  const arranged = (all: number, left: number, filters: Filters = RATS) => {
    const chain = miniGraph({
      edges: Array.from({ length: all - 1 }, (_, i) => ({ id: `e${i}`, from: `n${i}`, to: `n${i + 1}` })),
    })
    const nodes = Array.from({ length: left }, (_, i) => nodeId(`n${i}`))
    const unfiltered = chain.data.assertions.map((a) => a.id)
    return arrangeWhatIsLeft(chain, { filters, changes: [] }, { nodes, unfiltered }) !== null
  }
  it('offer to lay out 2 to 80 nodes of more than 12 by themselves, where a third or more is hidden', () => {
    expect([arranged(15, 1), arranged(15, 2)]).toEqual([false, true])
    expect([arranged(12, 3), arranged(13, 3)]).toEqual([false, true])
    expect([arranged(15, 10), arranged(15, 11)]).toEqual([true, false])
    expect([arranged(200, 80), arranged(200, 81)]).toEqual([true, false])
    expect(arranged(15, 5, NO_FILTERS)).toBe(false)
  })
})

it('words typed into a filter are all looked for, in any order and spelled as the search does', () => {
  const text = 'miR-21 represses PTEN stated rat; NF-κB 24; 134'
  expect(
    ['', '  ', 'pten MIR21', 'nf-kb', 'nfκb', '[134]', 'repress'].filter((typed) => !holdsWords(typed)(text)),
  ).toEqual([])
  expect(['pten rabbit', 'mir-210', '2413'].filter((typed) => holdsWords(typed)(text))).toEqual([])
})
