import { vectorLength } from '../layout/vectorLength.ts'
import type { Scene } from '../scene/scene.ts'
import { flattenPath } from '../scene/pathData.ts'
import { pathRect, textRect, type Rect } from './box.ts'
import { sceneGroups } from './sceneMarks.ts'
import { mmToPt } from './units.ts'

/** The part of a figure's frame that is empty, 0 to 1: of cells as wide as a line between two lanes is long (9 mm at 7 pt), those that no
 *  box, line or text touches. `textPt`: size of the labels, pt. */
export function emptyShare(scene: Scene, textPt: number): number {
  const cell = (mmToPt(CELL_MM) * textPt) / 7
  const [columns, rows] = [scene.width, scene.height].map((side) => Math.max(1, Math.round(side / cell)))
  const [across, down] = [scene.width / (columns ?? 1), scene.height / (rows ?? 1)]
  const touched = new Set<string>()
  const touch = ({ left, right, top, bottom }: Rect): void => {
    for (let x = Math.max(0, Math.floor(left / across)); x <= Math.min((columns ?? 1) - 1, Math.floor(right / across)); x++) {
      for (let y = Math.max(0, Math.floor(top / down)); y <= Math.min((rows ?? 1) - 1, Math.floor(bottom / down)); y++) touched.add(`${x} ${y}`)
    }
  }
  for (const { marks } of sceneGroups(scene)) {
    for (const mark of marks) {
      if (mark.kind === 'text') touch(textRect(mark.text))
      else if (mark.shape.fill !== null) touch(pathRect(mark.shape.path) ?? NOWHERE)
      else for (const { x, y } of alongPath(mark.shape.path, cell / 4)) touch({ left: x, right: x, top: y, bottom: y })
    }
  }
  return 1 - touched.size / ((columns ?? 1) * (rows ?? 1))
}

const CELL_MM = 9
const NOWHERE: Rect = { left: -1, right: -1, top: -1, bottom: -1 }

/** Points of a path, no two of them farther apart than `step`. */
function alongPath(path: string, step: number): readonly { readonly x: number; readonly y: number }[] {
  const points = flattenPath(path)
  return points.flatMap((b, i) => {
    const a = points[i - 1] ?? b
    const parts = Math.max(1, Math.ceil(vectorLength(b.x - a.x, b.y - a.y) / step))
    return Array.from({ length: parts }, (_, k) => ({ x: a.x + ((b.x - a.x) * (k + 1)) / parts, y: a.y + ((b.y - a.y) * (k + 1)) / parts }))
  })
}
