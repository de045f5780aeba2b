import type { Point, RoutedLine } from './layoutTypes.ts'

/** Points along a line, `perSpan` to each quadratic span, both ends included. */
export function sampleLine(line: RoutedLine, perSpan = 8): Point[] {
  const points: Point[] = [line.start]
  if (line.controls.length === 0) return [line.start, line.end]
  let from = line.start
  line.controls.forEach((control, i) => {
    const next = line.controls[i + 1]
    const to = next === undefined ? line.end : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 }
    const flat = Math.abs((control.x - from.x) * (to.y - from.y) - (control.y - from.y) * (to.x - from.x)) < 1e-6
    const steps = flat ? 1 : perSpan
    for (let s = 1; s <= steps; s += 1) {
      const t = s / steps
      const a = (1 - t) * (1 - t)
      const b = 2 * t * (1 - t)
      points.push({ x: a * from.x + b * control.x + t * t * to.x, y: a * from.y + b * control.y + t * t * to.y })
    }
    from = to
  })
  return points
}
