import type { Scene } from '../scene/scene.ts'
import { growRect, pointsRect, rectDistance, type Rect } from './box.ts'
import { entryWidth, legendBlock, type LegendBlock, type LegendLook } from './figureLegend.ts'
import { flattenPath } from '../scene/pathData.ts'
import { markRect } from './markRect.ts'
import { sceneGroups } from './sceneMarks.ts'

/** Widths of a legend that are tried in a corner, as parts of the room. */
const CORNER_PARTS = [0.6, 0.5, 0.42, 0.34, 0.28] as const
/** A column of entries takes at most this part of the page. */
const COLUMN_PART = 0.34
/** In a corner so narrow that an entry takes more rows of words, a legend is no longer read at a glance. */
const MOST_LINES = 2
/** Distance of a legend from the drawing, in its text size. */
const CLEAR = 1.4

/** How wide a legend is that stands beside the drawing, an entry a row; its longest words wrap at a third of `room`. */
export function columnWidth({ entries, size }: LegendLook, room: number): number {
  return Math.min(room * COLUMN_PART, Math.max(0, ...entries.map((entry) => entryWidth(entry, size))))
}

/** The legend in a corner that the drawing leaves free, lower corners first; null where there is none. `frame`: what the drawing may use. */
export function legendInCorner(look: LegendLook, drawn: Scene, frame: Rect): LegendBlock | null {
  const taken = inkRects(drawn)
  const room = frame.right - frame.left
  const clear = CLEAR * look.size
  const isFree = (rect: Rect): boolean =>
    rect.top >= frame.top &&
    rect.bottom <= frame.bottom &&
    taken.every((one) => rectDistance(growRect(rect, clear), one) > 0)
  for (const isLower of [true, false]) {
    for (const part of CORNER_PARTS) {
      for (const isColumn of [false, true]) {
        const wide = isColumn ? Math.min(room * part, columnWidth(look, room)) : room * part
        const { width, height, lines } = legendBlock(look, 0, 0, wide, isColumn ? 'column' : 'groups')
        if (lines > MOST_LINES) continue
        for (const left of [frame.left, frame.right - width]) {
          const top = isLower ? frame.bottom - height : frame.top
          if (isFree({ left, right: left + width, top, bottom: top + height }))
            return legendBlock(look, left, top, wide, isColumn ? 'column' : 'groups')
        }
      }
    }
  }
  return null
}

/** The room of everything drawn; of a line, that of each of its pieces. */
function inkRects(drawn: Scene): readonly Rect[] {
  return sceneGroups(drawn).flatMap((group) =>
    group.marks.flatMap((mark): readonly Rect[] => {
      if (mark.kind === 'text' || mark.shape.fill !== null) return [markRect(mark) ?? []].flat()
      const points = flattenPath(mark.shape.path)
      return points.slice(1).map((b, i) => pointsRect([points[i] ?? b, b], mark.shape.strokeWidth / 2))
    }),
  )
}
