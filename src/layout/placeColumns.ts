import { wholePower } from './vectorLength.ts'
import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import { SMALL_MAP } from './liftLines.ts'
import type { ColumnOrder } from './orderColumns.ts'
import { separate } from './separate.ts'
import { straighten } from './straighten.ts'
import type { Link, Rim } from './straighten.ts'

/** Free distances across the flow, see LaneOptions. */
export interface AcrossGaps {
  readonly nodeGap: number
  readonly lineGap: number
  /** Length across to stay within; a column that needs more gets it. */
  readonly limit: number
}

const ROUNDS = 40
/** On a large map straightness matters most where a line passes many columns (Gansner et al. 1993, weights 1, 2, 8);
 *  on a small one the chain from node to node comes first. */
const LARGE_WEIGHT = { nodes: 1, mixed: 2, passing: 8 } as const
const SMALL_WEIGHT = { nodes: 4, mixed: 1, passing: 4 } as const

/** Position across the flow of every vertex, first edge at 0: each is drawn to where its lines run straight, columns
 *  keep their order and gaps. Reweighting makes the sum of the steps small rather than of their squares, so that most
 *  lines become exactly straight and few bend. */
export function placeColumns(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  ports: readonly EdgePorts[],
  across: readonly number[],
  options: AcrossGaps,
): readonly number[] {
  const y = layers.column.map(() => 0)
  const size = (v: number) => (v >= 0 && v < graph.nodes.length ? (across[v] ?? 0) : 0)
  const linked = linkedGaps(graph)
  const gaps = order.map((column) =>
    column
      .slice(1)
      .map((v, i) => (size(column[i] ?? 0) + size(v)) / 2 + freeGap(graph, layers, column[i] ?? 0, v, options, linked)),
  )
  const rim = columnRims(order, gaps, size, options.limit)
  order.forEach((column, c) => {
    const total = (gaps[c] ?? []).reduce((a, b) => a + b, 0)
    let at = -total / 2
    column.forEach((v, i) => {
      y[v] = at
      at += gaps[c]?.[i] ?? 0
    })
  })
  const links = listLinks(graph, layers, ports)
  const pulls = pullsOf(links, y.length)
  const at = Float64Array.from(y)
  const wanted = order.map((column) => new Float64Array(column.length))
  const weights = order.map((column) => new Float64Array(column.length))
  for (let round = 0; round < ROUNDS; round += 1) {
    const soft = Math.max(0.5, 60 * wholePower(0.8, round))
    for (let i = 0; i < order.length; i += 1) {
      const c = round % 2 === 0 ? i : order.length - 1 - i
      const column = order[c] ?? []
      const [wish, heavy] = [wanted[c], weights[c]]
      if (wish === undefined || heavy === undefined) continue
      for (let k = 0; k < column.length; k += 1) pull(pulls, at, column[k] ?? 0, soft, wish, heavy, k)
      const places = separate(wish, heavy, gaps[c] ?? [], rim[c]?.low, rim[c]?.high)
      for (let k = 0; k < column.length; k += 1) at[column[k] ?? 0] = places[k] ?? 0
    }
  }
  at.forEach((value, v) => (y[v] = value))
  straighten(y, links, order, gaps, rim)
  const top = Math.min(...y.map((value, v) => value - size(v) / 2))
  return y.map((value) => value - top)
}

/** Where the first vertex of each column may stand at the least and the last one at the most. */
function columnRims(
  order: ColumnOrder,
  gaps: readonly (readonly number[])[],
  size: (v: number) => number,
  limit: number,
): readonly Rim[] {
  const ends = order.map((column) => ({ first: size(column[0] ?? -1) / 2, last: size(column.at(-1) ?? -1) / 2 }))
  const needed = ends.map(({ first, last }, c) => first + last + (gaps[c] ?? []).reduce((a, b) => a + b, 0))
  const length = Math.max(limit, ...needed)
  return ends.map(({ first, last }) => ({ low: first - length / 2, high: length / 2 - last }))
}

/** Room a head needs between a node and the corner of a line lifted from it, in port gaps. */
const LIFT_ROOM = 1.5

/** Room the line between two neighbours of a column needs, in port gaps: its head, and enough of itself to be seen. */
const LINK_ROOM = 2

