import type { Point } from '../src/layout/layoutTypes.ts'

/** Where the straight line from the middle of a box towards a point leaves the box. */
export function borderPoint(box: Point & { readonly width: number; readonly height: number }, towards: Point): Point {
  const dx = towards.x - box.x
  const dy = towards.y - box.y
  const t = Math.min(box.width / 2 / Math.max(1e-9, Math.abs(dx)), box.height / 2 / Math.max(1e-9, Math.abs(dy)), 1)
  return { x: box.x + dx * t, y: box.y + dy * t }
}
