import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import type { Box } from './nodeGlyph.ts'
import { pointOnWalk, walkLine } from './pathData.ts'

/** Where along the line to try, the middle first. */
const SHARES = [
  0.5, 0.47, 0.53, 0.44, 0.56, 0.41, 0.59, 0.38, 0.62, 0.35, 0.65, 0.32, 0.68, 0.29, 0.71, 0.26, 0.74, 0.23, 0.77, 0.2,
  0.8, 0.17, 0.83, 0.14, 0.86,
] as const
/** Touching a box (node, head, other text) is this much worse than lying on a foreign line. */
export const BOX_COST = 100

/** Free room between a text and the middle of a foreign line. */
const AIR = 3

/** What a text or number beside a line should keep clear of. */
export interface Obstacles {
  readonly boxes: readonly Box[]
  readonly lines: readonly LineObstacle[]
}

export interface LineObstacle {
  readonly id: string
  readonly points: readonly Point[]
  readonly frame: Box
}

export function lineObstacle(id: string, line: RoutedLine): LineObstacle {
  const points = walkLine(line, 6)
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return {
    id,
    points,
    frame: { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top },
  }
}

/** A place and what it costs: 0 = free, less than `BOX_COST` = over other lines only. */
export interface PlaceBeside extends Point {
  readonly cost: number
}

/** The middle of a place of `size` beside line `id`, `gap` off its centre line: as near its middle as nodes, heads,
 *  other texts and other lines allow, above before below. The least bad place when none is free.
 *  isGood: only places that pass it; null when none is left. */
export function placeBeside(id: string, line: RoutedLine, size: Size, gap: number, obstacles: Obstacles): PlaceBeside
export function placeBeside(
  id: string,
  line: RoutedLine,
  size: Size,
  gap: number,
  obstacles: Obstacles,
  isGood: (at: Box) => boolean,
): PlaceBeside | null
export function placeBeside(
  id: string,
  line: RoutedLine,
  size: Size,
  gap: number,
  obstacles: Obstacles,
  isGood: (at: Box) => boolean = () => true,
): PlaceBeside | null {
  const walked = walkLine(line)
  let best: PlaceBeside | null = null
  for (const share of SHARES) {
    const p = pointOnWalk(walked, share)
    const clear = gap + (Math.abs(p.dx) * size.height + Math.abs(p.dy) * size.width) / 2
    // The normal that points up, or left for a vertical line.
    const up = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
    for (const side of [up, -up]) {
      const at = { x: p.x + p.dy * clear * side, y: p.y - p.dx * clear * side, ...size }
      if (!isGood(at)) continue
      const cost = costOf(at, id, obstacles, best?.cost ?? Infinity, true)
      if (cost === 0) return { x: at.x, y: at.y, cost }
      if (best === null || cost < best.cost) best = { x: at.x, y: at.y, cost }
    }
  }
  return best
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The middle of a place of `size` on line `id` itself: as near its middle as nodes, heads, texts and other lines allow. */
export function placeOn(id: string, line: RoutedLine, size: Size, obstacles: Obstacles): PlaceBeside {
  const walked = walkLine(line)
  let best: Point = line.start
  let least = Infinity
  for (const share of SHARES) {
    const { x, y } = pointOnWalk(walked, share)
    const cost = costOf({ x, y, ...size }, id, obstacles, least, false)
    if (cost === 0) return { x, y, cost }
    if (cost < least) [best, least] = [{ x, y }, cost]
  }
  return { ...best, cost: least }
}

/** keepsOff: whether it counts when the place lies on its own line. */
function costOf(at: Box, id: string, { boxes, lines }: Obstacles, limit: number, keepsOff: boolean): number {
  let cost = 0
  for (const box of boxes) if (overlap(at, box)) cost += BOX_COST
  if (cost >= limit) return cost
  const around = { ...at, width: at.width + 2 * AIR, height: at.height + 2 * AIR }
  for (const line of lines) {
    // Beside its own line a text stands without room between, so it must only not lie over a bend of it.
    const own = line.id === id
    if (own && !keepsOff) continue
    const box = own ? at : around
    if (overlap(box, line.frame) && crosses(line.points, box)) cost += 1
    if (cost >= limit) return cost
  }
  return cost
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 0.5 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 0.5
}

/** Whether any piece of a polyline enters a box (Liang and Barsky's clipping, by parameters). */
function crosses(points: readonly Point[], box: Box): boolean {
  const [left, right, top, bottom] = [
    box.x - box.width / 2,
    box.x + box.width / 2,
    box.y - box.height / 2,
    box.y + box.height / 2,
  ]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a === undefined || b === undefined) continue
    // Most pieces lie wholly on one side: they are many, and asked for at every place tried.
    if (
      (a.x < left && b.x < left) ||
      (a.x > right && b.x > right) ||
      (a.y < top && b.y < top) ||
      (a.y > bottom && b.y > bottom)
    )
      continue
    const x = within(a.x, b.x, left, right)
    const y = within(a.y, b.y, top, bottom)
    if (Math.max(x[0], y[0], 0) <= Math.min(x[1], y[1], 1)) return true
  }
  return false
}

/** The share of the way from `a` to `b` that lies between `low` and `high`; an empty interval when it never does. */
function within(a: number, b: number, low: number, high: number): readonly [number, number] {
  if (a === b) return a > low && a < high ? [0, 1] : [1, 0]
  const [s, t] = [(low - a) / (b - a), (high - a) / (b - a)]
  return s < t ? [s, t] : [t, s]
}