/** Least distance of the nodes that a line joins, by their indices. */
function linkedGaps(graph: FlowGraph): ReadonlyMap<string, number> {
  return new Map(
    graph.edges.flatMap(({ source, target, portGap }) => [
      [`${source} ${target}`, LINK_ROOM * portGap],
      [`${target} ${source}`, LINK_ROOM * portGap],
    ]),
  )
}

function freeGap(
  graph: FlowGraph,
  layers: LayerGraph,
  a: number,
  b: number,
  options: AcrossGaps,
  linked: ReadonlyMap<string, number>,
): number {
  const nodeCount = graph.nodes.length
  if (a < nodeCount && b < nodeCount) return Math.max(options.nodeGap, linked.get(`${a} ${b}`) ?? 0)
  if (a >= nodeCount && b >= nodeCount) return options.lineGap
  const [node, line] = a < nodeCount ? [a, b] : [b, a]
  const edge = graph.edges[layers.edgeOf[line] ?? -1]
  const own = edge?.source === node || edge?.target === node
  return own
    ? Math.max(options.lineGap, LIFT_ROOM * (edge?.portGap ?? 0))
    : Math.max(options.lineGap, options.nodeGap * 0.7)
}

/** What each vertex is drawn to, vertex after vertex: those of `v` from `first[v]` to before `first[v + 1]`. */
interface Pulls {
  readonly first: Int32Array
  readonly other: Int32Array
  /** Difference of the two ports: y[v] is wanted at y[other] + shift. */
  readonly shift: Float64Array
  readonly weight: Float64Array
}

function pullsOf(links: readonly Link[], count: number): Pulls {
  const first = new Int32Array(count + 1)
  for (const { a, b } of links) for (const v of [a, b]) first[v + 1] = (first[v + 1] ?? 0) + 1
  for (let v = 0; v < count; v += 1) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0)
  const next = first.slice()
  const pulls: Pulls = {
    first,
    other: new Int32Array(2 * links.length),
    shift: new Float64Array(2 * links.length),
    weight: new Float64Array(2 * links.length),
  }
  const add = (v: number, other: number, shift: number, weight: number): void => {
    const i = next[v] ?? 0
    next[v] = i + 1
    pulls.other[i] = other
    pulls.shift[i] = shift
    pulls.weight[i] = weight
  }
  for (const { a, b, shift, weight } of links) {
    add(a, b, -shift, weight)
    add(b, a, shift, weight)
  }
  return pulls
}

/** Where vertex `v` wants to stand and how strongly, as entry `k` of `wish` and `heavy`. */
function pull(
  { first, other, shift, weight }: Pulls,
  at: Float64Array,
  v: number,
  soft: number,
  wish: Float64Array,
  heavy: Float64Array,
  k: number,
): void {
  const own = at[v] ?? 0
  let sum = 0
  let total = 0
  for (let i = first[v] ?? 0; i < (first[v + 1] ?? 0); i += 1) {
    const aim = (at[other[i] ?? 0] ?? 0) + (shift[i] ?? 0)
    const w = (weight[i] ?? 0) / Math.max(soft, Math.abs(aim - own))
    sum += w * aim
    total += w
  }
  wish[k] = total === 0 ? own : sum / total
  heavy[k] = total === 0 ? 1e-4 : total
}

function listLinks(graph: FlowGraph, layers: LayerGraph, ports: readonly EdgePorts[]): readonly Link[] {
  const links: Link[] = []
  const weights = graph.nodes.length <= SMALL_MAP ? SMALL_WEIGHT : LARGE_WEIGHT
  layers.chains.forEach((chain, e) => {
    const port = ports[e]
    const source = graph.edges[e]?.source
    if (port === undefined) return
    const offset = (v: number) => (v >= graph.nodes.length ? 0 : v === source ? port.source.offset : port.target.offset)
    for (let i = 1; i < chain.length; i += 1) {
      const a = chain[i - 1] ?? 0
      const b = chain[i] ?? 0
      if (layers.column[a] === layers.column[b]) continue
      const passing = Number(a >= graph.nodes.length) + Number(b >= graph.nodes.length)
      const weight = passing === 2 ? weights.passing : passing === 1 ? weights.mixed : weights.nodes
      links.push({ a, b, shift: offset(a) - offset(b), weight })
    }
  })
  return links
}
