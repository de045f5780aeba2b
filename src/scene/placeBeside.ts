import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import type { Box } from './nodeGlyph.ts'
import { pointAlong } from './pathData.ts'

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const

/** A place for a disc of `radius` beside the middle of a line, `clear` away from its centre line, free of the taken boxes.
 *  Tries the middle first, then places nearer the ends, above before below; the middle when nothing is free. */
export function placeBeside(line: RoutedLine, radius: number, clear: number, taken: readonly Box[]): Point {
  let fallback: Point | null = null
  for (const share of SHARES) {
    const p = pointAlong(line, share)
    // The normal that points up, or left for a vertical line.
    const up = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
    for (const side of [up, -up]) {
      const at = { x: p.x + p.dy * clear * side, y: p.y - p.dx * clear * side }
      fallback ??= at
      if (!taken.some((box) => touches(at, radius, box))) return at
    }
  }
  return fallback ?? line.start
}

function touches(at: Point, radius: number, box: Box): boolean {
  const dx = Math.max(0, Math.abs(at.x - box.x) - box.width / 2)
  const dy = Math.max(0, Math.abs(at.y - box.y) - box.height / 2)
  return dx * dx + dy * dy < radius * radius
}
