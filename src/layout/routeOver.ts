import type { LaneLayout, LayoutEdgeInput, PlacedNode, Point, RoutedLine } from './layoutTypes.ts'
import { DEFAULT_LANE_OPTIONS } from './laneOptions.ts'
import { bestShare } from './overCost.ts'
import type { LineNeeds } from './overEnds.ts'
import { OverGrid } from './overGrid.ts'
import { cheapestPass } from './overPass.ts'
import { routeInColumn } from './overWithin.ts'
import { alongHops, straightened } from './routeEdges.ts'
import type { FlowPoint } from './routeEdges.ts'

/** Once all lines have a way, each is led again with all others in place. */
const ROUNDS = 3

/** Ways for further lines over a standing layout, which stays as it is: flat through every column between its boxes, at
 *  levels and ends that other lines leave free. Shorter lines first; the same input gives the same lines, in any order.
 *  Lines whose ends the layout does not hold are left out. For layouts in lanes.
 *  options: distances as in LaneOptions, default those of the screen.
 *  priority: the lines with the least are led first, by default those that pass the fewest columns. */
export function routeOver(
  layout: LaneLayout,
  edges: readonly LayoutEdgeInput[],
  { headGap, lineGap } = DEFAULT_LANE_OPTIONS,
  priority: (edge: LayoutEdgeInput, span: number) => number = (_, span) => span,
): ReadonlyMap<string, RoutedLine> {
  const turned = layout.direction === 'down'
  const upright = turned ? turn(layout) : layout
  const grid = new OverGrid(upright)
  const wanted = edges.flatMap((edge) => {
    const source = upright.nodes.get(edge.source)
    const target = upright.nodes.get(edge.target)
    return source === undefined || target === undefined
      ? []
      : [{ edge, source, target, first: priority(edge, Math.abs(grid.column(source) - grid.column(target))) }]
  })
  wanted.sort((a, b) => a.first - b.first || (a.edge.id < b.edge.id ? -1 : 1))
  const lines = new Map<string, RoutedLine>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { edge, source, target } of wanted) {
      grid.remove(edge.id)
      const line = routeOne(grid, source, target, { lineGap, portGap: Math.max(headGap, 1.25 * edge.headWidth) })
      grid.add(edge.id, line)
      lines.set(edge.id, line)
    }
  }
  return turned ? new Map([...lines].map(([id, line]) => [id, turnLine(line)])) : lines
}

function routeOne(grid: OverGrid, source: PlacedNode, target: PlacedNode, needs: LineNeeds): RoutedLine {
  const [s, t] = [grid.column(source), grid.column(target)]
  if (s === t) return routeInColumn(grid, source, target, needs)
  if (s < t) return passLine(grid, source, target, 'last', needs)
  const line = passLine(grid, target, source, 'first', needs)
  return { start: line.end, controls: line.controls.toReversed(), end: line.start }
}

function passLine(
  grid: OverGrid,
  from: PlacedNode,
  to: PlacedNode,
  headAt: 'first' | 'last',
  needs: LineNeeds,
): RoutedLine {
  const { first, last, levels } = cheapestPass(grid, from, to, headAt, needs)
  const column = grid.column(from)
  const hops = levels.slice(1).map((level, i) => ({
    edge: 0,
    column: column + i,
    from: levels[i] ?? level,
    to: level,
    common: null,
    isBus: false,
  }))
  const shares = hops.map((hop) => bestShare(grid, hop.column, hop.from, hop.to, needs.lineGap))
  const places = { columnStart: grid.columns.map((c) => c.start), columnEnd: grid.columns.map((c) => c.end) }
  const port = (side: typeof first.side) => ({ side, offset: 0 })
  const line = straightened(
    alongHops(hops, shares, places, flow(first.port), flow(last.port), port(first.side), port(last.side)),
  )
  return { start: point(line.start), controls: line.controls.map(point), end: point(line.end) }
}

const flow = ({ x, y }: Point): FlowPoint => ({ u: x, v: y })
const point = ({ u, v }: FlowPoint): Point => ({ x: u, y: v })

/** Along and across exchanged: what runs down runs to the right, and back. */
function turn(layout: LaneLayout): LaneLayout {
  const nodes = [...layout.nodes].map(([id, n]): [string, PlacedNode] => [
    id,
    { ...n, x: n.y, y: n.x, width: n.height, height: n.width },
  ])
  return {
    ...layout,
    nodes: new Map(nodes),
    rows: (layout.rows ?? []).map((r) => ({ ...r, x: r.y, y: r.x, width: r.height, height: r.width })),
    direction: 'right',
    width: layout.height,
    height: layout.width,
    routes: new Map([...layout.routes].map(([id, line]) => [id, turnLine(line)])),
  }
}

function turnLine({ start, controls, end }: RoutedLine): RoutedLine {
  const turned = ({ x, y }: Point): Point => ({ x: y, y: x })
  return { start: turned(start), controls: controls.map(turned), end: turned(end) }
}
