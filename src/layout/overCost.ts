import type { Point } from './layoutTypes.ts'
import type { OverGrid, Piece } from './overGrid.ts'
import { swingOf } from './routeEdges.ts'

/** What a new line is judged by, in lengths: a bend, a crossing, running on or beside another line. */
const BEND = 60
const CROSSING = 180
const ON_LINE = 400
const BESIDE_LINE = 260

/** Cost of running at `level` through a column from one x to another. `gap`: distance kept from other lines. */
export function flatCost(grid: OverGrid, column: number, level: number, from: number, to: number, gap: number): number {
  let cost = 0
  let nearest = Infinity
  for (const { a, b } of grid.pieces(column, 'column')) {
    if (b.x <= from || a.x >= to) continue
    const [low, high] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    if (low < level && level < high) cost += CROSSING
    else nearest = Math.min(nearest, level <= low ? low - level : level - high)
  }
  return cost + besideCost(nearest, gap)
}

function besideCost(distance: number, gap: number): number {
  if (distance >= gap) return 0
  return BESIDE_LINE * (1 - distance / gap) + (distance < 3 ? ON_LINE : 0)
}

/** Cost of an upright piece at `x` of a column, from one y to another. */
export function armCost(grid: OverGrid, column: number, x: number, from: number, to: number, gap: number): number {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  let cost = 0
  let nearest = Infinity
  for (const { a, b } of grid.pieces(column, 'column')) {
    if (Math.max(a.y, b.y) <= low || Math.min(a.y, b.y) >= high) continue
    if (a.x < x && x < b.x) cost += CROSSING
    else nearest = Math.min(nearest, x <= a.x ? a.x - x : x - b.x)
  }
  return cost + besideCost(nearest, gap)
}

/** Cost of going from one level to another through the gap after a column. */
export function hopCost(grid: OverGrid, column: number, from: number, to: number): number {
  let crossings = 0
  for (const span of grid.spans(column)) {
    if (span.kind === 'through') crossings += (from - span.left) * (to - span.right) < 0 ? 1 : 0
    else {
      const at = span.kind === 'left' ? from : to
      crossings += span.low < at && at < span.high ? 1 : 0
    }
  }
  const step = Math.abs(to - from)
  return step + (step > 0.02 ? BEND : 0) + crossings * CROSSING
}

const SHARES = [0.5, 0.25, 0.75, 0, 1] as const

/** Where in the gap after a column a line had best swing (0 = left, 1 = right): clear of the others there. */
export function bestShare(grid: OverGrid, column: number, from: number, to: number, gap: number): number {
  const exit = grid.columns[column]?.end ?? 0
  const entry = grid.columns[column + 1]?.start ?? 0
  let best = 0.5
  let least = Infinity
  for (const share of SHARES) {
    const { middle, half } = swingOf(from, to, exit, entry, share)
    const [out, back] = [
      { x: middle - half, y: from },
      { x: middle + half, y: to },
    ]
    let cost = 0
    for (const { a, b } of grid.pieces(column, 'gap')) {
      cost += swingCost({ a: out, b: back }, { a, b }, gap)
      if (cross({ x: exit, y: from }, out, a, b) || cross(back, { x: entry, y: to }, a, b)) cost += CROSSING
    }
    if (cost < least - 1e-9) [best, least] = [share, cost]
  }
  return best
}

/** How much a swing crosses or crowds a piece of another line. */
function swingCost(swing: Ends, other: Ends, gap: number): number {
  const low = Math.max(Math.min(swing.a.y, swing.b.y), Math.min(other.a.y, other.b.y))
  const high = Math.min(Math.max(swing.a.y, swing.b.y), Math.max(other.a.y, other.b.y))
  if (low > high) return 0
  const [first, last] = [xAt(swing, low) - xAt(other, low), xAt(swing, high) - xAt(other, high)]
  if (first * last < 0) return CROSSING
  // Pieces that share more height crowd each other longer.
  return besideCost(Math.min(Math.abs(first), Math.abs(last)), gap) * Math.min(1, (high - low) / gap)
}

type Ends = Pick<Piece, 'a' | 'b'>

function xAt({ a, b }: Ends, y: number): number {
  return Math.abs(b.y - a.y) < 1e-9 ? (a.x + b.x) / 2 : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)
}

function cross(p: Point, q: Point, r: Point, s: Point): boolean {
  return turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
