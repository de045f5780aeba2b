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
import { edgeId, nodeId } from './miniGraph.ts'
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

it('words typed into a filter are all looked for, in any order and spelled as the search does', () => {
  const text = 'miR-21 represses PTEN stated rat; NF-κB 24; 134'
  expect(
    ['', '  ', 'pten MIR21', 'nf-kb', 'nfκb', '[134]', 'repress'].filter((typed) => !holdsWords(typed)(text)),
  ).toEqual([])
  expect(['pten rabbit', 'mir-210', '2413'].filter((typed) => holdsWords(typed)(text))).toEqual([])
})
