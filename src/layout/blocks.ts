import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'

/** What is ordered as one piece: a node, or the whole passing part of one line. */
export interface Blocks {
  readonly count: number
  /** First and last column of each block. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Blocks its lines lead to in the column before `start` and after `end`. */
  readonly leftEnds: readonly Int32Array[]
  readonly rightEnds: readonly Int32Array[]
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
    if (chain.length < 3) continue
    for (const v of chain.slice(1, -1)) ofVertex[v] = start.length
    start.push(layers.column[chain[1] ?? 0] ?? 0)
    end.push(layers.column[chain.at(-2) ?? 0] ?? 0)
  }
  const count = start.length
  const leftEnds: number[][] = Array.from({ length: count }, () => [])
  const rightEnds: number[][] = Array.from({ length: count }, () => [])
  for (const chain of layers.chains) {
    const pieces = [...new Set(chain.map((v) => ofVertex[v] ?? 0))]
    for (let i = 1; i < pieces.length; i += 1) {
      rightEnds[pieces[i - 1] ?? 0]?.push(pieces[i] ?? 0)
      leftEnds[pieces[i] ?? 0]?.push(pieces[i - 1] ?? 0)
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
    mates: pack(mates),
    rank,
    ofVertex,
  }
}
