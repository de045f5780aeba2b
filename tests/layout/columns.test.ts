import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import { UnknownEndError } from '../../src/layout/flowGraph.ts'
import type { LaneLayout, LaneOptions } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { sampleLine } from '../../src/layout/sampleLine.ts'
import { borderDistance, byKey, laneGraph, lanesOf } from './laneGraph.ts'
import type { Lanes } from './laneGraph.ts'

const QUICK: Partial<LaneOptions> = { restarts: 2 }
const RUNS = { numRuns: 20 }

describe('layoutLanes', () => {
  test('places every node once, in its lane, without overlap', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const layout = layoutLanes({ nodes, edges, options: QUICK })
        expect(layout.nodes.size).toBe(nodes.length)
        for (const n of nodes) {
          const placed = layout.nodes.get(n.id)
          const lane = layout.lanes.find((l) => l.lane === n.lane)
          expect(placed?.lane).toBe(n.lane)
          expect((placed?.x ?? -Infinity) - n.width / 2).toBeGreaterThanOrEqual(lane?.start ?? Infinity)
          expect((placed?.x ?? Infinity) + n.width / 2).toBeLessThanOrEqual(lane?.end ?? -Infinity)
        }
        expect(measureQuality(layout, edges).nodeOverlaps).toBe(0)
      }),
      RUNS,
    )
  })

  test('draws every line, none of them through a foreign box', () => {
    fc.assert(
      fc.property(laneGraph(), fc.constantFrom('right', 'down'), ({ nodes, edges }, direction) => {
        const quality = measureQuality(layoutLanes({ nodes, edges, options: { ...QUICK, direction } }), edges)
        expect(quality.missing).toBe(0)
        expect(quality.nodeHits).toBe(0)
      }),
      RUNS,
    )
  })

  test('leads lines flat across every column they pass, empty lanes before it or not', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const layout = layoutLanes({ nodes, edges, options: QUICK })
        const placed = [...layout.nodes.values()]
        const bent = edges.flatMap((e) => {
          const [a, b] = [layout.nodes.get(e.source)?.column ?? 0, layout.nodes.get(e.target)?.column ?? 0]
          const line = layout.routes.get(e.id)
          const points = line === undefined ? [] : sampleLine(line, 64)
          const passed = placed.filter((n) => n.column > Math.min(a, b) && n.column < Math.max(a, b))
          return passed.filter((n) => {
            const levels = points.filter((p) => Math.abs(p.x - n.x) < n.width / 2).map((p) => p.y)
            return levels.length > 0 && Math.max(...levels) - Math.min(...levels) > 0.5
          })
        })
        expect(bent).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('starts and ends every line on the border of its own boxes', () => {
    fc.assert(
      fc.property(laneGraph(), (graph) => {
        const layout = layoutLanes({ ...graph, options: QUICK })
        for (const e of graph.edges) {
          const line = layout.routes.get(e.id)
          expect(borderDistance(layout, e.source, line?.start)).toBeLessThan(1e-6)
          expect(borderDistance(layout, e.target, line?.end)).toBeLessThan(1e-6)
        }
      }),
      RUNS,
    )
  })

  test('keeps the ends of lines on one node apart', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const free = edges.filter((e) => e.source !== e.target)
        const layout = layoutLanes({
          nodes,
          edges: free,
          options: { ...QUICK, headGap: 14, maxGrownHeight: 1000, maxGrowth: Infinity },
        })
        expect(measureQuality(layout, free).leastPortDistance).toBeGreaterThanOrEqual(8)
      }),
      RUNS,
    )
  })

  test('gives the same coordinates whatever the order of the input', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const a = layoutLanes({ nodes, edges, options: QUICK })
        const b = layoutLanes({ nodes: [...nodes].reverse(), edges: [...edges].reverse(), options: QUICK })
        expect([...b.nodes].sort(byKey)).toEqual([...a.nodes].sort(byKey))
        expect([...b.routes].sort(byKey)).toEqual([...a.routes].sort(byKey))
      }),
      { numRuns: 10 },
    )
  })

  test('leads a line from a node to itself clear of the box before it, however near', () => {
    const graph = lanesOf('0:a 0:b 0:c', 'a>a b>b c>c')
    for (const direction of ['right', 'down'] as const) {
      const layout = layoutLanes({ ...graph, options: { nodeGap: 6, direction, maxPerColumn: 3 } })
      expect(measureQuality(layout, graph.edges)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
    }
  })

  test('draws a chain as one straight line', () => {
    const graph = lanesOf('0:a 1:b 2:c 3:d', 'a>b b>c c>d')
    const layout = layoutLanes(graph)
    expect(new Set([...layout.nodes.values()].map((n) => n.y)).size).toBe(1)
    for (const line of layout.routes.values()) expect(line.controls).toEqual([])
  })

  test('leads lines that skip a lane round its box and keeps the chain straight', () => {
    const graph = lanesOf('0:a 1:b 2:c', 'a>b b>c a>c')
    const layout = layoutLanes(graph)
    const y = (id: string) => layout.nodes.get(id)?.y
    expect(y('a')).toBe(y('b'))
    expect(y('b')).toBe(y('c'))
    expect(measureQuality(layout, graph.edges, 5)).toMatchObject({ nodeHits: 0, crossings: 0 })
  })

  test('keeps parallel lines apart all the way', () => {
    const graph = lanesOf('0:a 1:b', 'a>b a>b b>a')
    const layout = layoutLanes(graph)
    expect(measureQuality(layout, graph.edges)).toMatchObject({ crossings: 0, missing: 0 })
    expect(new Set([...layout.routes.values()].map((r) => r.start.y)).size).toBe(3)
  })

  test('draws feedback from a later lane without losing it', () => {
    const graph = lanesOf('0:a 1:b 2:c', 'a>b b>c c>a')
    const line = layoutLanes(graph).routes.get('e2')
    expect(line?.start.x).toBeGreaterThan(line?.end.x ?? Infinity)
    expect(measureQuality(layoutLanes(graph), graph.edges, 5).nodeHits).toBe(0)
  })

  test('joins neighbours of one column straight and others by an arc beside it', () => {
    const graph = lanesOf('0:a 0:b 0:c', 'a>b b>c a>c')
    const layout = layoutLanes({ ...graph, options: { maxPerColumn: 9 } })
    const bent = [...layout.routes.values()].filter((r) => r.controls.length > 0)
    expect(bent).toHaveLength(1)
    expect(measureQuality(layout, graph.edges, 5)).toMatchObject({ nodeHits: 0, crossings: 0 })
  })

  test('splits a long lane into columns inside its band, lines running forward', () => {
    const names = Array.from({ length: 24 }, (_, i) => `n${String(i).padStart(2, '0')}`)
    const graph = lanesOf(
      names.map((n) => `0:${n}`).join(' '),
      names
        .slice(1)
        .map((n, i) => `${names[i % 8] ?? ''}>${n}`)
        .join(' '),
    )
    const layout = layoutLanes({ ...graph, options: { ...QUICK, aspect: 1.6 } })
    const columns = new Set([...layout.nodes.values()].map((n) => n.column))
    expect(columns.size).toBeGreaterThan(1)
    expect(layout.lanes).toHaveLength(1)
  })

  test('grows a node that has more lines than its sides hold', () => {
    const names = Array.from({ length: 30 }, (_, i) => `s${i}`)
    const graph = lanesOf(`${names.map((n) => `0:${n}`).join(' ')} 1:hub`, names.map((n) => `${n}>hub`).join(' '))
    const grown = layoutLanes({
      ...graph,
      options: { ...QUICK, maxPerColumn: 99, maxGrownHeight: 600, maxGrowth: Infinity },
    })
    expect(grown.nodes.get('hub')?.height).toBeGreaterThan(200)
    expect(measureQuality(grown, graph.edges).leastPortDistance).toBeGreaterThan(9)
    const fixed = layoutLanes({ ...graph, options: { ...QUICK, maxPerColumn: 99, maxGrownHeight: 0 } })
    expect(fixed.nodes.get('hub')?.height).toBe(36)
    const held = layoutLanes({ ...graph, options: { ...QUICK, maxPerColumn: 99 } })
    expect(held.nodes.get('hub')?.height).toBeLessThan(0.45 * (grown.nodes.get('hub')?.height ?? 0))
    const few = layoutLanes({
      ...lanesOf(
        `${names
          .slice(0, 18)
          .map((n) => `0:${n}`)
          .join(' ')} 1:hub`,
        names
          .slice(0, 18)
          .map((n) => `${n}>hub`)
          .join(' '),
      ),
      options: { ...QUICK, maxPerColumn: 99 },
    })
    expect(few.nodes.get('hub')?.height).toBeGreaterThan(36)
    expect(few.nodes.get('hub')?.height).toBeLessThanOrEqual(2.2 * 36 + 1e-9)
  })

  test('fills the room it is given', () => {
    const layout = layoutLanes({ ...STORY, options: { fitWidth: 1070, fitHeight: 590 } })
    expect(layout.width).toBeCloseTo(1070, 0)
    expect(layout.height).toBeCloseTo(590, 0)
    expect(measureQuality(layout, STORY.edges, 4)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, crossings: 0 })
  })

  test.each([
    ['keep', 3, 64],
    ['strip', 3, 28],
    ['drop', 2, 0],
  ] as const)('treats an empty lane by %s', (emptyLanes, count, room) => {
    const graph = lanesOf('0:a 2:b', 'a>b')
    const { lanes } = layoutLanes({ ...graph, options: { emptyLanes, stripWidth: 28 } })
    expect(lanes).toHaveLength(count)
    const empty = lanes.find((l) => l.lane === 1)
    expect((empty?.end ?? 0) - (empty?.start ?? 0)).toBe(room)
  })

  test('leaves out a lane that may be left out when it is empty, and keeps it when it holds a node', () => {
    const options: Partial<LaneOptions> = { emptyLanes: 'strip', laneCount: 4, dropIfEmpty: [0] }
    const { lanes } = layoutLanes({ ...lanesOf('1:a 3:b', 'a>b'), options })
    expect(lanes.map((l) => l.lane)).toEqual([1, 2, 3])
    expect(layoutLanes({ ...lanesOf('0:x 1:a 3:b', 'a>b'), options }).lanes.map((l) => l.lane)).toEqual([0, 1, 2, 3])
  })

  test('keeps the room asked for below a node free of boxes and lines, and ends no line there', () => {
    fc.assert(
      fc.property(laneGraph(), fc.nat(13), ({ nodes, edges }, which) => {
        const below = { width: 150, height: 46 }
        const hung = nodes.map((n, i) => (i % 3 === which % 3 ? { ...n, below } : n))
        const layout = layoutLanes({ nodes: hung, edges, options: QUICK })
        expect(measureQuality(layout, edges)).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
        for (const n of hung) {
          const placed = layout.nodes.get(n.id)
          expect(placed?.width).toBe(n.width)
          expect(placed?.below).toEqual('below' in n ? { width: 150, height: 46 } : undefined)
        }
        for (const e of edges) {
          const line = layout.routes.get(e.id)
          expect(borderDistance(layout, e.source, line?.start)).toBeLessThan(1e-6)
          expect(borderDistance(layout, e.target, line?.end)).toBeLessThan(1e-6)
          const underneath = (
            [
              [e.source, line?.start],
              [e.target, line?.end],
            ] as const
          ).filter(([id, end]) => {
            const node = layout.nodes.get(id)
            return node?.below !== undefined && (end?.y ?? 0) >= node.y + node.height / 2
          })
          expect(underneath).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('keeps a chain straight through nodes with room below them', () => {
    const graph = lanesOf('0:a 1:b 2:c', 'a>b b>c')
    const layout = layoutLanes({
      ...graph,
      nodes: graph.nodes.map((n) => (n.id === 'b' ? { ...n, below: { width: 130, height: 40 } } : n)),
    })
    expect(new Set([...layout.nodes.values()].map((n) => n.y.toFixed(6))).size).toBe(1)
    for (const line of layout.routes.values()) expect(line.controls).toEqual([])
    const lane = layout.lanes[1]
    expect((lane?.end ?? 0) - (lane?.start ?? 0)).toBeGreaterThan(130)
  })

  test('turns lanes into rows when they run down', () => {
    const layout = layoutLanes({ ...STORY, options: { direction: 'down' } })
    const a = layout.nodes.get('msc')
    const b = layout.nodes.get('ivdd')
    expect(b?.y).toBeGreaterThan(a?.y ?? Infinity)
    expect(layout.lanes.at(-1)?.end).toBeCloseTo(layout.height, 6)
  })

  test('keeps the order of an earlier layout when nodes are taken away', () => {
    const before = layoutLanes(STORY)
    const rank = new Map([...before.nodes].map(([id, n]) => [id, n.y / before.height]))
    const fewer = STORY.nodes.filter((n) => n.id !== 'mir21' && n.id !== 'pten')
    const ids = new Set(fewer.map((n) => n.id))
    const nodes = fewer.map((n) => ({ ...n, rank: rank.get(n.id) ?? 0 }))
    const after = layoutLanes({ nodes, edges: STORY.edges.filter((e) => ids.has(e.source) && ids.has(e.target)) })
    expect(orderOf(after)).toEqual(orderOf(before).map((lane) => lane.filter((id) => ids.has(id))))
  })

  test('refuses an edge that ends at no node', () => {
    expect(() => layoutLanes(lanesOf('0:a', 'a>b'))).toThrow(UnknownEndError)
  })

  test('lays out nothing at all', () => {
    expect(layoutLanes({ nodes: [], edges: [] }).nodes.size).toBe(0)
  })
})

const STORY: Lanes = lanesOf(
  '0:msc 1:mscexo 1:bmscexo 1:nexo 2:mir410 2:mir21 2:mir532 3:nlrp3 3:pten 3:rassf5 4:inflammasome 4:pi3k 5:pyroptosis 5:apoptosis 6:ivdd',
  'msc>mscexo mscexo>mir410 mir410>nlrp3 nlrp3>inflammasome inflammasome>pyroptosis inflammasome>ivdd mscexo>ivdd bmscexo>ivdd bmscexo>mir21 bmscexo>mir532 mir21>pten pten>pi3k pi3k>apoptosis mir21>apoptosis mir532>rassf5 rassf5>apoptosis nexo>pi3k nexo>ivdd',
)

function orderOf(layout: LaneLayout): string[][] {
  const lanes: string[][] = []
  for (const n of [...layout.nodes.values()].sort((a, b) => a.y - b.y)) lanes[n.lane] = [...(lanes[n.lane] ?? []), n.id]
  return lanes
}
