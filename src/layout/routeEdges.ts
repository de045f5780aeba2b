import type { EdgePorts, Port } from './assignPorts.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'

/** A point in flow terms: `u` along, `v` across. */
export interface FlowPoint {
  readonly u: number
  readonly v: number
}
export interface FlowLine {
  readonly start: FlowPoint
  readonly controls: readonly FlowPoint[]
  readonly end: FlowPoint
}

/** Extent of every column along the flow, and where things stand. */
export interface FlowPlaces {
  readonly columnStart: readonly number[]
  readonly columnEnd: readonly number[]
  /** Centre across, per vertex. */
  readonly across: readonly number[]
  readonly height: readonly number[]
}

/** A line for every edge. Across a column lines run flat, so they pass no box; between columns they swing in an S,
 *  and two lines cross there at most once. */
export function routeEdges(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  places: FlowPlaces,
): readonly FlowLine[] {
  return graph.edges.map((edge, e) => {
    const port = ports[e] ?? { source: { side: 'right', offset: 0 }, target: { side: 'left', offset: 0 } }
    const start = portPoint(graph, layers, places, edge.source, port.source)
    const end = portPoint(graph, layers, places, edge.target, port.target)
    const chain = layers.chains[e] ?? []
    if (chain.length > 0) {
      const backward = layers.backward[e] === true
      const line = alongChain(layers, places, chain, backward ? end : start, backward ? start : end)
      return backward ? { start: line.end, controls: [...line.controls].reverse(), end: line.start } : line
    }
    if (edge.source === edge.target) return selfLoop(start, end)
    if (port.source.side === 'left' || port.source.side === 'right')
      return sideArc(layers, places, edge.source, port.source, start, end)
    return { start, controls: [], end }
  })
}

function portPoint(graph: FlowGraph, layers: LayerGraph, places: FlowPlaces, node: number, port: Port): FlowPoint {
  const c = layers.column[node] ?? 0
  const u = ((places.columnStart[c] ?? 0) + (places.columnEnd[c] ?? 0)) / 2
  const v = places.across[node] ?? 0
  const halfAlong = (graph.nodes[node]?.along ?? 0) / 2
  const halfAcross = (places.height[node] ?? 0) / 2
  switch (port.side) {
    case 'left':
      return { u: u - halfAlong, v: v + port.offset }
    case 'right':
      return { u: u + halfAlong, v: v + port.offset }
    case 'before':
      return { u: u + port.offset, v: v - halfAcross }
    case 'after':
      return { u: u + port.offset, v: v + halfAcross }
  }
}

/** From the left end to the right end: flat within each column, an S in each gap. */
function alongChain(
  layers: LayerGraph,
  places: FlowPlaces,
  chain: readonly number[],
  from: FlowPoint,
  to: FlowPoint,
): FlowLine {
  const controls: FlowPoint[] = []
  const last = chain.length - 1
  for (let i = 0; i < last; i += 1) {
    const c = layers.column[chain[i] ?? 0] ?? 0
    const exit = places.columnEnd[c] ?? 0
    const entry = places.columnStart[c + 1] ?? 0
    const v0 = i === 0 ? from.v : (places.across[chain[i] ?? 0] ?? 0)
    const v1 = i + 1 === last ? to.v : (places.across[chain[i + 1] ?? 0] ?? 0)
    const bend = (entry - exit) * 0.45
    const before = i === 0 ? from.u : (exit + (places.columnStart[c] ?? 0)) / 2
    const after = i + 1 === last ? to.u : (entry + (places.columnEnd[c + 1] ?? 0)) / 2
    if (exit - before > 0.5) controls.push({ u: exit - Math.min(bend, exit - before), v: v0 })
    controls.push({ u: exit + Math.min(bend, Math.max(exit - before, 0.5)), v: v0 })
    if (exit - before < bend) controls[controls.length - 1] = { u: exit + bend, v: v0 }
    controls.push({ u: entry - bend, v: v1 })
    if (after - entry > 0.5) controls.push({ u: entry + Math.min(bend, after - entry), v: v1 })
  }
  return { start: from, controls, end: to }
}

function sideArc(
  layers: LayerGraph,
  places: FlowPlaces,
  node: number,
  port: Port,
  start: FlowPoint,
  end: FlowPoint,
): FlowLine {
  const c = layers.column[node] ?? 0
  const reach = 22 + Math.min(18, Math.abs(end.v - start.v) * 0.06)
  const u = port.side === 'left' ? (places.columnStart[c] ?? 0) - reach : (places.columnEnd[c] ?? 0) + reach
  return {
    start,
    controls: [
      { u, v: start.v },
      { u, v: end.v },
    ],
    end,
  }
}

function selfLoop(start: FlowPoint, end: FlowPoint): FlowLine {
  const reach = 20
  return {
    start,
    controls: [
      { u: start.u + reach, v: start.v },
      { u: start.u + reach, v: end.v - reach },
      { u: end.u, v: end.v - reach },
    ],
    end,
  }
}
