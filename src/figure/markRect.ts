import { pathRect, textRect, type Rect } from './box.ts'
import type { PaintMark } from './sceneMarks.ts'

/** The room of a mark as it is painted, its stroke included; null for an empty path. */
export function markRect(mark: PaintMark): Rect | null {
  return mark.kind === 'text'
    ? textRect(mark.text)
    : pathRect(mark.shape.path, mark.shape.stroke === null ? 0 : mark.shape.strokeWidth)
}
