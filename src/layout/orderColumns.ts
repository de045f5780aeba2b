import { blocksOf } from './blocks.ts'
import type { Blocks } from './blocks.ts'
import { countCrossings } from './countCrossings.ts'
import { embedBlocks } from './embedBlocks.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { seededRandom } from './seededRandom.ts'
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
 *  few crossings, at most six. Ranked nodes keep their order of rank in a column. */
export function orderColumns(graph: FlowGraph, layers: LayerGraph, options: LaneOptions): readonly ColumnOrder[] {
  const blocks = blocksOf(graph, layers)
  const random = seededRandom(options.seed)
  const attempts = options.restarts * Math.max(1, Math.min(8, Math.floor((SMALL / Math.max(1, blocks.count)) ** 2)))
  const found: Found[] = []
  const keep = (order: number[]) => {
    const columns = columnsOf(blocks, layers, order)
    const name = columns.map((c) => c.join(' ')).join(';')
    if (!found.some((f) => f.name === name))
      found.push({ order, columns, name, cost: orderCost(blocks, layers, order) })
    found.sort((a, b) => a.cost - b.cost)
    found.splice(blocks.count <= SMALL ? ALTERNATIVES : 1)
  }
  const starts = Array.from({ length: EMBEDDINGS }, () => embedBlocks(blocks, random))
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
  return found.filter((f) => f.cost === least).map((f) => f.columns)
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
export function orderCost(blocks: Blocks, layers: LayerGraph, order: readonly number[]): number {
  const place = positions(blocks, order)
  const at = (v: number) => place[blocks.ofVertex[v] ?? 0] ?? 0
  const segments: [number, number][][] = Array.from({ length: layers.columnCount }, () => [])
  layers.column.forEach((c, v) => {
    for (const w of layers.right[v] ?? []) segments[c]?.push([at(v), at(w)])
  })
  let cost = segments.reduce((sum, list) => sum + countCrossings(list), 0)
  for (let a = 0; a < blocks.count; a += 1) {
    for (const mate of blocks.mates[a] ?? []) {
      if (mate < a) continue
      const [low, high] = [Math.min(at(a), at(mate)), Math.max(at(a), at(mate))]
      const between = layers.column.flatMap((c, v) => (c === layers.column[a] && at(v) > low && at(v) < high ? [v] : []))
      const ends = (side: readonly (readonly number[])[]): number => between.reduce((sum, v) => sum + (side[v]?.length ?? 0), 0)
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
