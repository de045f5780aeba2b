import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { borderDistance, laneGraph, lanesOf } from './laneGraph.ts'

const GRAPH = lanesOf('0:a 0:b 0:c 0:d', 'a>b b>c a>d a>b b>a c>c')

test('the flow layout places every node clear of the others and draws every line', () => {
  const layout = layoutFlow(GRAPH)
  expect(layout.nodes.size).toBe(4)
  expect(measureQuality(layout, GRAPH.edges)).toMatchObject({ nodeOverlaps: 0, nodeHits: 0, missing: 0 })
  expect(layout.lanes).toEqual([])
})

test('the flow layout does not depend on the order of its input', () => {
  const turned = layoutFlow({ nodes: [...GRAPH.nodes].reverse(), edges: [...GRAPH.edges].reverse() })
  expect(Object.fromEntries(turned.nodes)).toEqual(Object.fromEntries(layoutFlow(GRAPH).nodes))
})

test('the flow runs down when asked', () => {
  const { nodes } = layoutFlow({ ...GRAPH, options: { direction: 'down' } })
  expect(nodes.get('c')?.y).toBeGreaterThan(nodes.get('a')?.y ?? Infinity)
})

test('parallel lines of one pair are drawn apart', () => {
  const { routes } = layoutFlow(GRAPH)
  const levels = ['e0', 'e3', 'e4'].map((id) => routes.get(id)?.start.y ?? NaN).toSorted((a, b) => a - b)
  expect(Math.min(...levels.slice(1).map((y, i) => y - (levels[i] ?? y)))).toBeGreaterThan(5)
})

test('no line of the flow layout runs through a box, and each ends on its own nodes', () => {
  fc.assert(
    fc.property(laneGraph(), ({ nodes, edges }) => {
      const layout = layoutFlow({ nodes, edges })
      expect(measureQuality(layout, edges)).toMatchObject({ nodeOverlaps: 0, nodeHits: 0, missing: 0 })
      for (const e of edges) {
        expect(borderDistance(layout, e.source, layout.routes.get(e.id)?.start)).toBeLessThan(1e-6)
        expect(borderDistance(layout, e.target, layout.routes.get(e.id)?.end)).toBeLessThan(1e-6)
      }
    }),
    { numRuns: 40 },
  )
})

test('the flow goes from cause to effect, whatever the lanes say', () => {
  const { nodes } = layoutFlow(lanesOf('3:a 1:b 2:c 0:d', 'a>b b>c c>d'))
  const along = ['a', 'b', 'c', 'd'].map((id) => nodes.get(id)?.x ?? NaN)
  expect(along.toSorted((a, b) => a - b)).toEqual(along)
})

test('a flow of few steps and many nodes keeps the aspect of a map, and stays within a room when there is one', () => {
  const wide = lanesOf(
    ['0:z', ...Array.from({ length: 30 }, (_, i) => `0:n${i}`)].join(' '),
    Array.from({ length: 30 }, (_, i) => `n${i}>z`).join(' '),
  )
  const { width, height } = layoutFlow(wide)
  expect(width / height).toBeGreaterThan(0.7)
  expect(width / height).toBeLessThan(3.5)
  const fitted = layoutFlow({ ...GRAPH, options: { fitWidth: 900, fitHeight: 500 } })
  expect(fitted.width).toBeLessThanOrEqual(900.5)
  expect(fitted.height).toBeLessThanOrEqual(500.5)
})

test('keeps the margin that is asked for around its boxes', () => {
  const { nodes, width, height } = layoutFlow({ ...lanesOf('0:a 0:b 0:c', 'a>b b>c'), options: { margin: 30 } })
  const boxes = [...nodes.values()]
  const rim = [
    Math.min(...boxes.map((n) => n.x - n.width / 2)),
    Math.min(...boxes.map((n) => n.y - n.height / 2)),
    width - Math.max(...boxes.map((n) => n.x + n.width / 2)),
    height - Math.max(...boxes.map((n) => n.y + n.height / 2)),
  ]
  expect(rim.map((free) => Math.round(free * 100) / 100)).toEqual([30, 30, 30, 30])
})
