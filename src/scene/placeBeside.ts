import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import type { Box } from './nodeGlyph.ts'
import { pointAlong } from './pathData.ts'

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88] as const

/** A place for a box of `size` beside the middle of a line, its nearest side `gap` away from the centre line, free of the taken
 *  boxes and, where possible, of other lines (`crossed` = points along them). Tries the middle first, then places nearer the
 *  ends, above before below; what is free of boxes counts more than what is free of lines. */
export function placeBeside(line: RoutedLine, size: { readonly width: number; readonly height: number }, gap: number, taken: readonly Box[], crossed: readonly Point[] = []): Point {
  let fallback: Point | null = null
  let onLines: Point | null = null
  for (const share of SHARES) {
    const p = pointAlong(line, share)
    // The normal that points up, or left for a vertical line.
    const up = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
    const clear = (Math.abs(p.dy) * size.width + Math.abs(p.dx) * size.height) / 2 + gap
    for (const side of [up, -up]) {
      const at = { x: p.x + p.dy * clear * side, y: p.y - p.dx * clear * side }
      fallback ??= at
      if (taken.some((box) => overlap(at, size, box))) continue
      if (!crossed.some((point) => Math.abs(point.x - at.x) < size.width / 2 && Math.abs(point.y - at.y) < size.height / 2)) return at
      onLines ??= at
    }
  }
  return onLines ?? fallback ?? line.start
}

function overlap(at: Point, size: { readonly width: number; readonly height: number }, box: Box): boolean {
  return Math.abs(at.x - box.x) < (size.width + box.width) / 2 && Math.abs(at.y - box.y) < (size.height + box.height) / 2
}
