import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import type { LayoutEdgeInput, LayoutNodeInput } from '../../src/layout/layoutTypes.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { laneGraph } from './laneGraph.ts'

describe('layoutLanes', () => {
  test('places every node once, in its lane, without overlap', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const layout = layoutLanes({ nodes, edges })
        expect(layout.nodes.size).toBe(nodes.length)
        for (const n of nodes) {
          const placed = layout.nodes.get(n.id)
          const lane = layout.lanes.find((l) => l.lane === n.lane)
          expect(
            placed !== undefined &&
              lane !== undefined &&
              placed.x - n.width / 2 >= lane.start &&
              placed.x + n.width / 2 <= lane.end,
          ).toBe(true)
        }
        expect(measureQuality(layout, edges).nodeOverlaps).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('draws every edge, none of them through a foreign box', () => {
    fc.assert(
      fc.property(laneGraph(), ({ nodes, edges }) => {
        const quality = measureQuality(layoutLanes({ nodes, edges }), edges, 0)
        expect(quality.missing).toBe(0)
        expect(quality.nodeHits).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('gives the same coordinates whatever the order of the input', () => {
    fc.assert(
      fc.property(laneGraph(), fc.infiniteStream(fc.nat()), ({ nodes, edges }, keys) => {
        const shuffled = { nodes: shuffle(nodes, keys), edges: shuffle(edges, keys) }
        const a = layoutLanes({ nodes, edges })
        const b = layoutLanes(shuffled)
        expect([...b.nodes].sort(byKey)).toEqual([...a.nodes].sort(byKey))
        expect([...b.routes].sort(byKey)).toEqual([...a.routes].sort(byKey))
      }),
      { numRuns: 30 },
    )
  })
})

function shuffle<T extends LayoutNodeInput | LayoutEdgeInput>(items: readonly T[], keys: Iterator<number>): T[] {
  const keyed = items.map((item) => ({ item, key: Number(keys.next().value) }))
  return keyed.sort((a, b) => a.key - b.key).map((k) => k.item)
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1
}
