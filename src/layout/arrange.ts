import { assignPorts } from './assignPorts.ts'
import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { applyLifts, chooseLifts } from './liftLines.ts'
import type { ColumnOrder } from './orderColumns.ts'
import { placeColumns } from './placeColumns.ts'
import type { AcrossGaps } from './placeColumns.ts'

/** Everything across the flow: order and height of all vertices, ports, and the layer graph with lifted ends. */
export interface Arrangement {
  readonly layers: LayerGraph
  readonly order: ColumnOrder
  readonly ports: readonly EdgePorts[]
  /** Centre across of every vertex, margin included. */
  readonly across: readonly number[]
  /** Length across, margins included. */
  readonly extent: number
}

/** Places each of the orders and keeps the calmest: fewest bends, then shortest steps. Then fills the room asked for.
 *  `limit` is the length across to stay within where the columns allow it. */
export function arrange(
  graph: FlowGraph,
  plain: LayerGraph,
  orders: readonly ColumnOrder[],
  height: readonly number[],
  options: LaneOptions,
  limit: number,
): Arrangement {
  let best: Arrangement | null = null
  let leastUnrest = Infinity
  for (const order of orders) {
    const one = arrangeOrder(graph, plain, order, height, options, limit)
    const unrest = orders.length === 1 ? 0 : unrestOf(graph, one)
    if (unrest < leastUnrest) [best, leastUnrest] = [one, unrest]
  }
  const chosen = best ?? { layers: plain, order: [], ports: [], across: [], extent: 2 * options.margin }
  return stretch(graph, chosen, height, options, limit)
}

function arrangeOrder(
  graph: FlowGraph,
  plain: LayerGraph,
  plainOrder: ColumnOrder,
  height: readonly number[],
  options: LaneOptions,
  limit: number,
): Arrangement {
  const gaps = { nodeGap: options.nodeGap, lineGap: options.lineGap, limit }
  const firstPorts = assignPorts(graph, plain, plainOrder, height)
  const first = placeColumns(graph, plain, plainOrder, firstPorts, height, gaps)
  const lifts = chooseLifts(graph, plain, plainOrder, first, height)
  const { layers, order } = applyLifts(plain, plainOrder, lifts)
  const ports = assignPorts(graph, layers, order, height)
  return placed(graph, { layers, order, ports }, height, gaps, options.margin)
}

function placed(
  graph: FlowGraph,
  parts: Pick<Arrangement, 'layers' | 'order' | 'ports'>,
  height: readonly number[],
  gaps: AcrossGaps,
  margin: number,
): Arrangement {
  const across = placeColumns(graph, parts.layers, parts.order, parts.ports, height, gaps).map((v) => v + margin)
  const extent = Math.max(margin, ...across.map((v, i) => v + (height[i] ?? 0) / 2)) + margin
  return { ...parts, across, extent }
}

/** A bend weighs as much as this much length. */
const BEND = 60

function unrestOf(graph: FlowGraph, { layers, ports, across, extent }: Arrangement): number {
  let sum = extent
  layers.chains.forEach((chain, e) => {
    const source = graph.edges[e]?.source
    for (let i = 1; i < chain.length; i += 1) {
      const a = chain[i - 1] ?? 0
      const b = chain[i] ?? 0
      if (layers.column[a] === layers.column[b]) continue
      const level = (v: number) =>
        (across[v] ?? 0) +
        (v >= graph.nodes.length ? 0 : ((v === source ? ports[e]?.source.offset : ports[e]?.target.offset) ?? 0))
      const step = Math.abs(level(a) - level(b))
      sum += step + (step > 1 ? BEND : 0)
    }
  })
  return sum
}

const STRETCH_STEPS = 5

/** Widens the gaps until the room asked for is filled, lines less than nodes, and centres what stays smaller. */
function stretch(
  graph: FlowGraph,
  natural: Arrangement,
  height: readonly number[],
  options: LaneOptions,
  limit: number,
): Arrangement {
  const room = options.direction === 'right' ? options.fitHeight : options.fitWidth
  if (room <= natural.extent) return natural
  let best = natural
  let low = 1
  let high = options.maxStretch
  for (let step = 0; step < STRETCH_STEPS && high - low > 0.02; step += 1) {
    const factor = step === 0 ? high : (low + high) / 2
    const gaps = { nodeGap: options.nodeGap * factor, lineGap: options.lineGap * Math.min(2, factor), limit }
    const one = placed(graph, natural, height, gaps, options.margin)
    if (one.extent <= room) {
      best = one
      low = factor
      if (step === 0) break
    } else high = factor
  }
  const shift = (room - best.extent) / 2
  return { ...best, across: best.across.map((v) => v + shift), extent: room }
}
