import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import type { ColumnOrder } from './orderColumns.ts'
import { separate } from './separate.ts'

const ROUNDS = 40
/** Straightness matters most where a line passes many columns (Gansner et al. 1993, weights 1, 2, 8). */
const WEIGHT = { nodes: 1, mixed: 2, passing: 8 } as const

/** Position across the flow of every vertex, first edge at 0: each is drawn to where its lines run straight, columns
 *  keep their order and gaps. Reweighting makes the sum of the steps small rather than of their squares, so that most
 *  lines become exactly straight and few bend. */
export function placeColumns(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  ports: readonly EdgePorts[],
  across: readonly number[],
  options: LaneOptions,
): readonly number[] {
  const y = layers.column.map(() => 0)
  const size = (v: number) => (v < graph.nodes.length ? (across[v] ?? 0) : 0)
  const gaps = order.map((column) =>
    column
      .slice(1)
      .map((v, i) => (size(column[i] ?? 0) + size(v)) / 2 + freeGap(column[i] ?? 0, v, graph.nodes.length, options)),
  )
  order.forEach((column, c) => {
    const total = (gaps[c] ?? []).reduce((a, b) => a + b, 0)
    let at = -total / 2
    column.forEach((v, i) => {
      y[v] = at
      at += gaps[c]?.[i] ?? 0
    })
  })
  const pulls = listPulls(graph, layers, ports)
  for (let round = 0; round < ROUNDS; round += 1) {
    const soft = Math.max(0.5, 60 * 0.8 ** round)
    for (let i = 0; i < order.length; i += 1) {
      const c = round % 2 === 0 ? i : order.length - 1 - i
      const column = order[c] ?? []
      const weights: number[] = []
      const wanted = column.map((v) => {
        let sum = 0
        let weight = 0
        for (const pull of pulls[v] ?? []) {
          const aim = (y[pull.other] ?? 0) + pull.shift
          const w = pull.weight / Math.max(soft, Math.abs(aim - (y[v] ?? 0)))
          sum += w * aim
          weight += w
        }
        weights.push(weight === 0 ? 1e-4 : weight)
        return weight === 0 ? (y[v] ?? 0) : sum / weight
      })
      separate(wanted, weights, gaps[c] ?? []).forEach((value, k) => (y[column[k] ?? 0] = value))
    }
  }
  const top = Math.min(...y.map((value, v) => value - size(v) / 2))
  return y.map((value) => value - top)
}

function freeGap(a: number, b: number, nodeCount: number, options: LaneOptions): number {
  if (a < nodeCount && b < nodeCount) return options.nodeGap
  return a < nodeCount || b < nodeCount ? Math.max(options.lineGap, options.nodeGap * 0.7) : options.lineGap
}

interface Pull {
  readonly other: number
  /** Difference of the two ports: y[v] is wanted at y[other] + shift. */
  readonly shift: number
  readonly weight: number
}

function listPulls(graph: FlowGraph, layers: LayerGraph, ports: readonly EdgePorts[]): readonly (readonly Pull[])[] {
  const pulls: Pull[][] = layers.column.map(() => [])
  layers.chains.forEach((chain, e) => {
    const port = ports[e]
    const source = graph.edges[e]?.source
    if (port === undefined) return
    const offset = (v: number) => (v >= graph.nodes.length ? 0 : v === source ? port.source.offset : port.target.offset)
    for (let i = 1; i < chain.length; i += 1) {
      const a = chain[i - 1] ?? 0
      const b = chain[i] ?? 0
      const passing = Number(a >= graph.nodes.length) + Number(b >= graph.nodes.length)
      const weight = passing === 2 ? WEIGHT.passing : passing === 1 ? WEIGHT.mixed : WEIGHT.nodes
      pulls[a]?.push({ other: b, shift: offset(b) - offset(a), weight })
      pulls[b]?.push({ other: a, shift: offset(a) - offset(b), weight })
    }
  })
  return pulls
}
