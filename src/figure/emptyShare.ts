import { vectorLength } from '../layout/vectorLength.ts'
import type { Point } from '../layout/layoutTypes.ts'
import type { Scene } from '../scene/scene.ts'
import { flattenPath } from '../scene/pathData.ts'
import type { Rect } from './box.ts'
import { FREE_EDGE_MM } from './layoutOnce.ts'
import { markRect } from './markRect.ts'
import { sceneGroups } from './sceneMarks.ts'
import { mmToPt } from './units.ts'

/** The part of a figure's frame that is empty, 0 to 1: of cells as wide as a line between two lanes is long, those that no box, line or
 *  text touches. `textPt`: size of the labels, pt. */
export function emptyShare(scene: Scene, textPt: number): number {
  const cell = (mmToPt(FREE_EDGE_MM) * textPt) / 7
  const cells = (side: number): number => Math.max(1, Math.round(side / cell))
  const [columns, rows] = [cells(scene.width), cells(scene.height)] as const
  const touched = new Set<string>()
  const touch = ({ left, right, top, bottom }: Rect): void => {
    const at = (place: number, side: number, count: number): number => Math.floor((place / side) * count)
    for (
      let x = Math.max(0, at(left, scene.width, columns));
      x <= Math.min(columns - 1, at(right, scene.width, columns));
      x++
    ) {
      for (
        let y = Math.max(0, at(top, scene.height, rows));
        y <= Math.min(rows - 1, at(bottom, scene.height, rows));
        y++
      )
        touched.add(`${x} ${y}`)
    }
  }
  for (const mark of sceneGroups(scene).flatMap((group) => group.marks)) {
    const rect = markRect(mark)
    if (rect === null) continue
    // What lies inside an outline is empty.
    if (mark.kind === 'shape' && mark.shape.fill === null)
      for (const { x, y } of alongPath(mark.shape.path, cell / 4)) touch({ left: x, right: x, top: y, bottom: y })
    else touch(rect)
  }
  return 1 - touched.size / (columns * rows)
}

/** Points of a path, no two of them farther apart than `step`. */
function alongPath(path: string, step: number): readonly Point[] {
  const points = flattenPath(path)
  return points.flatMap((b, i) => {
    const a = points[i - 1] ?? b
    const parts = Math.max(1, Math.ceil(vectorLength(b.x - a.x, b.y - a.y) / step))
    return Array.from({ length: parts }, (_, k) => ({
      x: a.x + ((b.x - a.x) * (k + 1)) / parts,
      y: a.y + ((b.y - a.y) * (k + 1)) / parts,
    }))
  })
}
