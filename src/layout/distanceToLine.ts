import type { Point } from './layoutTypes.ts'
import { vectorLength } from './vectorLength.ts'

/** How far a point is from a broken line, at least; infinite for a line of less than two points. */
export function distanceToLine(points: readonly Point[], at: Point): number {
  let least = Infinity
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a === undefined || b === undefined) continue
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const t = Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, vectorLength(at.x - a.x - t * dx, at.y - a.y - t * dy))
  }
  return least
}
