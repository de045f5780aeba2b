import { wholePower } from './vectorLength.ts'
import { blocksOf } from './blocks.ts'
import type { Blocks } from './blocks.ts'
import { countCrossings } from './countCrossings.ts'
import { embedBlocks } from './embedBlocks.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { seededRandom } from '../core/seededRandom.ts'
import { siftBlocks } from './siftBlocks.ts'

/** Vertices of each column, top to bottom. */
export type ColumnOrder = readonly (readonly number[])[]

const ROUNDS = 12
/** Up to this many blocks more starts are tried and several equally good orders are handed on. */
const SMALL = 90
const ALTERNATIVES = 6
/** Embeddings drawn before the best of them are improved; every so many attempts one starts from the next best. */
const EMBEDDINGS = 6
const FRESH = 5

/** An order with few crossings: an embedding along the graph's slowest direction, improved by global sifting, then
 *  shaken and improved again `restarts` times. Returns the best; of a small graph all different orders found that have as
 *  few crossings, at most six. Ranked nodes keep their order of rank in a column. `near`: an order of nearly the same columns to
 *  start from instead. */
export function orderColumns(
  graph: FlowGraph,
  layers: LayerGraph,
  options: Pick<LaneOptions, 'restarts' | 'seed'>,
  near?: OrderPlaces,
): FoundOrders {
  const blocks = blocksOf(graph, layers)
  const random = seededRandom(options.seed)
  const restarts = near === undefined ? options.restarts : Math.ceil(options.restarts / NEAR_PART)
  const attempts = restarts * Math.max(1, Math.min(8, Math.floor(wholePower(SMALL / Math.max(1, blocks.count), 2))))
  const found: Found[] = []
  const keep = (order: number[]) => {
    const columns = columnsOf(blocks, layers, order)
    const name = columns.map((c) => c.join(' ')).join(';')
    if (!found.some((f) => f.name === name))
      found.push({ order, columns, name, cost: orderCost(blocks, layers, order) })
    found.sort((a, b) => a.cost - b.cost)
    found.splice(blocks.count <= SMALL ? ALTERNATIVES : 1)
  }
  if (near !== undefined) keep(improved(blocks, orderNear(graph, layers, blocks, near)))
  const starts = Array.from({ length: near === undefined ? EMBEDDINGS : 0 }, () => embedBlocks(blocks, random))
    .map((order) => ({ order, cost: orderCost(blocks, layers, order) }))
    .sort((a, b) => a.cost - b.cost)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const best = found[0]
    const fresh = attempt % FRESH === 0 || attempt === 1 ? starts.shift() : undefined
    const order = fresh?.order ?? shaken(best?.order ?? [], random)
    siftBlocks(blocks, order, ROUNDS, fresh === undefined ? shuffled(order, random) : [...order])
    keep(order)
  }
  const least = found[0]?.cost ?? 0
  const places = placesOf(graph, layers, blocks, found[0]?.order ?? [])
  return { orders: found.filter((f) => f.cost === least).map((f) => f.columns), places }
}

/** What an order near a known one costs: about the crossings that a move of one node leaves. */
export function costNear(graph: FlowGraph, layers: LayerGraph, near: OrderPlaces): number {
  const blocks = blocksOf(graph, layers)
  return orderCost(blocks, layers, improved(blocks, orderNear(graph, layers, blocks, near), QUICK_ROUNDS))
}

export interface FoundOrders {
  readonly orders: readonly ColumnOrder[]
  /** The first of them. */
  readonly places: OrderPlaces
}

/** An order without its columns: the place of every node and of every line that passes one, by index. */
export interface OrderPlaces {
  readonly node: readonly number[]
  readonly edge: readonly (number | null)[]
}

function placesOf(graph: FlowGraph, layers: LayerGraph, blocks: Blocks, order: readonly number[]): OrderPlaces {
  const place = positions(blocks, order)
  const at = (v: number): number => place[blocks.ofVertex[v] ?? 0] ?? 0
  return {
    node: graph.nodes.map((_, v) => at(v)),
    edge: layers.chains.map((chain) => (chain.length > 2 ? at(chain.at(-2) ?? 0) : null)),
  }
}

