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

/** Free length at both ends of a node's side. */
export const PORT_INSET = 5

/** How many line ends fit on a side. */
export function portRoom(length: number, gap: number): number {
  return Math.max(1, Math.floor(Math.max(0, length - 2 * PORT_INSET) / Math.max(1e-6, gap) + 1e-6) + 1)
}

/** Up to this many nodes the outermost long lines are lifted for looks too, not only where a side is full. */
const SMALL_MAP = 60
/** A line is outermost for looks when it runs at least this far outside the box. */
const CLEAR = 14

/** Which lines are better led round the corner: those a side has no room for, outermost first; on small maps also long
 *  lines that run clear above or below the node anyway, so that the chain through its middle stays straight. */
export function chooseLifts(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  across: readonly number[],
  height: readonly number[],
): readonly Lift[] {
  const lifts: Lift[] = []
  const place = new Map<number, number>()
  for (const column of order) column.forEach((v, i) => place.set(v, i))
  graph.nodes.forEach((node, v) => {
    const gap = Math.max(0, ...graph.edges.filter((e) => e.source === v || e.target === v).map((e) => e.portGap))
    const half = (height[v] ?? 0) / 2
    const sides = straightMates(graph, layers, order, v)
    const capacity = portRoom(node.along, gap)
    const room = { before: sides.before ? 0 : capacity, after: sides.after ? 0 : capacity }
    for (const end of ['first', 'last'] as const) {
      const list = layers.chains
        .map((chain, edge) => ({ chain, edge, next: (end === 'first' ? chain[1] : chain.at(-2)) ?? -1 }))
        .filter(({ chain, next }) => next >= 0 && (end === 'first' ? chain[0] : chain.at(-1)) === v)
        .map(({ edge, next }) => ({ edge, next, dy: (across[next] ?? 0) - (across[v] ?? 0) }))
        .sort((a, b) => (place.get(a.next) ?? 0) - (place.get(b.next) ?? 0) || a.edge - b.edge)
      const sideRoom = portRoom(height[v] ?? 0, gap)
      while (list.length > 1) {
        const full = list.length > sideRoom
        const fits = (end: { next: number; dy: number } | undefined, sign: number) =>
          end !== undefined &&
          (full ? end.dy * sign > half / 2 : graph.nodes.length <= SMALL_MAP && end.next >= graph.nodes.length && end.dy * sign > half + CLEAR)
        const up = room.before > 0 && fits(list[0], -1) ? -(list[0]?.dy ?? 0) : -1
        const down = room.after > 0 && fits(list.at(-1), 1) ? (list.at(-1)?.dy ?? 0) : -1
        if (Math.max(up, down) < 0) break
        const side = up >= down ? 'before' : 'after'
        const taken = side === 'before' ? list.shift() : list.pop()
        if (taken !== undefined) lifts.push({ edge: taken.edge, end, side })
        room[side] -= 1
      }
    }
  })
  return lifts
}

/** Whether the next node above or below is joined by a straight line within the column. */
function straightMates(graph: FlowGraph, layers: LayerGraph, order: ColumnOrder, v: number): { before: boolean; after: boolean } {
  const column = order[layers.column[v] ?? 0] ?? []
  const at = column.indexOf(v)
  const joined = (other: number | undefined) =>
    layers.sideEdges.some((e) => {
      const edge = graph.edges[e]
      return edge !== undefined && ((edge.source === v && edge.target === other) || (edge.target === v && edge.source === other))
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
    const chain = chains[edge]
    const node = end === 'first' ? chain?.[0] : chain?.at(-1)
    if (chain === undefined || node === undefined) continue
    const vertex = column.length
    column.push(column[node] ?? 0)
    edgeOf.push(edge)
    chain.splice(end === 'first' ? 1 : chain.length - 1, 0, vertex)
    const list = columns[column[node] ?? 0]
    const at = list?.indexOf(node) ?? 0
    list?.splice(side === 'before' ? at : at + 1, 0, vertex)
  }
  return { layers: { ...layers, column, edgeOf, chains }, order: columns }
}
