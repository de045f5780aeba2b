import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LaneLayout, LayoutEdgeInput, RoutedLine } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { routeOver } from '../../src/layout/routeOver.ts'
import { borderDistance, byKey, laneGraph, lanesOf } from './laneGraph.ts'
import type { Lanes } from './laneGraph.ts'

/** A layout of all but the given lines, and those led over it. */
function over(
  { nodes, edges }: Lanes,
  later: (index: number) => boolean,
  direction: 'right' | 'down' = 'right',
): { readonly standing: LaneLayout; readonly added: ReadonlyMap<string, RoutedLine>; readonly both: LaneLayout } {
  const standing = layoutLanes({ nodes, edges: edges.filter((_, i) => !later(i)), options: { restarts: 2, direction } })
  const added = routeOver(
    standing,
    edges.filter((_, i) => later(i)),
  )
  return { standing, added, both: { ...standing, routes: new Map([...standing.routes, ...added]) } }
}

const everyThird = (i: number): boolean => i % 3 === 0

describe('lines led over a standing layout', () => {
  test('pass no foreign box, end on their own nodes and leave everything else as it is', () => {
    fc.assert(
      fc.property(laneGraph(), fc.constantFrom('right', 'down'), fc.boolean(), ({ nodes, edges }, direction, hung) => {
        const all = hung ? nodes.map((n, i) => (i % 4 === 0 ? { ...n, below: { width: 140, height: 40 } } : n)) : nodes
        const { standing, both } = over({ nodes: all, edges }, everyThird, direction)
        const quality = measureQuality(both, edges)
        expect(quality).toMatchObject({ missing: 0, nodeHits: 0 })
        for (const [id, line] of standing.routes) expect(both.routes.get(id)).toBe(line)
        for (const e of edges) {
          expect(borderDistance(both, e.source, both.routes.get(e.id)?.start)).toBeLessThan(1e-6)
          expect(borderDistance(both, e.target, both.routes.get(e.id)?.end)).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('never end where another line ends', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const few = edges.filter((e) => e.source !== e.target).slice(0, 12)
        const { both } = over({ nodes, edges: few }, everyThird)
        expect(measureQuality(both, few).leastPortDistance).toBeGreaterThan(2)
      }),
      { numRuns: 100 },
    )
  })

  test('are the same whatever the order they come in', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const standing = layoutLanes({ nodes, edges: edges.filter((_, i) => !everyThird(i)), options: { restarts: 2 } })
        const later = edges.filter((_, i) => everyThird(i))
        expect([...routeOver(standing, later.toReversed())].sort(byKey)).toEqual(
          [...routeOver(standing, later)].sort(byKey),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('run straight where the way is free', () => {
    const graph = lanesOf('0:a 1:b 2:c 0:d 2:e', 'a>b b>c d>e')
    const { added } = over(graph, (i) => i === 2)
    expect(added.get('e2')?.controls).toEqual([])
  })

  test('go round the boxes of a chain and keep apart from each other', () => {
    const graph = lanesOf('0:a 1:b 2:c 3:d', 'a>b b>c c>d a>c a>d b>d')
    const { both } = over(graph, (i) => i > 2)
    const quality = measureQuality(both, graph.edges, 8)
    expect(quality).toMatchObject({ nodeHits: 0, doubleCrossings: 0 })
    expect(quality.crossings).toBeLessThanOrEqual(1)
    expect(quality.leastPortDistance).toBeGreaterThanOrEqual(1.6 * 8)
  })

  test('lead back from a later lane to an earlier one', () => {
    const graph = lanesOf('0:a 1:b 2:c', 'a>b b>c c>a')
    const { added, both } = over(graph, (i) => i === 2)
    expect(added.get('e2')?.start.x).toBeGreaterThan(added.get('e2')?.end.x ?? Infinity)
    expect(measureQuality(both, graph.edges, 8)).toMatchObject({ nodeHits: 0, crossings: 0 })
  })

  test('join nodes of one column straight or by an arc beside it', () => {
    const graph = lanesOf('0:a 0:b 0:c', 'a>b b>c a>c')
    const standing = layoutLanes({ nodes: graph.nodes, edges: graph.edges.slice(0, 2), options: { maxPerColumn: 9 } })
    const [first, ...others] = routeOver(standing, graph.edges.slice(2)).values()
    expect(others).toEqual([])
    expect(first?.controls.length).toBeGreaterThan(2)
    const bare = layoutLanes({ nodes: graph.nodes, edges: [], options: { maxPerColumn: 9 } })
    const order = [...bare.nodes.values()].sort((p, q) => p.y - q.y).map((n) => n.id)
    const down: LayoutEdgeInput = { id: 'x', source: order[0] ?? '', target: order[1] ?? '', headWidth: 8 }
    expect(routeOver(bare, [down]).get('x')?.controls).toEqual([])
  })

  test('leave out what the layout has no place for', () => {
    const graph = lanesOf('0:a 1:b', 'a>b')
    expect(routeOver(layoutLanes(graph), [{ id: 'x', source: 'a', target: 'gone', headWidth: 8 }]).size).toBe(0)
  })
})
