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
export function breakMark(
  line: RoutedLine,
  clear: number,
  base: number,
  width: number,
  color: string,
  ground: string,
): BreakMark {
  const walked = walkLine(line)
  const length = walked.at(-1)?.at ?? 0
  const at = Math.min(clear + FROM_JOINT * base, Math.max(clear + 2.5 * base, SHORT_SHARE * length))
  return opened(
    pointOnWalk(walked, length === 0 ? 0 : at / length),
    1.5 * base,
    3 * base + width / 2,
    base,
    width,
    color,
    ground,
  )
}

/** A line cut through at its middle: the same strokes, wider apart and larger, as what a class is to see from the back. */
export function cutMark(line: RoutedLine, base: number, width: number, color: string, ground: string): BreakMark {
  return opened(pointOnWalk(walkLine(line), CUT_SHARE), 2.6 * base, 4.5 * base + width / 2, base, width, color, ground)
}

/** A little before the middle: the head keeps a piece of its line. */
const CUT_SHARE = 0.42

function opened(
  { x, y, dx, dy }: ReturnType<typeof pointOnWalk>,
  apart: number,
  half: number,
  base: number,
  width: number,
  color: string,
  ground: string,
): BreakMark {
  /** `on` along the line, `off` to its right. */
  const point = (on: number, off: number): readonly [number, number] => [x + dx * on - dy * off, y + dy * on + dx * off]
  const slant = half * 0.42
  const ends = [-apart, apart].map((on) => [point(on + slant, -half), point(on - slant, half)] as const)
  const edge = width / 2 + base * 0.4
  const lean = (slant * edge) / half
  const patch = [
    point(-apart + lean, -edge),
    point(apart + lean, -edge),
    point(apart - lean, edge),
    point(-apart - lean, edge),
  ]
  return {
    mark: {
      path: pathData(
        ends.flatMap(
          ([a, b]) =>
            [
              ['M', ...a],
              ['L', ...b],
            ] as const,
        ),
      ),
      fill: null,
      stroke: color,
      strokeWidth: base,
    },
    gap: {
      path: pathData([...patch.map((p, i) => [i === 0 ? 'M' : 'L', ...p] as const), ['Z']]),
      fill: ground,
      stroke: null,
      strokeWidth: 0,
    },
  }
}
