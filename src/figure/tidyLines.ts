import { vectorLength } from '../layout/vectorLength.ts'
import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import { linePath } from '../scene/pathData.ts'
import type { Scene } from '../scene/scene.ts'

/** Nearest a control may stand to the end it belongs to, pt. */
const NEAR = 1

/** The scene with every control that all but coincides with its line's end moved a quarter of the way to the next point:
 *  librsvg leaves out a curve that first turns back on itself by a hundredth of a point. */
export function tidyLines(scene: Scene): Scene {
  return {
    ...scene,
    edges: scene.edges.map((edge) => {
      const line = tidied(edge.line)
      return line === edge.line ? edge : { ...edge, line, path: linePath(line) }
    }),
  }
}

function tidied(line: RoutedLine): RoutedLine {
  const controls = [...line.controls]
  const first = controls[0]
  const last = controls.at(-1)
  const startNear = first !== undefined && distance(first, line.start) < NEAR
  const endNear = last !== undefined && distance(last, line.end) < NEAR
  if (!startNear && !endNear) return line
  if (startNear) controls[0] = quarter(line.start, controls[1] ?? line.end)
  if (endNear) controls[controls.length - 1] = quarter(line.end, controls.at(-2) ?? line.start)
  return { ...line, controls }
}

function quarter(from: Point, to: Point): Point {
  return { x: from.x + (to.x - from.x) / 4, y: from.y + (to.y - from.y) / 4 }
}

function distance(a: Point, b: Point): number {
  return vectorLength(a.x - b.x, a.y - b.y)
}
