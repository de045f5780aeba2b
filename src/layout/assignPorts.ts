import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import { edgeInset, SIDE_INSET } from './liftLines.ts'
import type { ColumnOrder } from './orderColumns.ts'

export type Side = 'left' | 'right' | 'before' | 'after'

/** Where a line meets a node: a side and the distance from the middle of that side (left and right: of the node with all
 *  that hangs from it).
 *  `before` and `after` are the sides towards the previous and the next node of the column. */
export interface Port {
  readonly side: Side
  readonly offset: number
}
export interface EdgePorts {
  readonly source: Port
  readonly target: Port
}

interface End {
  readonly node: number
  readonly side: Side
  readonly edge: number
  readonly atSource: boolean
  /** Sort key along the side, smallest first. */
  readonly key: number
}

/** Keys beyond every position: lines within the column turn off first, next to the corner. */
const FAR = 1e6

/** Spreads the line ends along the sides of every node, in the order of their other ends, so that lines of one node
 *  never cross near it; those of a fan end together. Ends stand `portGap` apart where the side is long enough, else evenly. */
export function assignPorts(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  height: readonly number[],
): readonly EdgePorts[] {
  const place: number[] = []
  for (const column of order) column.forEach((v, i) => (place[v] = i))
  const at = (v: number | undefined) => place[v ?? -1] ?? 0
  const groups = new Map<string, End[]>()
  graph.edges.forEach((_, e) => {
    for (const end of endsOf(graph, layers, order, at, e)) {
      if (!end.atSource && layers.lead[e] !== e) continue
      const key = `${end.node} ${end.side}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [end])
      else group.push(end)
    }
  })
  const ports = graph.edges.map((): { source: Port; target: Port } => ({
    source: { side: 'right', offset: 0 },
    target: { side: 'left', offset: 0 },
  }))
  for (const list of groups.values()) {
    const [first] = list
    if (first === undefined) continue
    const upright = first.side === 'left' || first.side === 'right'
    const hang = graph.nodes[first.node]?.hang ?? 0
    const glyph = (height[first.node] ?? 0) - hang
    const length = upright ? glyph : (graph.nodes[first.node]?.along ?? 0)
    list.sort((a, b) => a.key - b.key || a.edge - b.edge)
    const wanted = Math.max(...list.map((end) => graph.edges[end.edge]?.portGap ?? 0))
    const inset = upright ? SIDE_INSET * wanted : edgeInset(wanted, glyph, length)
    const gap = list.length < 2 ? 0 : Math.min(wanted, Math.max(0, length - 2 * inset) / (list.length - 1))
    list.forEach((end, i) => {
      const port = ports[end.edge]
      const which = end.atSource ? 'source' : 'target'
      const middle = upright ? -hang / 2 : 0
      if (port !== undefined) port[which] = { side: end.side, offset: middle + (i - (list.length - 1) / 2) * gap }
    })
  }
  ports.forEach((port, e) => {
    port.target = ports[layers.lead[e] ?? e]?.target ?? port.target
  })
  return ports
}

/** The two ends of a line with their sides and sort keys. */
function endsOf(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  at: (v: number | undefined) => number,
  e: number,
): readonly End[] {
  const edge = graph.edges[e]
  if (edge === undefined) return []
  const chain = layers.chains[e] ?? []
  const first = chain[0]
  const last = chain.at(-1)
  const end = (node: number, side: Side, atSource: boolean, key: number): End => ({
    node,
    side,
    edge: e,
    atSource,
    key,
  })
  if (first !== undefined && last !== undefined) {
    const meet = (node: number, next: number | undefined, side: 'left' | 'right'): End => {
      const atSource = node === edge.source
      if (next === undefined || layers.column[next] !== layers.column[node]) return end(node, side, atSource, at(next))
      const distance = at(next) - at(node)
      const key = side === 'left' ? Math.abs(distance) - FAR : FAR - Math.abs(distance)
      return end(node, distance < 0 ? 'before' : 'after', atSource, key)
    }
    return [meet(first, chain[1], 'right'), meet(last, chain.at(-2), 'left')]
  }
  if (edge.source === edge.target)
    return [end(edge.source, 'right', true, -2 * FAR), end(edge.target, 'before', false, 2 * FAR)]
  const distance = at(edge.target) - at(edge.source)
  const hangs = (graph.nodes[distance > 0 ? edge.source : edge.target]?.hang ?? 0) > 0
  const side = bulgeSide(layers, order, edge.source, edge.target, hangs)
  if (side === null) {
    return [
      end(edge.source, distance > 0 ? 'after' : 'before', true, e),
      end(edge.target, distance > 0 ? 'before' : 'after', false, e),
    ]
  }
  const key = Math.sign(distance) * (FAR - Math.abs(distance))
  return [end(edge.source, side, true, key), end(edge.target, side, false, -key)]
}

/** The side a line between two nodes of one column bulges to: the one with fewer line ends between them;
 *  null when they are neighbours, nothing `hangs` from the upper one and a straight line will do. */
function bulgeSide(
  layers: LayerGraph,
  order: ColumnOrder,
  a: number,
  b: number,
  hangs: boolean,
): 'left' | 'right' | null {
  const column = order[layers.column[a] ?? 0] ?? []
  const from = column.indexOf(a)
  const to = column.indexOf(b)
  const between = column.slice(Math.min(from, to) + 1, Math.max(from, to))
  if (between.length === 0 && !hangs) return null
  const ends = (side: readonly (readonly number[])[], of: readonly number[]) =>
    of.reduce((sum, v) => sum + (side[v]?.length ?? 0), 0)
  const more = ends(layers.left, between) - ends(layers.right, between)
  return more < 0 || (more === 0 && ends(layers.left, [a, b]) < ends(layers.right, [a, b])) ? 'left' : 'right'
}
