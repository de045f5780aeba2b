import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { byKey, laneGraph, lanesOf } from './laneGraph.ts'

/** Room enough for further columns. */
const ROOM = { maxPerColumn: 9, fitWidth: 1200, fitHeight: 500 } as const
const THREE_ON_THREE = lanesOf('0:a 0:b 0:c 1:x 1:y 1:z', 'a>x a>y a>z b>x b>y b>z c>x c>y c>z')

describe('moves of nodes to other columns of their lanes', () => {
  test('save crossings that no order of the columns can, within the room', () => {
    const crossings = (moves: number): number =>
      measureQuality(layoutLanes({ ...THREE_ON_THREE, options: { ...ROOM, moves } }), THREE_ON_THREE.edges).crossings
    expect(crossings(0)).toBe(9)
    expect(crossings(12)).toBeLessThanOrEqual(5)
    const moved = layoutLanes({ ...THREE_ON_THREE, options: { ...ROOM, moves: 12 } })
    expect(moved.width).toBeLessThanOrEqual(ROOM.fitWidth + 0.5)
    expect(moved.height).toBeLessThanOrEqual(ROOM.fitHeight + 0.5)
    expect(moved.lanes.map((lane) => lane.lane)).toEqual([0, 1])
  })

  test('are not made where the map would need more room', () => {
    const narrow = { maxPerColumn: 9, fitWidth: 300, fitHeight: 500 }
    const plain = layoutLanes({ ...THREE_ON_THREE, options: narrow })
    expect(layoutLanes({ ...THREE_ON_THREE, options: { ...narrow, moves: 12 } })).toEqual(plain)
  })

  test('do not split a lane for a single crossing', () => {
    const graph = lanesOf('0:a 0:b 1:x 1:y', 'a>x a>y b>x b>y')
    const layout = layoutLanes({ ...graph, options: { ...ROOM, moves: 12 } })
    expect(measureQuality(layout, graph.edges).crossings).toBe(1)
    expect(new Set([...layout.nodes.values()].map((n) => n.column)).size).toBe(2)
  })

  test('never add a crossing, a line through a box or an overlap, and do not depend on the order of the input', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const options = { restarts: 2, maxPerColumn: 9, fitWidth: 900, fitHeight: 600 }
        const plain = measureQuality(layoutLanes({ nodes, edges, options }), edges)
        const layout = layoutLanes({ nodes, edges, options: { ...options, moves: 3 } })
        const moved = measureQuality(layout, edges)
        expect(moved).toMatchObject({ nodeHits: 0, nodeOverlaps: 0, missing: 0 })
        expect(moved.crossings).toBeLessThanOrEqual(plain.crossings)
        expect(nodes.map((n) => layout.nodes.get(n.id)?.lane)).toEqual(nodes.map((n) => n.lane))
        const turned = layoutLanes({
          nodes: nodes.toReversed(),
          edges: edges.toReversed(),
          options: { ...options, moves: 3 },
        })
        expect([...turned.nodes].sort(byKey)).toEqual([...layout.nodes].sort(byKey))
      }),
      { numRuns: 20 },
    )
  })
})
