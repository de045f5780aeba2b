import type { FlowGraph } from './flowGraph.ts'
import { keepLatest } from './keepLatest.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { orderColumns, type FoundOrders, type OrderPlaces } from './orderColumns.ts'

/** Graphs whose orders are kept at most: a figure is laid out in a handful of directions and columns. */
const MOST = 60

interface Asked {
  readonly graph: FlowGraph
  readonly layers: LayerGraph
  readonly options: Pick<LaneOptions, 'restarts' | 'seed'>
}

/** What an order depends on: which boxes and lines there are and in which columns, not their sizes and distances. */
function keyOf({ graph, layers, options }: Asked): string {
  return JSON.stringify([
    options.restarts,
    options.seed,
    layers.columnCount,
    layers.column,
    layers.chains,
    layers.sideEdges,
    graph.nodes.map((node) => node.rank),
    graph.edges.map((edge) => [edge.source, edge.target]),
  ])
}

const kept = keepLatest(MOST, keyOf, ({ graph, layers, options }: Asked) => orderColumns(graph, layers, options))

/** `orderColumns` with the latest results kept: all tries of a figure that differ in sizes and distances alone share one. */
export function keptOrders(
  graph: FlowGraph,
  layers: LayerGraph,
  options: Asked['options'],
  near?: OrderPlaces,
): FoundOrders {
  return near === undefined ? kept({ graph, layers, options }) : orderColumns(graph, layers, options, near)
}