/** Blocks in the order of their places; a line that passed nothing before stands between its ends. */
function orderNear(graph: FlowGraph, layers: LayerGraph, blocks: Blocks, near: OrderPlaces): number[] {
  const place = graph.nodes.map((_, v) => near.node[v] ?? 0)
  layers.chains.forEach((chain, e) => {
    const block = blocks.ofVertex[chain.at(-2) ?? -1]
    const { source, target } = graph.edges[e] ?? { source: 0, target: 0 }
    if (block === undefined || chain.length < 3 || place[block] !== undefined) return
    place[block] = near.edge[e] ?? ((near.node[source] ?? 0) + (near.node[target] ?? 0)) / 2
  })
  return Array.from({ length: blocks.count }, (_, b) => b).sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0) || a - b)
}

/** With a good order to start from only this part of the restarts is needed. */
const NEAR_PART = 2
/** Rounds of sifting to estimate a move. */
const QUICK_ROUNDS = 3

function improved(blocks: Blocks, order: number[], rounds = ROUNDS): number[] {
  siftBlocks(blocks, order, rounds, [...order])
  return order
}

interface Found {
  readonly order: number[]
  readonly columns: ColumnOrder
  readonly name: string
  readonly cost: number
}

function columnsOf(blocks: Blocks, layers: LayerGraph, order: readonly number[]): ColumnOrder {
  const place = positions(blocks, order)
  const columns: number[][] = Array.from({ length: layers.columnCount }, () => [])
  layers.column.forEach((c, v) => columns[c]?.push(v))
  const key = (v: number) => place[blocks.ofVertex[v] ?? 0] ?? 0
  for (const column of columns) column.sort((a, b) => key(a) - key(b))
  return columns
}

function positions(blocks: Blocks, order: readonly number[]): Int32Array {
  const place = new Int32Array(blocks.count)
  order.forEach((b, i) => (place[b] = i))
  return place
}

/** Crossings between columns, plus those of lines within a column, which bulge to the side where fewer lines end between. */
function orderCost(blocks: Blocks, layers: LayerGraph, order: readonly number[]): number {
  const place = positions(blocks, order)
  const at = (v: number) => place[blocks.ofVertex[v] ?? 0] ?? 0
  const segments: [number, number][][] = Array.from({ length: layers.columnCount }, () => [])
  const members: number[][] = Array.from({ length: layers.columnCount }, () => [])
  layers.column.forEach((c, v) => {
    members[c]?.push(v)
    for (const w of layers.right[v] ?? []) segments[c]?.push([at(v), at(w)])
  })
  let cost = segments.reduce((sum, list) => sum + countCrossings(list), 0)
  for (let a = 0; a < blocks.count; a += 1) {
    for (const mate of blocks.mates[a] ?? []) {
      if (mate < a) continue
      const [low, high] = [Math.min(at(a), at(mate)), Math.max(at(a), at(mate))]
      const between = (members[layers.column[a] ?? 0] ?? []).filter((v) => at(v) > low && at(v) < high)
      const ends = (side: readonly (readonly number[])[]): number =>
        between.reduce((sum, v) => sum + (side[v]?.length ?? 0), 0)
      cost += Math.min(ends(layers.left), ends(layers.right))
    }
  }
  return cost
}

/** How far a shake moves a block at most, as a share of their number. */
const SHAKE = 0.025

function shaken(order: readonly number[], random: () => number): number[] {
  const reach = Math.max(2, SHAKE * order.length)
  const keys = new Map(order.map((b, i) => [b, i + (random() - 0.5) * 2 * reach]))
  return [...order].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b)
}

function shuffled(order: readonly number[], random: () => number): number[] {
  const keys = new Map(order.map((b) => [b, random()]))
  return [...order].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || a - b)
}
