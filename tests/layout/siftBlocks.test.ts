import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../../src/layout/blocks.ts'
import { countCrossings } from '../../src/layout/countCrossings.ts'
import { flowGraph } from '../../src/layout/flowGraph.ts'
import { laneOptionsOf } from '../../src/layout/laneOptions.ts'
import { layerGraph } from '../../src/layout/layerGraph.ts'
import { siftBlocks } from '../../src/layout/siftBlocks.ts'
import { orderCost } from './orderCost.ts'
import { laneGraph } from './laneGraph.ts'

test('crossings of two columns are counted as a comparison of all pairs counts them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 }), (segments) => {
      let pairs = 0
      for (const [i, [a, b]] of segments.entries())
        for (const [c, d] of segments.slice(i + 1)) if ((a - c) * (b - d) < 0) pairs += 1
      expect(countCrossings(segments)).toBe(pairs)
    }),
  )
})

test('sifting never adds a crossing and ends where no single move saves one', () => {
  fc.assert(
    fc.property(laneGraph(), (input) => {
      const edges = input.edges.filter((e) => lane(e.source) !== lane(e.target))
      function lane(id: string): number {
        return input.nodes.find((n) => n.id === id)?.lane ?? 0
      }
      const graph = flowGraph({ nodes: input.nodes, edges }, laneOptionsOf(undefined))
      const layers = layerGraph(
        graph,
        graph.nodes.map((n) => n.lane),
        5,
      )
      const blocks = blocksOf(graph, layers)
      const cost = orderCost(layers, blocks, 5)
      const order = Array.from({ length: blocks.count }, (_, b) => b)
      const before = cost(order)
      siftBlocks(blocks, order, 50, [...order])
      const after = cost(order)
      expect(after).toBeLessThanOrEqual(before)
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: blocks.count }, (_, b) => b))
      const tried = blocks.count <= 14 ? order : []
      for (const block of tried) {
        const rest = order.filter((b) => b !== block)
        for (let place = 0; place <= rest.length; place += 1) {
          expect(cost([...rest.slice(0, place), block, ...rest.slice(place)])).toBeGreaterThanOrEqual(after)
        }
      }
    }),
    { numRuns: 40 },
  )
})
