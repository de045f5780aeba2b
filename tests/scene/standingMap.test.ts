import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/core/query/answer.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { CHIPS_UP_TO } from '../../src/core/query/foldOverall.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Scope, View } from '../../src/core/query/view.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LaneLayout } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { routeOver } from '../../src/layout/routeOver.ts'
import { mapLaneInput, mapSizing, standingShown, standingView } from '../../src/scene/mapLayout.ts'
import { layoutEdges } from '../../src/scene/sceneOfAnswer.ts'
import { DENSE_ABOVE } from '../../src/scene/sizing.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
/** Ends of lines keep at least this apart, px, also where the side of a node is full. */
const LEAST_APART = 4
/** On dense maps, whose lines are thinner and boxes lower. */
const LEAST_APART_DENSE = 2.5

function standing(view: View): {
  readonly answer: Answer
  readonly shown: ReturnType<typeof standingShown>
  readonly all: Answer['links']
} {
  const answer = applyQuery(graph, standingView(view), null)
  return { answer, shown: standingShown(answer, view), all: [...answer.links, ...answer.folded] }
}

/** The map of a scope with every folded line led over it. */
function withAllLines(
  scope: Scope,
  width = 1064,
  height = 544,
): {
  readonly before: LaneLayout
  readonly layout: LaneLayout
  readonly edges: ReturnType<typeof layoutEdges>
  readonly later: number
} {
  const { answer, shown, all } = standing({ ...FIRST_VIEW, scope })
  const sizing = mapSizing(answer.nodes.length, width)
  const before = layoutLanes(mapLaneInput(graph, shown, width, height))
  const over = routeOver(
    before,
    layoutEdges(
      all.filter((l) => !before.routes.has(l.id)),
      sizing,
    ),
  )
  return {
    before,
    layout: { ...before, routes: new Map([...before.routes, ...over]) },
    edges: layoutEdges(all, sizing),
    later: over.size,
  }
}

/** Neighbourhoods that fold something on a small map, and those of hubs on large ones. */
function neighbourhoods(count: number): readonly Scope[] {
  const near = graph.data.nodes.flatMap((n) =>
    ([1, 2, 3] as const).map((steps): Scope => ({ kind: 'neighbourhood', centre: n.id, steps })),
  )
  return near
    .filter((scope) => {
      const { answer } = standing({ ...FIRST_VIEW, scope })
      return answer.folded.length > 0 && answer.nodes.length <= CHIPS_UP_TO
    })
    .slice(0, count)
}

