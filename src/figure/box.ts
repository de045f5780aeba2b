import { distanceToLine } from '../layout/distanceToLine.ts'
import { vectorLength } from '../layout/vectorLength.ts'
import type { Point } from '../layout/layoutTypes.ts'
import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { flattenPath } from '../scene/pathData.ts'
import type { SceneText } from '../scene/scene.ts'

/** A rectangle by its edges, scene units. */
export interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room of a node-like thing with a centre. */
export function centredRect(item: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): Rect {
  return {
    left: item.x - item.width / 2,
    right: item.x + item.width / 2,
    top: item.y - item.height / 2,
    bottom: item.y + item.height / 2,
  }
}

/** The room of a drawn path; null for an empty one. */
export function pathRect(path: string, stroke = 0): Rect | null {
  const points = flattenPath(path)
  return points.length === 0 ? null : pointsRect(points, stroke / 2)
}

export function pointsRect(points: readonly Point[], grow = 0): Rect {
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  return {
    left: Math.min(...xs) - grow,
    right: Math.max(...xs) + grow,
    top: Math.min(...ys) - grow,
    bottom: Math.max(...ys) + grow,
  }
}

/** The inked room of a text: capitals above, a fifth of the size below the last baseline. */
export function textRect(text: SceneText): Rect {
  const width = Math.max(
    0,
    ...text.lines.map((line) => measureText(line, { size: text.size, weight: text.weight, italic: text.italic })),
  )
  const left = text.align === 'start' ? text.x : text.align === 'middle' ? text.x - width / 2 : text.x - width
  return {
    left,
    right: left + width,
    top: text.y - CAP_HEIGHT * text.size,
    bottom: text.y + (text.lines.length - 1) * text.lineHeight + text.size * 0.2,
  }
}

/** Free distance of two rectangles: 0 when they touch, negative when they overlap. */
export function rectDistance(a: Rect, b: Rect): number {
  const dx = Math.max(a.left - b.right, b.left - a.right)
  const dy = Math.max(a.top - b.bottom, b.top - a.bottom)
  return dx > 0 && dy > 0 ? vectorLength(dx, dy) : Math.max(dx, dy)
}

/** A rectangle larger by so much on every side. */
export function growRect({ left, right, top, bottom }: Rect, by: number): Rect {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

/** Whether a broken line enters the open rectangle. Clipping by Liang and Barsky 1984. */
export function lineEntersRect(points: readonly Point[], rect: Rect): boolean {
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1]
    const q = points[i]
    if (p === undefined || q === undefined) continue
    if (
      (p.x <= rect.left && q.x <= rect.left) ||
      (p.x >= rect.right && q.x >= rect.right) ||
      (p.y <= rect.top && q.y <= rect.top) ||
      (p.y >= rect.bottom && q.y >= rect.bottom)
    )
      continue
    if (segmentEnters(p, q, rect)) return true
  }
  return false
}

/** Free distance of a broken line and a rectangle; 0 where the line enters it, infinite for less than two points. */
export function lineDistance(points: readonly Point[], rect: Rect): number {
  if (lineEntersRect(points, rect)) return 0
  const { left, right, top, bottom } = rect
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
  const ends = points.map((p) =>
    vectorLength(Math.max(left - p.x, 0, p.x - right), Math.max(top - p.y, 0, p.y - bottom)),
  )
  return points.length < 2 ? Infinity : Math.min(...ends, ...corners.map((corner) => distanceToLine(points, corner)))
}

function segmentEnters(p: Point, q: Point, { left, right, top, bottom }: Rect): boolean {
  let from = 0
  let to = 1
  const dx = q.x - p.x
  const dy = q.y - p.y
  for (const [step, room] of [
    [-dx, p.x - left],
    [dx, right - p.x],
    [-dy, p.y - top],
    [dy, bottom - p.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false
      continue
    }
    const t = room / step
    if (step < 0) from = Math.max(from, t)
    else to = Math.min(to, t)
    if (from >= to) return false
  }
  return true
}
