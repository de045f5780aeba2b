import type { Point } from '../../src/layout/layoutTypes.ts'
import { flattenPath } from '../../src/scene/pathData.ts'

/** Whether a point lies inside a closed outline (even-odd rule on the flattened path). */
export function insideOutline(path: string, { x, y }: Point): boolean {
  const corners = flattenPath(path, 24)
  let inside = false
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  })
  return inside
}
