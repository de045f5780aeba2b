import type { Blocks } from '../../src/layout/blocks.ts'
import { countCrossings } from '../../src/layout/countCrossings.ts'
import type { LayerGraph } from '../../src/layout/layerGraph.ts'

/** Crossings between the columns when blocks stand in an order: counted anew from the segments. */
export function orderCost(layers: LayerGraph, blocks: Blocks, columns: number): (order: readonly number[]) => number {
  return (order) => {
    const at = (v: number) => order.indexOf(blocks.ofVertex[v] ?? -1)
    const gaps: [number, number][][] = Array.from({ length: columns }, () => [])
    layers.column.forEach((c, v) => layers.right[v]?.forEach((w) => gaps[c]?.push([at(v), at(w)])))
    return gaps.reduce((sum, segments) => sum + countCrossings(segments), 0)
  }
}
