import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'

/** What is ordered as one piece: a node, or the whole passing part of one line or fan. */
export interface Blocks {
  readonly count: number
  /** First and last column of each block. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Blocks its lines lead to in the column before `start` and after `end`. */
  readonly leftEnds: readonly Int32Array[]
  readonly rightEnds: readonly Int32Array[]
  /** Blocks whose lines meet a fan further on: by the column where they do, those of the column before. */
  readonly joins: readonly (ReadonlyMap<number, Int32Array> | undefined)[]
  /** Nodes it shares a line within its column with; empty for passing lines. */
  readonly mates: readonly Int32Array[]
  /** Rank to be kept against other ranked nodes of the column; NaN = free. */
  readonly rank: Float64Array
  /** Block of every vertex. */
  readonly ofVertex: Int32Array
}

export function blocksOf(graph: FlowGraph, layers: LayerGraph): Blocks {
  const n = graph.nodes.length
  const ofVertex = Int32Array.from(layers.column, (_, v) => (v < n ? v : -1))
  const start: number[] = graph.nodes.map((_, v) => layers.column[v] ?? 0)
  const end = [...start]
  for (const chain of layers.chains) {
    // The lead of a fan may come after its other lines: the block is as long as the longest.
    const passing = chain.slice(1, -1)
    const known = passing.map((v) => ofVertex[v] ?? -1).find((b) => b !== -1)
    const block = known ?? start.length
    const first = layers.column[passing[0] ?? 0] ?? 0
    for (const v of passing) ofVertex[v] = block
    if (passing.length === 0) continue
    if (known === undefined) {
      start.push(first)
      end.push(layers.column[passing.at(-1) ?? 0] ?? 0)
    } else start[known] = Math.min(start[known] ?? first, first)
  }
  const count = start.length
  const leftEnds: number[][] = Array.from({ length: count }, () => [])
  const rightEnds: number[][] = Array.from({ length: count }, () => [])
  const joins: Map<number, number[]>[] = []
  for (const chain of layers.chains) {
    const pieces = [...new Set(chain.map((v) => ofVertex[v] ?? 0))]
    for (let i = 1; i < pieces.length; i += 1) {
      const [a, b] = [pieces[i - 1] ?? 0, pieces[i] ?? 0]
      // Lines of a fan go on together: their common way counts once.
      if (a >= n && rightEnds[a]?.includes(b) === true) continue
      rightEnds[a]?.push(b)
      const column = (end[a] ?? 0) + 1
      if (b < n || column === start[b]) leftEnds[b]?.push(a)
      else {
        const at = (joins[b] ??= new Map<number, number[]>())
        at.set(column, [...(at.get(column) ?? []), a])
      }
    }
  }
  const mates: number[][] = Array.from({ length: count }, () => [])
  for (const e of layers.sideEdges) {
    const edge = graph.edges[e]
    if (edge === undefined) continue
    mates[edge.source]?.push(edge.target)
    mates[edge.target]?.push(edge.source)
  }
  const rank = Float64Array.from({ length: count }, (_, b) => graph.nodes[b]?.rank ?? Number.NaN)
  const pack = (lists: readonly (readonly number[])[]) => lists.map((list) => Int32Array.from(list))
  return {
    count,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    leftEnds: pack(leftEnds),
    rightEnds: pack(rightEnds),
    joins: Array.from(
      { length: count },
      (_, b) => joins[b] && new Map([...joins[b]].map(([column, list]) => [column, Int32Array.from(list)])),
    ),
    mates: pack(mates),
    rank,
    ofVertex,
  }
}
