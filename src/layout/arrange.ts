import { assignPorts } from './assignPorts.ts'
import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { growHubs } from './growHubs.ts'
import { applyLifts, chooseLifts, SMALL_MAP } from './liftLines.ts'
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
  /** Size across of every node; a hub may have grown. */
  readonly height: readonly number[]
  /** Length across, margins included. */
  readonly extent: number
}

/** Places each of the orders and keeps the calmest: fewest bends, then shortest steps. Then fills the room asked for.
 *  `limit` is the length across to stay within where the columns allow it. */
export function arrange(
  graph: FlowGraph,
  plain: LayerGraph,
  orders: readonly ColumnOrder[],
  options: LaneOptions,
  limit: number,
): Arrangement {
  let best: Arrangement | null = null
  let leastUnrest = Infinity
  for (const order of orders) {
    const one = arrangeOrder(graph, plain, order, options, limit)
    const unrest = orders.length === 1 ? 0 : unrestOf(graph, one)
    if (unrest < leastUnrest) [best, leastUnrest] = [one, unrest]
  }
  const chosen = best ?? { layers: plain, order: [], ports: [], across: [], height: [], extent: 2 * options.margin }
  return fitted(graph, chosen, options, limit)
}

function arrangeOrder(
  graph: FlowGraph,
  plain: LayerGraph,
  plainOrder: ColumnOrder,
  options: LaneOptions,
  limit: number,
): Arrangement {
  const gaps = { nodeGap: options.nodeGap, lineGap: options.lineGap, limit }
  const natural = graph.nodes.map((n) => n.across)
  const firstPorts = assignPorts(graph, plain, plainOrder, natural)
  const first = placeColumns(graph, plain, plainOrder, firstPorts, natural, gaps)
  const lifts = chooseLifts(graph, plain, plainOrder, first, natural)
  const { layers, order } = applyLifts(plain, plainOrder, lifts)
  const height = growHubs(graph, layers, options.maxGrownHeight, options.maxGrowth)
  const asPlaced = lifts.length === 0 && height.every((length, v) => length === natural[v])
  const ports = asPlaced ? firstPorts : assignPorts(graph, layers, order, height)
  return within(
    { layers, order, ports, height },
    asPlaced ? first : placeColumns(graph, layers, order, ports, height, gaps),
    options.margin,
  )
}

function placed(
  graph: FlowGraph,
  parts: Pick<Arrangement, 'layers' | 'order' | 'ports' | 'height'>,
  gaps: AcrossGaps,
  margin: number,
): Arrangement {
  return within(parts, placeColumns(graph, parts.layers, parts.order, parts.ports, parts.height, gaps), margin)
}

/** `places`: without the margin. */
function within(
  parts: Pick<Arrangement, 'layers' | 'order' | 'ports' | 'height'>,
  places: readonly number[],
  margin: number,
): Arrangement {
  const across = places.map((v) => v + margin)
  const extent = Math.max(margin, ...across.map((v, i) => v + (parts.height[i] ?? 0) / 2)) + margin
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

const FIT_STEPS = 5
/** Distances shrink to this part at the least where the room is too small. */
const LEAST_FACTOR = 0.6

/** Parts of the widest distances that are tried too: with a little less, more lines may run straight. */
const EASE = [0.93, 0.86, 0.79, 0.72, 0.65] as const
/** Lengths a column may take, in limits: with smaller distances a line may run straight where one column sticks out. */
const REACHES = [1, 1.25] as const
/** What giving up all distance would weigh, in lengths like BEND. */
const CLOSENESS = 300

function calmest(
  graph: FlowGraph,
  widest: Arrangement,
  factor: number,
  room: number,
  at: (factor: number, reach?: number) => Arrangement,
): Arrangement {
  if (graph.nodes.length > SMALL_MAP) return widest
  let best = widest
  let least = unrestOf(graph, widest)
  for (const part of EASE) {
    if (factor * part < LEAST_FACTOR) break
    for (const reach of REACHES) {
      const one = at(factor * part, reach)
      const unrest = unrestOf(graph, one) + CLOSENESS * (1 - part)
      if (unrest < least && one.extent <= Math.max(room, widest.extent) + 0.5) [best, least] = [one, unrest]
    }
  }
  return best
}

/** Widens or narrows the distances until the room asked for is filled, lines less than nodes, and centres what stays
 *  smaller. What does not fit even so keeps the least distances and is larger than the room. */
function fitted(graph: FlowGraph, natural: Arrangement, options: LaneOptions, limit: number): Arrangement {
  const room = options.direction === 'right' ? options.fitHeight : options.fitWidth
  if (room === 0 || Math.abs(room - natural.extent) < 1) return natural
  const at = (factor: number, reach = 1) => {
    const gaps = {
      nodeGap: options.nodeGap * factor,
      lineGap: options.lineGap * Math.min(2, factor),
      limit: limit * reach,
    }
    return placed(graph, natural, gaps, options.margin)
  }
  let [low, high] = natural.extent < room ? [1, options.maxStretch] : [LEAST_FACTOR, 1]
  let best = natural.extent < room ? natural : at(low)
  if (natural.extent < room && at(high).extent <= room) low = high
  for (let step = 0; step < FIT_STEPS && high - low > 0.02; step += 1) {
    const factor = (low + high) / 2
    const one = at(factor)
    if (one.extent <= room) [best, low] = [one, factor]
    else high = factor
  }
  if (low === high) best = at(high)
  best = calmest(graph, best, low, room, at)
  const shift = Math.max(0, room - best.extent) / 2
  return { ...best, across: best.across.map((v) => v + shift), extent: best.extent + 2 * shift }
}
