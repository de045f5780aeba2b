import type { Point } from './layoutTypes.ts'

/** A turn by a right angle weighs as much as this much length. */
const TURN = 60

/** How long the way along a line is, its turns counted in. */
export function wayOf(points: readonly Point[]): number {
  let way = 0
  let before: number | null = null
  points.slice(1).forEach((p, i) => {
    const from = points[i] ?? p
    const angle = Math.atan2(p.y - from.y, p.x - from.x)
    const turn = before === null ? 0 : Math.abs(Math.atan2(Math.sin(angle - before), Math.cos(angle - before)))
    way += Math.hypot(p.x - from.x, p.y - from.y) + (TURN * turn) / (Math.PI / 2)
    before = angle
  })
  return way
}
