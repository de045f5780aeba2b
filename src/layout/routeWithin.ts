import type { EdgePorts } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { FlowLine, FlowPlaces, FlowPoint } from './routeEdges.ts'

/** Reach of the innermost arc beside a column, and of each further one. */
export const FIRST_REACH = 16
export const NEXT_REACH = 8

/** Lines whose ends share a column: straight between neighbours, an arc beside the column otherwise, longer arcs
 *  outside shorter ones; a self loop over the corner. */
export function routeWithin(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  places: FlowPlaces,
): (edge: number, start: FlowPoint, end: FlowPoint) => FlowLine {
  const span = (e: number) =>
    Math.abs((places.across[graph.edges[e]?.source ?? 0] ?? 0) - (places.across[graph.edges[e]?.target ?? 0] ?? 0))
  const column = (e: number) => layers.column[graph.edges[e]?.source ?? 0] ?? 0
  const nest = new Map<number, number>()
  for (const e of layers.sideEdges) {
    const inner = layers.sideEdges.filter(
      (o) =>
        column(o) === column(e) &&
        ports[o]?.source.side === ports[e]?.source.side &&
        (span(o) < span(e) || (span(o) === span(e) && o < e)),
    )
    nest.set(e, inner.length)
  }
  return (e, start, end) => {
    const edge = graph.edges[e]
    const side = ports[e]?.source.side
    if (edge?.source === edge?.target) return selfLoop(start, end, roomBefore(graph, layers, places, edge?.source ?? 0))
    if (side === 'before' || side === 'after') return { start, controls: [], end }
    const c = column(e)
    const way = side === 'left' ? -1 : 1
    const rim = (side === 'left' ? places.columnStart[c] : places.columnEnd[c]) ?? 0
    const neighbour = (side === 'left' ? places.columnEnd[c - 1] : places.columnStart[c + 1]) ?? rim + way * 60
    const reach = Math.min(FIRST_REACH + NEXT_REACH * (nest.get(e) ?? 0), Math.abs(neighbour - rim) * 0.8)
    return { start, controls: arc(start, end, rim, way, reach), end }
  }
}

/** How far a node is from what stands before it in its column; Infinity where nothing does. */
function roomBefore(graph: FlowGraph, layers: LayerGraph, places: FlowPlaces, node: number): number {
  const edge = (v: number, way: 1 | -1): number => (places.across[v] ?? 0) + (way * (places.height[v] ?? 0)) / 2
  return Math.min(...graph.nodes.map((_, v) => (v === node || layers.column[v] !== layers.column[node] || edge(v, 1) > edge(node, -1) ? Infinity : edge(node, -1) - edge(v, 1))))
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
