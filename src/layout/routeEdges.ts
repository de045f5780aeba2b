import type { EdgePorts, Port } from './assignPorts.ts'
import type { Hop, Tracks } from './assignTracks.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LayerGraph } from './layerGraph.ts'
import type { ArcRoom } from './routeWithin.ts'

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
  readonly arcs: ArcRoom
}

/** Radius of the corner where a line turns towards a node's upper or lower side. */
const CORNER = 18
/** Room kept free of swings at each end of a gap, so that a head stands on a straight piece: a part of the gap, or a
 *  head's length where the gap is short. */
const GAP_END = 0.22
const HEAD_RUN = 14
const MOST_END = 0.32
/** Reach of the corners of a bus, as a part of the gap. */
const BUS_CORNER = 0.12

/** A line stays flat this far beyond a column, in a short gap a part of it, so that it passes no corner of a box closely. */
const CLEAR = 2
const CLEAR_PART = 0.1

/** A line for every edge, those `within` a column as that says. Across a column lines run flat, so they pass no box; between columns they swing in an S on
 *  their track, and two lines cross there at most once. */
export function routeEdges(
  graph: FlowGraph,
  layers: LayerGraph,
  ports: readonly EdgePorts[],
  tracks: Tracks,
  places: FlowPlaces,
  within: (edge: number, start: FlowPoint, end: FlowPoint) => FlowLine,
): readonly FlowLine[] {
  return graph.edges.map((edge, e) => {
    const port = ports[e] ?? { source: { side: 'right', offset: 0 }, target: { side: 'left', offset: 0 } }
    const start = portPoint(graph, layers, places, edge.source, port.source)
    const end = portPoint(graph, layers, places, edge.target, port.target)
    const hops = tracks.hops[e] ?? []
    if (hops.length === 0) return within(e, start, end)
    if (layers.backward[e] !== true)
      return straightened(alongHops(hops, tracks.share[e] ?? [], places, start, end, port.source, port.target))
    const line = alongHops(hops, tracks.share[e] ?? [], places, end, start, port.target, port.source)
    return straightened({ start: line.end, controls: [...line.controls].reverse(), end: line.start })
  })
}

