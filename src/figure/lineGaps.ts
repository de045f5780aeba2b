import type { Point } from '../layout/layoutTypes.ts'
import { flattenPath, pathData } from '../scene/pathData.ts'
import type { SceneEdge, SceneText } from '../scene/scene.ts'
import { pointsRect, rectDistance, textRect, type Rect } from './box.ts'
import { piecesLength, walkPieces, type LinePiece } from './cutLine.ts'

/** A part of a line that is left open, by lengths walked from its start. */
export interface LineGap {
  readonly from: number
  readonly to: number
}

/** How finely lines are walked when their gaps are measured, pt. */
const STEP = 0.25

/** Room kept on each side of a number on its line, in units of its size. */
const AROUND = 0.2

/** Where a line is open: for its cross, its quotation mark, its break, and for a number that stands on it. */
export function gapsOf(edge: SceneEdge, pieces: readonly LinePiece[]): readonly LineGap[] {
  const at = edge.mark === null ? null : centre(flattenPath(edge.mark.path))
  const patches = [
    ...(edge.markGap === null || at === null
      ? []
      : subpaths(edge.markGap.path).filter((path) => isInside(at, flattenPath(path)))),
    ...(edge.breakGap === null ? [] : [edge.breakGap.path]),
    ...(edge.label === null || gapUnder(around(edge.label, 0), pieces) === null ? [] : [around(edge.label, AROUND)]),
  ]
  return patches.flatMap((patch) => gapUnder(patch, pieces) ?? [])
}

/** The part of a line that a closed patch covers, or null. */
export function gapUnder(patch: string, pieces: readonly LinePiece[]): LineGap | null {
  const corners = flattenPath(patch)
  const room = pointsRect(corners)
  let start = 0
  const covered: number[] = []
  for (const piece of pieces) {
    if (rectDistance(room, pieceRect(piece)) <= 0)
      for (const p of walkPieces([piece], STEP)) if (isInside(p, corners)) covered.push(start + p.at)
    start += piecesLength([piece])
  }
  const [from, to] = [covered[0], covered.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

function pieceRect({ from, control, to }: LinePiece): Rect {
  return pointsRect(control === null ? [from, to] : [from, control, to])
}

/** What is left of a line, by lengths from its start. */
export function besideGaps(from: number, to: number, gaps: readonly LineGap[]): readonly LineGap[] {
  const parts: LineGap[] = []
  let at = from
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    if (gap.from > at) parts.push({ from: at, to: Math.min(gap.from, to) })
    at = Math.max(at, gap.to)
  }
  return at < to ? [...parts, { from: at, to }] : parts
}

function around(text: SceneText, room: number): string {
  const { left, right, top, bottom } = textRect(text)
  const by = text.size * room
  return pathData([
    ['M', left - by, top - by],
    ['L', right + by, top - by],
    ['L', right + by, bottom + by],
    ['L', left - by, bottom + by],
    ['Z'],
  ])
}

function subpaths(path: string): readonly string[] {
  return path.split(/(?=M)/)
}

function centre(points: readonly Point[]): Point {
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
}

/** Even-odd rule. */
function isInside(p: Point, corners: readonly Point[]): boolean {
  let inside = false
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    if (a.y > p.y !== b.y > p.y && p.x < a.x + ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y)) inside = !inside
  })
  return inside
}
