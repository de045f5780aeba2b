import { expect, test } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { measureQuality } from '../../src/layout/measureQuality.ts'
import { lanesOf } from './laneGraph.ts'

const GRAPH = lanesOf('0:a 0:b 0:c 0:d', 'a>b b>c a>d a>b b>a c>c')

test('the flow layout places every node clear of the others and draws every line', () => {
  const layout = layoutFlow(GRAPH)
  expect(layout.nodes.size).toBe(4)
  expect(measureQuality(layout, GRAPH.edges)).toMatchObject({ nodeOverlaps: 0, missing: 0 })
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
  const middles = ['e0', 'e3', 'e4'].map((id) => JSON.stringify(routes.get(id)?.controls))
  expect(new Set(middles).size).toBe(3)
})