export function portPoint(
  graph: FlowGraph,
  layers: LayerGraph,
  places: FlowPlaces,
  node: number,
  port: Port,
): FlowPoint {
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

/** From the left end to the right end: flat within each column, an S in each gap, a round corner at lifted ends. */
export function alongHops(
  hops: readonly Hop[],
  share: readonly number[],
  places: Pick<FlowPlaces, 'columnStart' | 'columnEnd'> & Partial<Pick<FlowPlaces, 'arcs'>>,
  from: FlowPoint,
  to: FlowPoint,
  fromPort: Port,
  toPort: Port,
): FlowLine {
  const controls: FlowPoint[] = []
  const swings: { readonly from: number; readonly to: number }[] = []
  hops.forEach((hop, i) => {
    if (Math.abs(hop.to - hop.from) < 0.01) return
    const exit = places.columnEnd[hop.column] ?? 0
    const entry = places.columnStart[hop.column + 1] ?? 0
    const [left, right] = besideArcs(places.arcs, hop.column, exit, entry)
    const { middle, half } = hop.isBus
      ? busOf(left, right, share[i] ?? 0.5)
      : swingOf(hop.from, hop.to, left, right, share[i] ?? 0.5)
    const flatFrom = i === 0 ? from.u : (exit + (places.columnStart[hop.column] ?? 0)) / 2
    const flatTo = i + 1 === hops.length ? to.u : (entry + (places.columnEnd[hop.column + 1] ?? 0)) / 2
    swings.push({ from: middle - half, to: middle + half })
    const clear = Math.min(CLEAR, CLEAR_PART * (entry - exit))
    // An empty lane has no width: there a line is flat in its middle.
    if (exit - flatFrom > 0.5)
      controls.push({ u: Math.max(flatFrom, 2 * (exit + clear) - (middle - half)), v: hop.from })
    else if (i > 0) controls.push({ u: exit, v: hop.from })
    controls.push({ u: middle - half, v: hop.from }, ...(hop.isBus ? square(hop, middle, half) : []), {
      u: middle + half,
      v: hop.to,
    })
    if (flatTo - entry > 0.5) controls.push({ u: Math.min(flatTo, 2 * (entry - clear) - (middle + half)), v: hop.to })
    else if (i + 1 < hops.length) controls.push({ u: entry, v: hop.to })
  })
  const [first, last] = [hops[0], hops.at(-1)]
  const middle = (from.u + to.u) / 2
  const out =
    first === undefined || fromPort.side === 'right' ? [] : corner(from, first.from, 1, swings[0]?.from ?? middle)
  const back =
    last === undefined || toPort.side === 'left' ? [] : corner(to, last.to, -1, swings.at(-1)?.to ?? middle).reverse()
  const [turned, turning] = [out.at(-1)?.u ?? -Infinity, back[0]?.u ?? Infinity]
  // A corner takes the place of the flat piece it reaches past: a line never turns back on itself.
  const onward = controls.filter((c) => c.u > turned && c.u < turning)
  return { start: from, controls: [...out, ...onward, ...back], end: to }
}

/** The least part of a gap that swings have for themselves, where arcs reach into it from both sides. */
const LEAST_SWING = 0.3

/** The part of the gap after a column where lines swing: beyond the arcs, so that a line passes round an arc or meets it once. */
function besideArcs(arcs: ArcRoom | undefined, column: number, exit: number, entry: number): readonly [number, number] {
  const [right, left] = [arcs?.right[column] ?? 0, arcs?.left[column + 1] ?? 0]
  const part = Math.min(1, ((1 - LEAST_SWING) * (entry - exit)) / Math.max(1e-6, right + left))
  return [exit + right * part, entry - left * part]
}

/** Where in the gap from `exit` to `entry` a line swings from one level to another: middle of the S and half its length along. */
export function swingOf(
  from: number,
  to: number,
  exit: number,
  entry: number,
  share: number,
): { readonly middle: number; readonly half: number } {
  const gap = entry - exit
  const rim = Math.max(GAP_END * gap, Math.min(HEAD_RUN, MOST_END * gap))
  const half = Math.min(gap / 2 - rim, Math.max(3, Math.abs(to - from) * 0.15))
  const reach = gap - 2 * rim - 2 * half
  return { middle: exit + rim + half + Math.max(0, reach) * share, half }
}

/** Where in the gap from `exit` to `entry` lines of a fan run into each other, and the reach of their corners. */
export function busOf(exit: number, entry: number, share: number): { readonly middle: number; readonly half: number } {
  const gap = entry - exit
  const rim = Math.max(GAP_END * gap, Math.min(HEAD_RUN, MOST_END * gap))
  const half = Math.min(gap / 2 - rim, BUS_CORNER * gap)
  return { middle: exit + rim + half + (gap - 2 * rim - 2 * half) * share, half }
}

/** Controls of two corners with a straight piece across the flow between them. */
function square(hop: Hop, middle: number, half: number): readonly FlowPoint[] {
  const reach = Math.sign(hop.to - hop.from) * Math.min(half, Math.abs(hop.to - hop.from) / 2)
  return [
    { u: middle, v: hop.from },
    { u: middle, v: hop.from + reach },
    { u: middle, v: hop.to - reach },
    { u: middle, v: hop.to },
  ]
}

/** Controls from a port on the upper or lower side out to the line's level, turning along the flow (`way` 1) or against it,
 *  at most as far as `limit`, where the line swings or turns again. */
function corner(port: FlowPoint, level: number, way: 1 | -1, limit: number): FlowPoint[] {
  const rise = level - port.v
  const arm = Math.min(2 * CORNER, Math.abs(rise), Math.max(0, way * (limit - port.u)))
  const turn: FlowPoint[] = [
    { u: port.u, v: level },
    { u: port.u + way * arm, v: level },
  ]
  return Math.abs(rise) > 2 * CORNER ? [{ u: port.u, v: level - Math.sign(rise) * 2 * CORNER }, ...turn] : turn
}

/** The same line without controls that a straight line needs none of. */
export function straightened(line: FlowLine): FlowLine {
  const flat =
    line.controls.every((c) => Math.abs(c.v - line.start.v) < 0.01) && Math.abs(line.end.v - line.start.v) < 0.01
  return flat ? { start: line.start, controls: [], end: line.end } : line
}
