import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { ColumnOrder } from './orderColumns.ts'

export type Side = 'left' | 'right' | 'before' | 'after'

/** Where a line meets a node: a side and the distance from the middle of that side.
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
  readonly edge: number
  readonly atSource: boolean
  /** Sort key along the side, smallest first. */
  readonly key: number
}

/** Free length at both ends of a side. */
const INSET = 5

/** Spreads the line ends along the sides of every node, in the order of their other ends, so that lines of one node
 *  never cross near it. Ends stand `portGap` apart where the side is long enough, else evenly. */
export function assignPorts(
  graph: FlowGraph,
  layers: LayerGraph,
  order: ColumnOrder,
  across: readonly number[],
): readonly EdgePorts[] {
  const position = new Map<number, number>()
  for (const column of order) column.forEach((v, i) => position.set(v, i))
  const at = (v: number | undefined) => position.get(v ?? -1) ?? 0
  const ends = new Map<string, End[]>()
  const sides = graph.edges.map((): { source: Side; target: Side } => ({ source: 'right', target: 'left' }))
  const add = (node: number, side: Side, end: End) => {
    const key = `${node} ${side}`
    ends.set(key, [...(ends.get(key) ?? []), end])
    const s = sides[end.edge]
    if (s !== undefined) s[end.atSource ? 'source' : 'target'] = side
  }
  graph.edges.forEach((edge, e) => {
    const chain = layers.chains[e] ?? []
    const [first, second] = chain
    const last = chain.at(-1)
    if (first !== undefined && last !== undefined) {
      add(first, 'right', { edge: e, atSource: edge.source === first, key: at(second) })
      add(last, 'left', { edge: e, atSource: edge.source === last, key: at(chain.at(-2)) })
    } else if (edge.source === edge.target) {
      add(edge.source, 'right', { edge: e, atSource: true, key: -1e6 })
      add(edge.target, 'before', { edge: e, atSource: false, key: 1e6 })
    } else {
      const distance = at(edge.target) - at(edge.source)
      const side = sideOfColumn(layers, order, edge.source, edge.target)
      if (side === null) {
        add(edge.source, distance > 0 ? 'after' : 'before', { edge: e, atSource: true, key: e })
        add(edge.target, distance > 0 ? 'before' : 'after', { edge: e, atSource: false, key: e })
      } else {
        const key = Math.sign(distance) * (1e6 - Math.abs(distance))
        add(edge.source, side, { edge: e, atSource: true, key })
        add(edge.target, side, { edge: e, atSource: false, key: -key })
      }
    }
  })
  const ports = graph.edges.map((_, e): { source: Port; target: Port } => ({
    source: { side: sides[e]?.source ?? 'right', offset: 0 },
    target: { side: sides[e]?.target ?? 'left', offset: 0 },
  }))
  for (const [place, list] of ends) {
    const node = Number(place.split(' ')[0])
    const upright = place.endsWith('left') || place.endsWith('right')
    const length = upright ? (across[node] ?? 0) : (graph.nodes[node]?.along ?? 0)
    list.sort((a, b) => a.key - b.key || a.edge - b.edge)
    const wanted = Math.max(...list.map((end) => graph.edges[end.edge]?.portGap ?? 0))
    const gap = list.length < 2 ? 0 : Math.min(wanted, Math.max(0, length - 2 * INSET) / (list.length - 1))
    list.forEach((end, i) => {
      const port = ports[end.edge]
      const key = end.atSource ? 'source' : 'target'
      if (port !== undefined) port[key] = { side: port[key].side, offset: (i - (list.length - 1) / 2) * gap }
    })
  }
  return ports
}

/** The side a line between two nodes of one column bulges to: the one with fewer line ends between them;
 *  null when they are neighbours and a straight line will do. */
function sideOfColumn(layers: LayerGraph, order: ColumnOrder, a: number, b: number): Side | null {
  const column = order[layers.column[a] ?? 0] ?? []
  const from = column.indexOf(a)
  const to = column.indexOf(b)
  const between = column.slice(Math.min(from, to) + 1, Math.max(from, to))
  if (between.length === 0) return null
  const ends = (side: readonly (readonly number[])[]) => between.reduce((sum, v) => sum + (side[v]?.length ?? 0), 0)
  return ends(layers.left) < ends(layers.right) ? 'left' : 'right'
}

/** Height a node needs for its fullest side, if it may grow to `limit`; its own height otherwise. */
export function grownAcross(graph: FlowGraph, layers: LayerGraph, limit: number): readonly number[] {
  return graph.nodes.map((node, v) => {
    if (limit <= node.across) return node.across
    const gap = Math.max(0, ...graph.edges.filter((e) => e.source === v || e.target === v).map((e) => e.portGap))
    const fullest = Math.max(layers.left[v]?.length ?? 0, layers.right[v]?.length ?? 0)
    return Math.max(node.across, Math.min(limit, (fullest - 1) * gap + 2 * INSET))
  })
}
