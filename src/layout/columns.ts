import { assignColumns } from './assignColumns.ts'
import type { ColumnAssignment } from './assignColumns.ts'
import { arrange } from './arrange.ts'
import { assignTracks } from './assignTracks.ts'
import { fewerCrossings } from './fewerCrossings.ts'
import type { Draft } from './fewerCrossings.ts'
import { flowGraph } from './flowGraph.ts'
import type { FlowGraph } from './flowGraph.ts'
import { laneOptionsOf } from './laneOptions.ts'
import { layerGraph } from './layerGraph.ts'
import type {
  Fan,
  LaneInput,
  LaneLayout,
  LaneOptions,
  PlacedLane,
  PlacedNode,
  Point,
  RoutedLine,
} from './layoutTypes.ts'
import { layoutRows } from './layoutRows.ts'
import { keptOrders } from './keptOrders.ts'
import type { OrderPlaces } from './orderColumns.ts'
import { acrossLimit, placeAlong } from './placeAlong.ts'
import { fanBranches } from './fanBranches.ts'
import { routeEdges } from './routeEdges.ts'
import type { FlowLine, FlowPoint } from './routeEdges.ts'
import { routeWithin } from './routeWithin.ts'

/** The typed-lane map: every node in its lane, lines routed clear of boxes.
 *  With rows in the input they lead: see `layoutRows`.
 *  Pure and deterministic; the order of nodes and edges in the input does not matter.
 *  Where `moves` are asked for, nodes change columns within their lanes until fewer lines cross; see `fewerCrossings`.
 *  Method: Sugiyama's with fixed columns (Sugiyama, Tagawa, Toda 1981).
 *  Fails:  throws UnknownEndError if an edge ends at a node that is not in the input. */
export function layoutLanes(input: LaneInput): LaneLayout {
  if (input.rows !== undefined && input.rows.length > 0) return layoutRows(input, input.rows)
  const options = laneOptionsOf(input.options)
  const graph = flowGraph(input, options)
  return fewerCrossings(
    graph,
    input.edges,
    assignColumns(graph.nodes, graph.edges, options),
    options,
    (columns, near) => drawn(graph, columns, options, near),
  )
}

/** The map with every node in its column. */
function drawn(
  graph: FlowGraph,
  { column, laneOfColumn }: ColumnAssignment,
  options: LaneOptions,
  near?: OrderPlaces,
): Draft {
  const plain = layerGraph(graph, column, laneOfColumn.length)
  const { orders, places: at } = keptOrders(graph, plain, options, near)
  const { layers, order, ports, across, height, extent } = arrange(
    graph,
    plain,
    orders,
    options,
    acrossLimit(graph.nodes, column, laneOfColumn, options),
  )
  const tracks = assignTracks(graph, layers, ports, across)
  const along = placeAlong(graph.nodes, column, laneOfColumn, tracks.count, options)
  const within = routeWithin(graph, layers, ports, { ...along, across, height })
  const places = { ...along, across, height, arcs: within.arcs }
  const lines = routeEdges(graph, layers, ports, tracks, places, within.line)
  const branches = fanBranches(graph, layers, places, lines, tracks.hops)
  const turned = options.direction === 'down'
  const point = (p: FlowPoint): Point => (turned ? { x: p.v, y: p.u } : { x: p.u, y: p.v })
  const nodes = new Map<string, PlacedNode>()
  order.forEach((list, c) => {
    const middle = ((along.columnStart[c] ?? 0) + (along.columnEnd[c] ?? 0)) / 2
    list
      .filter((v) => v < graph.nodes.length)
      .forEach((v, i) => {
        const node = graph.nodes[v]
        if (node === undefined) return
        const at = point({ u: middle, v: (across[v] ?? 0) - node.hang / 2 })
        const glyph = (height[v] ?? 0) - node.hang
        const size = turned ? { width: glyph, height: node.along } : { width: node.along, height: glyph }
        const below = node.hang > 0 ? { below: { width: node.room, height: node.hang } } : {}
        nodes.set(node.id, { id: node.id, ...at, ...size, ...below, lane: node.lane, column: c, order: i })
      })
  })
  const turnedLine = (line: FlowLine): RoutedLine => ({
    start: point(line.start),
    controls: line.controls.map(point),
    end: point(line.end),
  })
  const routes = new Map<string, RoutedLine>()
  graph.edges.forEach((edge, e) => {
    const line = lines[e]
    if (line !== undefined) routes.set(edge.id, turnedLine(line))
  })
  const fans = branches.map((fan): Fan => ({
    lines: fan.map(({ edge, own, isWhole }) => ({ id: graph.edges[edge]?.id ?? '', own: turnedLine(own), isWhole })),
  }))
  const lanes: readonly PlacedLane[] = along.lanes
  return {
    order: at,
    layout: {
      nodes,
      routes,
      lanes,
      ...(fans.length > 0 ? { fans } : {}),
      direction: options.direction,
      width: turned ? extent : along.length,
      height: turned ? along.length : extent,
    },
  }
}
