import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LaneLayout, LayoutRow } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { borderDistance, byKey, laneGraph, lanesOf } from './laneGraph.ts'

const row = (id: string, nodes: string, group = id): LayoutRow => ({
  id,
  group,
  nodes: nodes.split(' '),
  title: { width: 80, height: 30 },
})

/** Two mechanisms of one exosome, one of another, and an outcome that all lead to. */
const story = lanesOf('0:cell 1:x 1:y 2:a 2:b 3:p 3:q 4:end', 'cell>x x>a a>p p>end x>b b>q q>end y>q b>end')
const rows = [row('one', 'cell x a p', 'x'), row('two', 'b q', 'x'), row('three', 'y')]
const at = (layout: LaneLayout, ids: string): readonly { readonly x: number; readonly y: number }[] =>
  ids.split(' ').map((id) => layout.nodes.get(id) ?? { x: NaN, y: NaN })

describe('a map in rows', () => {
  const layout = layoutLanes({ ...story, rows })

  test('keeps each row on one level and its lines straight', () => {
    for (const { nodes } of rows) expect(new Set(at(layout, nodes.join(' ')).map((n) => n.y)).size).toBe(1)
    for (const id of ['e0', 'e1', 'e2', 'e5']) expect(layout.routes.get(id)?.controls).toEqual([])
  })

  test('has its rows from top to bottom, those of one group closer together', () => {
    const [one, two, three] = at(layout, 'a b y').map((n) => n.y)
    expect([one, two, three].toSorted((a = 0, b = 0) => a - b)).toEqual([one, two, three])
    const wide = layoutLanes({ ...story, rows, options: { fitWidth: 900, fitHeight: 600 } })
    const [a = 0, b = 0, c = 0] = at(wide, 'a b y').map((n) => n.y)
    expect(b - a).toBeLessThan(c - b)
    expect([wide.width, wide.height]).toEqual([900, 600].map((n) => expect.closeTo(n, 0)))
  })

  test('places what stands in no row midway between what leads to it', () => {
    const [p, q, end] = at(layout, 'p q end').map((n) => n.y)
    expect(end).toBeCloseTo(((p ?? 0) + (q ?? 0)) / 2)
  })

  test('gives every title room at the beginning of its row, clear of boxes and lines', () => {
    for (const direction of ['right', 'down'] as const) {
      const one = layoutLanes({ ...story, rows, options: { direction } })
      expect(one.rows?.map((r) => r.id)).toEqual(['one', 'two', 'three'])
      const boxes = [...one.nodes.values(), ...(one.rows ?? [])]
      expect(
        measureQuality(
          { ...one, nodes: new Map(boxes.map((b) => [b.id, { ...b, lane: 0, column: 0, order: 0 }])) },
          story.edges,
        ),
      ).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
      for (const title of one.rows ?? [])
        expect(Math.min(title.x - title.width / 2, title.y - title.height / 2)).toBeGreaterThanOrEqual(0)
    }
  })

  test('leads a line from a node to itself clear of what hangs and stands above, however near', () => {
    const hung = lanesOf('0:a 0:b 1:c 1:d', 'd>d b>b')
    const nodes = hung.nodes.map((n) => (n.id === 'c' ? { ...n, below: { width: 140, height: 40 } } : n))
    const one = layoutLanes({ nodes, edges: hung.edges, rows: [row('one', 'a c'), row('two', 'b d')] })
    const boxes = [...one.nodes.values(), ...(one.rows ?? []).map((r) => ({ ...r, lane: 0, column: 0, order: 0 }))]
    expect(measureQuality({ ...one, nodes: new Map(boxes.map((b) => [b.id, b])) }, hung.edges)).toMatchObject({
      nodeHits: 0,
      nodeOverlaps: 0,
      missing: 0,
    })
  })

  test('keeps what stands in no row off the titles, and lines off both', () => {
    const graph = lanesOf('0:a 0:b 0:c 0:d 1:x 1:y', 'x>a y>b x>d')
    const one = layoutLanes({ nodes: graph.nodes, edges: graph.edges, rows: [row('one', 'x'), row('two', 'y')] })
    const boxes = [...one.nodes.values(), ...(one.rows ?? []).map((r) => ({ ...r, lane: 0, column: 0, order: 0 }))]
    expect(measureQuality({ ...one, nodes: new Map(boxes.map((b) => [b.id, b])) }, graph.edges)).toMatchObject({
      nodeHits: 0,
      nodeOverlaps: 0,
      missing: 0,
    })
  })

  test('turns into columns where lanes run down', () => {
    const down = layoutLanes({ ...story, rows, options: { direction: 'down' } })
    for (const { nodes } of rows) expect(new Set(at(down, nodes.join(' ')).map((n) => n.x)).size).toBe(1)
  })

  test('has no overlaps and no line through a box, whatever the rows hold, and is the same in any order', () => {
    const randomRows = fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        laneGraph(),
        randomRows,
        fc.constantFrom('right', 'down'),
        fc.boolean(),
        ({ nodes, edges }, lists, direction, hung) => {
          const some = lists.map((list, i) => row(`r${i}`, list.map((n) => `n${n}`).join(' ')))
          const few = edges.slice(0, 10)
          const all = hung
            ? nodes.map((n, i) => (i % 4 === 0 ? { ...n, below: { width: 140, height: 40 } } : n))
            : nodes
          const one = layoutLanes({ nodes: all, edges: few, rows: some, options: { direction } })
          expect(measureQuality(one, few)).toMatchObject({ missing: 0, nodeHits: 0, nodeOverlaps: 0 })
          for (const e of few) {
            expect(borderDistance(one, e.source, one.routes.get(e.id)?.start)).toBeLessThan(1e-6)
            expect(borderDistance(one, e.target, one.routes.get(e.id)?.end)).toBeLessThan(1e-6)
          }
          const turned = layoutLanes({
            nodes: all.toReversed(),
            edges: few.toReversed(),
            rows: some,
            options: { direction },
          })
          expect([...turned.nodes].sort(byKey)).toEqual([...one.nodes].sort(byKey))
          expect([...turned.routes].sort(byKey)).toEqual([...one.routes].sort(byKey))
        },
      ),
      { numRuns: 40 },
    )
  })
})