describe('the standing map with its folded lines drawn', () => {
  it.each([
    [1064, 544],
    [728, 400],
  ])('of the storyline leads no line through a foreign box at %d × %d px', (width, height) => {
    const { before, layout, edges, later } = withAllLines({ kind: 'storyline' }, width, height)
    expect(later).toBeGreaterThan(10)
    expect(measureQuality(layout, edges)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
    expect(measureQuality(layout, edges).leastPortDistance).toBeGreaterThanOrEqual(LEAST_APART)
    for (const [id, line] of before.routes) expect(layout.routes.get(id)).toBe(line)
  })

  it('does so for every mechanism', () => {
    const bad = graph.data.mechanisms.flatMap((m) => {
      const { before, layout, edges } = withAllLines({ kind: 'mechanism', mechanism: m.id })
      const quality = measureQuality(layout, edges)
      const least = Math.min(LEAST_APART, measureQuality(before, edges).leastPortDistance)
      return quality.nodeHits + quality.missing === 0 && quality.leastPortDistance >= least ? [] : [m.id]
    })
    expect(bad).toEqual([])
  })

  it('does so for twenty neighbourhoods', () => {
    const scopes = neighbourhoods(20)
    expect(scopes).toHaveLength(20)
    const bad = scopes.filter((scope) => {
      const { layout, edges } = withAllLines(scope)
      const quality = measureQuality(layout, edges)
      return (
        quality.nodeHits + quality.missing > 0 ||
        quality.leastPortDistance < (layout.nodes.size > DENSE_ABOVE ? LEAST_APART_DENSE : LEAST_APART)
      )
    })
    expect(bad).toEqual([])
  })

  it('keeps the lines of a large map that is laid out folded clear of boxes too', () => {
    const answer = applyQuery(
      graph,
      { ...FIRST_VIEW, scope: { kind: 'neighbourhood', centre: nodeId('mir-21'), steps: 2 } },
      null,
    )
    const layout = layoutLanes(mapLaneInput(graph, answer, 0, 0))
    const all = layoutEdges([...answer.links, ...answer.folded], mapSizing(answer.nodes.length, 0))
    const over = routeOver(
      layout,
      all.filter((e) => !layout.routes.has(e.id)),
    )
    expect(answer.nodes.length).toBeGreaterThan(DENSE_ABOVE)
    expect(measureQuality({ ...layout, routes: new Map([...layout.routes, ...over]) }, all)).toMatchObject({
      nodeHits: 0,
      missing: 0,
    })
  })
})

describe('what a map is laid out for', () => {
  const changes: readonly Partial<View>[] = [
    { overall: 'shown' },
    { overall: 'folded' },
    { selection: { kind: 'node', id: nodeId('bmsc-exos') } },
    { selection: { kind: 'bundle', id: 'bmsc-exos--ivdd' } },
    {
      changes: [
        { kind: 'expand', node: nodeId('ivdd'), way: 'up', steps: 1, relationClass: null },
        { kind: 'hide', nodes: [nodeId('ivdd')] },
      ],
    },
    { moved: [{ id: nodeId('ivdd'), dx: 0, dy: 9 }] },
    { filters: { ...NO_FILTERS, hiddenCertainties: ['hedged'] } },
    { filters: { ...NO_FILTERS, species: ['rat'] } },
  ]

  it.each<[string, Scope]>([
    ['storyline', { kind: 'storyline' }],
    ['a mechanism', { kind: 'mechanism', mechanism: 'nlrp3-pyroptosis' }],
    ['the whole', { kind: 'whole' }],
  ])('is the same whatever is folded, selected or filtered: %s', (_, scope) => {
    const plain = mapLaneInput(graph, standing({ ...FIRST_VIEW, scope }).shown, 1064, 544)
    for (const change of changes)
      expect(mapLaneInput(graph, standing({ ...FIRST_VIEW, scope, ...change }).shown, 1064, 544)).toEqual(plain)
  })

  it('is what was shown when the reader last arranged it', () => {
    const hide = { kind: 'hide' as const, nodes: [nodeId('ivdd')] }
    const input = mapLaneInput(
      graph,
      standing({ ...FIRST_VIEW, changes: [hide, { kind: 'arrange' }, { kind: 'add', nodes: [nodeId('ivdd')] }] }).shown,
      840,
      440,
    )
    expect(input.nodes.map((n) => n.id)).not.toContain('ivdd')
    expect(input.nodes).toHaveLength(graph.data.storyline.nodes.length - 1)
  })

  it('leaves out overall effects where they are folded, and nothing in the flow layout and on the whole map', () => {
    const count = (view: View): readonly [number, number] => {
      const { shown, all } = standing(view)
      return [shown.links.length, all.length]
    }
    const [drawn, all] = count(FIRST_VIEW)
    expect([drawn, all]).toEqual([applyQuery(graph, FIRST_VIEW, null).links.length, graph.data.storyline.links.length])
    const large = standing({ ...FIRST_VIEW, scope: { kind: 'neighbourhood', centre: nodeId('ivdd'), steps: 2 } })
    expect(large.shown.links).toEqual(large.answer.links)
    expect(large.answer.folded.length).toBeGreaterThan(10)
    for (const view of [
      { ...FIRST_VIEW, layout: 'flow' as const },
      { ...FIRST_VIEW, scope: { kind: 'whole' as const } },
    ]) {
      const { shown, all } = standing(view)
      expect(new Set(shown.links.flatMap((l) => l.edges))).toEqual(new Set(all.flatMap((l) => l.edges)))
    }
  })
})
