import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { ColumnOrder } from './orderColumns.ts'

/** A line that meets its node from above (`before`) or below (`after`) instead of from the side. */
export interface Lift {
  readonly edge: number
  /** At the first (left) or the last (right) vertex of its chain. */
  readonly end: 'first' | 'last'
  readonly side: 'before' | 'after'
}

/** Free length at both ends of a left or right side, in port gaps. */
export const SIDE_INSET = 0.36

/** Free length at both ends of an upper or lower side: no two heads meet at a corner, and slanted silhouettes (hexagon,
 *  ellipse, tag) are met on their flat part. */
export function edgeInset(gap: number, height: number, along: number): number {
  return Math.max(0.7 * gap, Math.min(0.28 * height, 0.22 * along))
}

/** How many line ends fit on a side. */
function portRoom(length: number, gap: number, inset: number): number {
  return Math.max(1, Math.floor((length - 2 * inset) / Math.max(1e-6, gap) + 1e-6) + 1)
}

/** Up to this many nodes lines are lifted for looks too, not only where a side is full. */
export const SMALL_MAP = 60
/** A long line counts as outside when it runs at least this far from the box. */
const CLEAR = 14

interface Candidate {
  readonly edge: number
  /** Whether it goes on past the next column. */
  readonly long: boolean
  /** Next vertex of its chain, and how far below the node's middle that stands. */
  readonly next: number
  readonly dy: number
}

/** Which lines are better led round the corner: those a side has no room for, outermost and longest first. On small maps
 *  also long lines at the rim of a side that has a short one, so that the chain from node to node stays straight, and
 *  those that run clear above or below the node anyway. */
export function chooseLifts(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  across: readonly number[],
  height: readonly number[],
): readonly Lift[] {
  const lifts: Lift[] = []
  const small = graph.nodes.length <= SMALL_MAP
  const ends = graph.nodes.map((): { gap: number; first: number[]; last: number[] } => ({
    gap: 0,
    first: [],
    last: [],
  }))
  graph.edges.forEach((edge, e) => {
    for (const v of [edge.source, edge.target]) {
      const at = ends[v]
      if (at !== undefined) at.gap = Math.max(at.gap, edge.portGap)
    }
    const chain = layers.chains[e] ?? []
    // A line that turns square stays on its side.
    if (!edge.bus) ends[chain[0] ?? -1]?.first.push(e)
    if (layers.lead[e] === e && !edge.bus) ends[chain.at(-1) ?? -1]?.last.push(e)
  })
  graph.nodes.forEach((node, v) => {
    const at = ends[v]
    if (at === undefined || Math.max(at.first.length, at.last.length) < 2) return
    const gap = at.gap
    const glyph = (height[v] ?? 0) - node.hang
    const half = glyph / 2
    const joined = straightMates(graph, layers, order, v)
    const capacity = portRoom(node.along, gap, edgeInset(gap, glyph, node.along))
    const room = { before: joined.before ? 0 : capacity, after: joined.after || node.hang > 0 ? 0 : capacity }
    const sideRoom = portRoom(glyph, gap, SIDE_INSET * gap)
    for (const end of ['first', 'last'] as const) {
      const list = candidates(graph, layers, order, across, v, end, at[end])
      while (list.length > 1) {
        const worth = (c: Candidate | undefined, sign: 1 | -1): number => {
          if (c === undefined || room[sign < 0 ? 'before' : 'after'] === 0) return 0
          const out = c.dy * sign
          const full = list.length > sideRoom && out > half / 2
          const looks = small && c.long && (out > half + CLEAR || (list.some((o) => !o.long) && out > -half))
          return full || looks ? (c.long ? 1000 : 1) + Math.max(0, out) / 1e4 : 0
        }
        const up = worth(list[0], -1)
        const down = worth(list.at(-1), 1)
        if (up === 0 && down === 0) break
        const side = up >= down ? 'before' : 'after'
        const taken = side === 'before' ? list.shift() : list.pop()
        if (taken !== undefined) lifts.push({ edge: taken.edge, end, side })
        room[side] -= 1
      }
    }
  })
  return lifts
}

/** Lines on one side of a node, top to bottom. */
function candidates(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  across: readonly number[],
  v: number,
  end: 'first' | 'last',
  edges: readonly number[],
): Candidate[] {
  const beside = order[(layers.column[v] ?? 0) + (end === 'first' ? 1 : -1)] ?? []
  const place = new Map(beside.map((w, i) => [w, i]))
  return edges
    .map((edge) => ({ edge, next: (end === 'first' ? layers.chains[edge]?.[1] : layers.chains[edge]?.at(-2)) ?? -1 }))
    .map(({ edge, next }) => ({
      edge,
      next,
      long: next >= graph.nodes.length,
      dy: (across[next] ?? 0) - (across[v] ?? 0) + (graph.nodes[v]?.hang ?? 0) / 2,
    }))
    .sort((a, b) => (place.get(a.next) ?? 0) - (place.get(b.next) ?? 0) || a.edge - b.edge)
}

/** Whether the next node above or below is joined by a straight line within the column. */
function straightMates(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  v: number,
): { before: boolean; after: boolean } {
  const column = order[layers.column[v] ?? 0] ?? []
  const at = column.indexOf(v)
  const joined = (other: number | undefined) =>
    layers.sideEdges.some((e) => {
      const edge = graph.edges[e]
      return (
        edge !== undefined &&
        ((edge.source === v && edge.target === other) || (edge.target === v && edge.source === other))
      )
    })
  return { before: joined(column[at - 1]), after: joined(column[at + 1]) }
}

/** The layer graph and order with a vertex in the node's own column for every lifted end, next to the node. */
export function applyLifts(
  layers: LayerGraph,
  order: ColumnOrder,
  lifts: readonly Lift[],
): { readonly layers: LayerGraph; readonly order: ColumnOrder } {
  const column = [...layers.column]
  const edgeOf = [...layers.edgeOf]
  const chains = layers.chains.map((c) => [...c])
  const columns = order.map((c) => [...c])
  for (const { edge, end, side } of lifts) {
    const own = chains[edge]
    const node = end === 'first' ? own?.[0] : own?.at(-1)
    if (node === undefined) continue
    const vertex = column.length
    column.push(column[node] ?? 0)
    edgeOf.push(edge)
    const lifted = end === 'first' ? [own] : chains.filter((_, e) => layers.lead[e] === edge)
    for (const chain of lifted) chain?.splice(end === 'first' ? 1 : chain.length - 1, 0, vertex)
    const list = columns[column[node] ?? 0]
    const at = list?.indexOf(node) ?? 0
    list?.splice(side === 'before' ? at : at + 1, 0, vertex)
  }
  return { layers: { ...layers, column, edgeOf, chains }, order: columns }
}
