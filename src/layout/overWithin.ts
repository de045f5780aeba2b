import type { PlacedNode, RoutedLine } from './layoutTypes.ts'
import { edgeInset, SIDE_INSET } from './liftLines.ts'
import { armCost } from './overCost.ts'
import { freePlaces } from './overEnds.ts'
import type { LineNeeds } from './overEnds.ts'
import type { OverGrid } from './overGrid.ts'
import { arc, FIRST_REACH, NEXT_REACH, selfLoop } from './routeWithin.ts'

/** A line between two nodes of one column: straight where they are neighbours with nothing between, else an arc beside the
 *  column on the side where fewer lines pass; a node's line to itself goes over its corner. */
export function routeInColumn(grid: OverGrid, from: PlacedNode, to: PlacedNode, needs: LineNeeds): RoutedLine {
  if (from.id === to.id) return toItself(grid, from, needs)
  return straightDown(grid, from, to, needs) ?? arcBeside(grid, from, to, needs)
}

function toItself(grid: OverGrid, node: PlacedNode, needs: LineNeeds): RoutedLine {
  const place = (low: number, high: number, side: 'right' | 'before', aim: number): number =>
    freePlaces(low, high, grid.taken(node.id, side), aim, needs.portGap)[0]?.at ?? aim
  const [a, b] = [node.width / 2, node.height / 2]
  const start = { u: node.x + a, v: place(node.y - b * 0.7, node.y, 'right', node.y - b * 0.4) }
  const end = { u: place(node.x, node.x + a * 0.7, 'before', node.x + a * 0.4), v: node.y - b }
  const above = (grid.columns[grid.column(node)]?.boxes ?? []).filter((box) => box.high <= end.v)
  const line = selfLoop(start, end, end.v - Math.max(...above.map((box) => box.high)))
  return {
    start: { x: start.u, y: start.v },
    controls: line.controls.map(({ u, v }) => ({ x: u, y: v })),
    end: { x: end.u, y: end.v },
  }
}

/** Null when a box or another line stands between, or something hangs below the upper node. */
function straightDown(grid: OverGrid, from: PlacedNode, to: PlacedNode, needs: LineNeeds): RoutedLine | null {
  const column = grid.column(from)
  const boxes = grid.columns[column]?.boxes ?? []
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
  const place = (node: PlacedNode): number => boxes.findIndex((box) => box.id === node.id)
  if (upper.below !== undefined || place(lower) !== place(upper) + 1) return null
  const [top, bottom] = [upper.y + upper.height / 2, lower.y - lower.height / 2]
  const reach = Math.max(
    0,
    Math.min(...[from, to].map((n) => n.width / 2 - edgeInset(needs.portGap, n.height, n.width))),
  )
  const taken = [...grid.taken(upper.id, 'after'), ...grid.taken(lower.id, 'before')]
  const x = freePlaces(from.x - reach, from.x + reach, taken, from.x, needs.portGap).find(
    ({ at }) =>
      taken.every((t) => Math.abs(t - at) >= needs.portGap - 1e-6) &&
      armCost(grid, column, at, top, bottom, needs.lineGap) === 0,
  )?.at
  if (x === undefined || bottom - top < needs.portGap) return null
  const [start, end] = from === upper ? [top, bottom] : [bottom, top]
  return { start: { x, y: start }, controls: [], end: { x, y: end } }
}

function arcBeside(grid: OverGrid, from: PlacedNode, to: PlacedNode, needs: LineNeeds): RoutedLine {
  const column = grid.column(from)
  const { start = 0, end = 0 } = grid.columns[column] ?? {}
  const choices = ([1, -1] as const).map((way) => {
    const side = way === 1 ? 'right' : 'left'
    const port = (node: PlacedNode, other: PlacedNode): number => {
      const reach = Math.max(0, node.height / 2 - SIDE_INSET * needs.portGap)
      return (
        freePlaces(node.y - reach, node.y + reach, grid.taken(node.id, side), other.y, needs.portGap)[0]?.at ?? node.y
      )
    }
    const [a, b] = [port(from, to), port(to, from)]
    const rim = way === 1 ? end : start
    const neighbour = (way === 1 ? grid.columns[column + 1]?.start : grid.columns[column - 1]?.end) ?? rim + way * 60
    const { passing, arcs } = besideOf(grid, column, way, Math.min(a, b), Math.max(a, b))
    const reach = Math.min(FIRST_REACH + NEXT_REACH * arcs, Math.abs(neighbour - rim) * 0.8)
    const points = [
      { u: from.x + (way * from.width) / 2, v: a },
      { u: to.x + (way * to.width) / 2, v: b },
    ] as const
    return { cost: passing + arcs, points, controls: arc(points[0], points[1], rim, way, reach) }
  })
  const best = choices.reduce((one, other) => (other.cost < one.cost ? other : one))
  const point = ({ u, v }: { readonly u: number; readonly v: number }): { readonly x: number; readonly y: number } => ({
    x: u,
    y: v,
  })
  return { start: point(best.points[0]), controls: best.controls.map(point), end: point(best.points[1]) }
}

/** Lines that leave a column between two levels on one side, and arcs already there. */
function besideOf(
  grid: OverGrid,
  column: number,
  way: 1 | -1,
  low: number,
  high: number,
): { readonly passing: number; readonly arcs: number } {
  let passing = 0
  let arcs = 0
  for (const span of grid.spans(way === 1 ? column : column - 1)) {
    if (span.kind === 'through') {
      const level = way === 1 ? span.left : span.right
      passing += low < level && level < high ? 1 : 0
    } else if ((span.kind === 'left') === (way === 1)) arcs += span.low < high && low < span.high ? 1 : 0
  }
  return { passing, arcs }
}
