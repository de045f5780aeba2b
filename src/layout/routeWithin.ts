import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { FlowLine, FlowPlaces, FlowPoint } from './routeEdges.ts'

/** Reach of the innermost arc beside a column, and of each further one. */
export const FIRST_REACH = 16
export const NEXT_REACH = 8
/** Room taken for what lies beyond the first and the last column. */
const OPEN_END = 60

/** How far arcs reach out of each column, to its left and to its right; 0 = there are none. */
export interface ArcRoom {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Lines whose ends share a column: straight between neighbours, an arc beside the column otherwise, longer arcs
 *  outside shorter ones; a self loop over the corner. */
export function routeWithin(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  places: Omit<FlowPlaces, 'arcs'>,
): { readonly line: (edge: number, start: FlowPoint, end: FlowPoint) => FlowLine; readonly arcs: ArcRoom } {
  const reaches = arcReaches(graph, layers, ports, places)
  const column = (e: number) => layers.column[graph.edges[e]?.source ?? 0] ?? 0
  const line = (e: number, start: FlowPoint, end: FlowPoint): FlowLine => {
    const edge = graph.edges[e]
    const side = ports[e]?.source.side
    if (edge?.source === edge?.target) return selfLoop(start, end, roomBefore(graph, layers, places, edge?.source ?? 0))
    if (side === 'before' || side === 'after') return { start, controls: [], end }
    const rim = (side === 'left' ? places.columnStart[column(e)] : places.columnEnd[column(e)]) ?? 0
    return { start, controls: arc(start, end, rim, side === 'left' ? -1 : 1, reaches.get(e) ?? 0), end }
  }
  const arcs = { left: places.columnStart.map(() => 0), right: places.columnStart.map(() => 0) }
  for (const [e, reach] of reaches) {
    const side = ports[e]?.source.side === 'left' ? arcs.left : arcs.right
    side[column(e)] = Math.max(side[column(e)] ?? 0, reach)
  }
  return { line, arcs }
}

/** Arcs take at most this part of the gap beside their column, so that lines may swing in the rest. */
const MOST_ARC = 0.5

/** How far beyond its column each arc reaches, the outermost no further than the gap allows. */
function arcReaches(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  places: Omit<FlowPlaces, 'arcs'>,
): ReadonlyMap<number, number> {
  const span = (e: number) =>
    Math.abs((places.across[graph.edges[e]?.source ?? 0] ?? 0) - (places.across[graph.edges[e]?.target ?? 0] ?? 0))
  const column = (e: number) => layers.column[graph.edges[e]?.source ?? 0] ?? 0
  const side = (e: number) => ports[e]?.source.side
  const bulging = layers.sideEdges.filter((e) => side(e) === 'left' || side(e) === 'right')
  return new Map(
    bulging.map((e) => {
      const beside = bulging.filter((o) => column(o) === column(e) && side(o) === side(e))
      const inner = beside.filter((o) => span(o) < span(e) || (span(o) === span(e) && o < e))
      const c = column(e)
      const [rim, neighbour] =
        side(e) === 'left'
          ? [places.columnStart[c], places.columnEnd[c - 1]]
          : [places.columnEnd[c], places.columnStart[c + 1]]
      const room = MOST_ARC * (neighbour === undefined ? OPEN_END : Math.abs(neighbour - (rim ?? 0)))
      const outermost = FIRST_REACH + NEXT_REACH * (beside.length - 1)
      return [e, (FIRST_REACH + NEXT_REACH * inner.length) * Math.min(1, room / outermost)]
    }),
  )
}

/** How far a node is from what stands before it in its column; Infinity where nothing does. */
function roomBefore(graph: FlowGraph, layers: LayerGraph, places: Omit<FlowPlaces, 'arcs'>, node: number): number {
  const edge = (v: number, way: 1 | -1): number => (places.across[v] ?? 0) + (way * (places.height[v] ?? 0)) / 2
  return Math.min(
    ...graph.nodes.map((_, v) =>
      v === node || layers.column[v] !== layers.column[node] || edge(v, 1) > edge(node, -1)
        ? Infinity
        : edge(node, -1) - edge(v, 1),
    ),
  )
}

/** Out to beyond the rim, along it, and back in, so that nothing inside the rim is touched. */
export function arc(start: FlowPoint, end: FlowPoint, rim: number, way: number, reach: number): FlowPoint[] {
  const out = rim + way * reach
  const turn = Math.sign(end.v - start.v) * Math.min(reach, Math.abs(end.v - start.v) / 3)
  const lead = (p: FlowPoint): FlowPoint[] => (Math.abs(rim - p.u) > 1 ? [{ u: p.u + (rim - p.u) / 2, v: p.v }] : [])
  return [
    ...lead(start),
    { u: out, v: start.v },
    { u: out, v: start.v + turn },
    { u: out, v: end.v - turn },
    { u: out, v: end.v },
    ...lead(end).reverse(),
  ]
}

/** Over the corner from the far side to the one before; `room` is what is free before it, of which it leaves some. */
export function selfLoop(start: FlowPoint, end: FlowPoint, room = Infinity): FlowLine {
  const reach = 14
  const top = end.v - Math.min(reach, Math.max(0, room) * 0.6)
  return {
    start,
    controls: [
      { u: start.u + reach, v: start.v },
      { u: start.u + reach, v: top },
      { u: end.u, v: top },
    ],
    end,
  }
}
