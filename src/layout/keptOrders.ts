import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { orderColumns, type FoundOrders, type OrderPlaces } from './orderColumns.ts'

/** Graphs whose orders are kept at most: a figure is laid out in a handful of directions and columns. */
const MOST = 60

const kept = new Map<string, FoundOrders>()

/** `orderColumns`, with the latest results kept: an order depends on which boxes and lines there are and in which columns, not on sizes and
 *  distances, so that all tries of a figure that differ in those alone share it. */
export function keptOrders(graph: FlowGraph, layers: LayerGraph, options: Pick<LaneOptions, 'restarts' | 'seed'>, near?: OrderPlaces): FoundOrders {
  if (near !== undefined) return orderColumns(graph, layers, options, near)
  const key = JSON.stringify([options.restarts, options.seed, layers.columnCount, layers.column, layers.chains, layers.sideEdges, graph.nodes.map((node) => node.rank), graph.edges.map((edge) => [edge.source, edge.target])])
  const found = kept.get(key) ?? orderColumns(graph, layers, options)
  // The one asked for last is dropped last.
  kept.delete(key)
  kept.set(key, found)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  return found
}
