import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import { vectorLength } from '../layout/vectorLength.ts'
import { linePieces } from '../scene/pathData.ts'

/** One piece of a line: straight, or a quadratic curve where it has a control. */
export interface LinePiece {
  readonly from: Point
  readonly control: Point | null
  readonly to: Point
}

/** The pieces of a routed line, one after another; `tip` = a last straight piece to that point. */
export function piecesOf(line: RoutedLine, tip: Point | null = null): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let from = line.start
  for (const [control, to] of linePieces(line)) {
    pieces.push({ from, control, to })
    from = to
  }
  if (line.controls.length === 0) return [{ from, control: null, to: tip ?? line.end }]
  return tip === null ? pieces : [...pieces, { from, control: null, to: tip }]
}

/** How long pieces are together, in their own unit. */
export function piecesLength(pieces: readonly LinePiece[]): number {
  return pieces.reduce((sum, piece) => sum + (samples(piece).at(-1)?.at ?? 0), 0)
}

/** What lies between two lengths walked from the start; nothing when `to` is not behind `from`. */
export function cutPieces(pieces: readonly LinePiece[], from: number, to: number): readonly LinePiece[] {
  const kept: LinePiece[] = []
  let start = 0
  for (const piece of pieces) {
    const walked = samples(piece)
    const length = walked.at(-1)?.at ?? 0
    const t0 = shareAt(walked, Math.max(0, from - start))
    const t1 = shareAt(walked, Math.min(length, to - start))
    if (from < start + length && to > start && t1 > t0) kept.push(between(piece, t0, t1))
    start += length
  }
  return kept
}

/** Points along the pieces about `step` apart, with the length walked. */
export function walkPieces(pieces: readonly LinePiece[], step: number): readonly (Point & { readonly at: number })[] {
  let start = 0
  return pieces.flatMap((piece) => {
    const length = samples(piece).at(-1)?.at ?? 0
    const here = samples(piece, Math.max(2, Math.ceil(length / step))).map((p) => ({ ...p, at: p.at + start }))
    start += length
    return here
  })
}

function samples(piece: LinePiece, steps = 16): readonly (Point & { readonly at: number; readonly t: number })[] {
  const walked = [{ ...piece.from, at: 0, t: 0 }]
  for (let i = 1; i <= steps; i++) {
    const last = walked.at(-1)
    const p = pointOf(piece, i / steps)
    walked.push({
      ...p,
      at: (last?.at ?? 0) + vectorLength(p.x - (last?.x ?? p.x), p.y - (last?.y ?? p.y)),
      t: i / steps,
    })
  }
  return walked
}

function shareAt(walked: ReturnType<typeof samples>, goal: number): number {
  for (let i = 1; i < walked.length; i++) {
    const [a, b] = [walked[i - 1], walked[i]]
    if (a === undefined || b === undefined || b.at < goal) continue
    return a.t + ((goal - a.at) / (b.at - a.at || 1)) * (b.t - a.t)
  }
  return 1
}

function pointOf({ from, control, to }: LinePiece, t: number): Point {
  return control === null
    ? { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
    : blossom(from, control, to, t, t)
}

function between(piece: LinePiece, t0: number, t1: number): LinePiece {
  const { from, control, to } = piece
  return {
    from: pointOf(piece, t0),
    control: control === null ? null : blossom(from, control, to, t0, t1),
    to: pointOf(piece, t1),
  }
}

/** The polar form of a quadratic curve: its point where both shares are equal, else the control of the part between them. */
function blossom(a: Point, c: Point, b: Point, s: number, t: number): Point {
  const [k0, k1, k2] = [(1 - s) * (1 - t), (1 - s) * t + s * (1 - t), s * t]
  return { x: k0 * a.x + k1 * c.x + k2 * b.x, y: k0 * a.y + k1 * c.y + k2 * b.y }
}
