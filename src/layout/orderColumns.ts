import { countCrossings } from './countCrossings.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { seededRandom } from './seededRandom.ts'

/** Vertices of each column, top to bottom. */
export type ColumnOrder = readonly (readonly number[])[]

const SWEEPS = 12

/** An order with few crossings: barycentre sweeps and adjacent swaps from several seeded starts (Sugiyama, Tagawa,
 *  Toda 1981; Gansner et al. 1993), best start kept. Ranked nodes keep their order of rank within a column. */
export function orderColumns(graph: FlowGraph, layers: LayerGraph, options: LaneOptions): ColumnOrder {
  const random = seededRandom(options.seed)
  let best: number[][] = []
  let bestCount = Infinity
  for (let start = 0; start < Math.max(1, options.restarts); start += 1) {
    const order = startOrder(layers, start === 0 ? null : random)
    const sorter = new Sorter(graph, layers, order)
    sorter.run()
    const count = sorter.crossings()
    if (count < bestCount) [best, bestCount] = [sorter.order.map((c) => [...c]), count]
    if (bestCount === 0) break
  }
  return best
}

function startOrder(layers: LayerGraph, random: (() => number) | null): number[][] {
  const order: number[][] = Array.from({ length: layers.columnCount }, () => [])
  layers.column.forEach((c, v) => order[c]?.push(v))
  if (random === null) return order
  for (const column of order) {
    for (let i = column.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1))
      const held = column[i] ?? 0
      column[i] = column[j] ?? 0
      column[j] = held
    }
  }
  return order
}

class Sorter {
  readonly graph: FlowGraph
  readonly layers: LayerGraph
  readonly order: number[][]
  readonly position: number[]
  readonly mates: number[][]

  constructor(graph: FlowGraph, layers: LayerGraph, order: number[][]) {
    this.graph = graph
    this.layers = layers
    this.order = order
    this.position = layers.column.map(() => 0)
    this.mates = layers.column.map(() => [])
    for (const e of layers.sideEdges) {
      const edge = graph.edges[e]
      if (edge === undefined) continue
      this.mates[edge.source]?.push(edge.target)
      this.mates[edge.target]?.push(edge.source)
    }
    order.forEach((_, c) => this.renumber(c))
  }

  run(): void {
    let kept: number[][] = this.order.map((c) => [...c])
    let keptCount = Infinity
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      const rightward = sweep % 2 === 0
      for (let i = 0; i < this.order.length; i += 1)
        this.sortByNeighbours(rightward ? i : this.order.length - 1 - i, rightward)
      this.swapWhileBetter()
      const count = this.crossings()
      if (count < keptCount) [kept, keptCount] = [this.order.map((c) => [...c]), count]
    }
    kept.forEach((column, c) => {
      this.order[c] = column
      this.renumber(c)
    })
  }

  crossings(): number {
    let sum = 0
    this.order.forEach((column) => {
      const segments: [number, number][] = []
      for (const v of column) for (const w of this.layers.right[v] ?? []) segments.push([this.at(v), this.at(w)])
      sum += countCrossings(segments)
    })
    for (const e of this.layers.sideEdges) sum += this.sideCrossings(e)
    return sum
  }

  /** Line ends an arc beside the column has to cross, on its better side. */
  private sideCrossings(e: number): number {
    const edge = this.graph.edges[e]
    if (edge === undefined) return 0
    const low = Math.min(this.at(edge.source), this.at(edge.target))
    const high = Math.max(this.at(edge.source), this.at(edge.target))
    const column = this.order[this.layers.column[edge.source] ?? 0] ?? []
    let leftEnds = 0
    let rightEnds = 0
    for (let i = low + 1; i < high; i += 1) {
      const v = column[i] ?? 0
      leftEnds += this.layers.left[v]?.length ?? 0
      rightEnds += this.layers.right[v]?.length ?? 0
    }
    return Math.min(leftEnds, rightEnds) + (high - low - 1) * 0.1
  }

  private at(v: number): number {
    return this.position[v] ?? 0
  }

  private renumber(c: number): void {
    this.order[c]?.forEach((v, i) => (this.position[v] = i))
  }

  private sortByNeighbours(c: number, fromLeft: boolean): void {
    const column = this.order[c] ?? []
    const centre = new Map<number, number>()
    for (const v of column) {
      const near = (fromLeft ? this.layers.left[v] : this.layers.right[v]) ?? []
      const other = this.order[c + (fromLeft ? -1 : 1)]?.length ?? 1
      const scale = column.length / Math.max(1, other)
      let sum = 0
      for (const w of near) sum += (this.at(w) + 0.5) * scale
      let weight = near.length
      for (const m of this.mates[v] ?? []) {
        sum += (this.at(m) + 0.5) * 0.5
        weight += 0.5
      }
      centre.set(v, weight === 0 ? this.at(v) + 0.5 : sum / weight)
    }
    column.sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0) || this.at(a) - this.at(b))
    this.keepRanks(column)
    this.renumber(c)
  }

  /** Puts the ranked nodes of a column back in order of rank, in the places they hold together. */
  private keepRanks(column: number[]): void {
    const places: number[] = []
    column.forEach((v, i) => {
      if (this.rank(v) !== null) places.push(i)
    })
    const ranked = places.map((i) => column[i] ?? 0)
    ranked.sort((a, b) => (this.rank(a) ?? 0) - (this.rank(b) ?? 0) || a - b)
    places.forEach((i, k) => (column[i] = ranked[k] ?? 0))
  }

  private rank(v: number): number | null {
    return this.graph.nodes[v]?.rank ?? null
  }

  private swapWhileBetter(): void {
    for (let round = 0; round < 8; round += 1) {
      let better = false
      for (let c = 0; c < this.order.length; c += 1) {
        const column = this.order[c] ?? []
        for (let i = 0; i + 1 < column.length; i += 1) {
          const a = column[i] ?? 0
          const b = column[i + 1] ?? 0
          if (this.rank(a) !== null && this.rank(b) !== null) continue
          if (this.pairCrossings(b, a) < this.pairCrossings(a, b)) {
            column[i] = b
            column[i + 1] = a
            this.position[a] = i + 1
            this.position[b] = i
            better = true
          }
        }
      }
      if (!better) break
    }
  }

  /** Crossings between the lines of `a` and of `b` when `a` stands above. */
  private pairCrossings(a: number, b: number): number {
    return (
      this.crossed(this.layers.left[a] ?? [], this.layers.left[b] ?? []) +
      this.crossed(this.layers.right[a] ?? [], this.layers.right[b] ?? [])
    )
  }

  private crossed(upper: readonly number[], lower: readonly number[]): number {
    let sum = 0
    for (const u of upper) for (const w of lower) if (this.at(u) > this.at(w)) sum += 1
    return sum
  }
}
