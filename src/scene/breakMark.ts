import type { RoutedLine } from '../layout/layoutTypes.ts'
import { pathData, pointOnWalk, walkLine } from './pathData.ts'
import type { SceneShape } from './scene.ts'

/** Where a chain of findings breaks: two short slanted strokes over an opened line, as an axis is broken.
 *  `gap` is the patch in ground colour that opens the line between them. */
export interface BreakMark {
  readonly mark: SceneShape
  readonly gap: SceneShape
}

/** How far from the joint the mark stands, in base lines, and the part of a short line it stands at. */
const FROM_JOINT = 8
const SHORT_SHARE = 0.36

/** The mark on a line just after its start, which is the joint where the chain breaks. `clear` = what stands at the start (a dot). */
export function breakMark(line: RoutedLine, clear: number, base: number, width: number, color: string, ground: string): BreakMark {
  const walked = walkLine(line)
  const length = walked.at(-1)?.at ?? 0
  const at = Math.min(clear + FROM_JOINT * base, Math.max(clear + 2.5 * base, SHORT_SHARE * length))
  const { x, y, dx, dy } = pointOnWalk(walked, length === 0 ? 0 : at / length)
  const half = 3 * base + width / 2
  const apart = 1.5 * base
  /** `on` along the line, `off` to its right. */
  const point = (on: number, off: number): readonly [number, number] => [x + dx * on - dy * off, y + dy * on + dx * off]
  const slant = half * 0.42
  const ends = [-apart, apart].map((on) => [point(on + slant, -half), point(on - slant, half)] as const)
  const edge = width / 2 + base * 0.4
  const lean = (slant * edge) / half
  const patch = [point(-apart + lean, -edge), point(apart + lean, -edge), point(apart - lean, edge), point(-apart - lean, edge)]
  return {
    mark: { path: pathData(ends.flatMap(([a, b]) => [['M', ...a], ['L', ...b]] as const)), fill: null, stroke: color, strokeWidth: base },
    gap: { path: pathData([...patch.map((p, i) => [i === 0 ? 'M' : 'L', ...p] as const), ['Z']]), fill: ground, stroke: null, strokeWidth: 0 },
  }
}
