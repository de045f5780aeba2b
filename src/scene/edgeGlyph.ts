import type { Certainty, RelationClass } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import palette from './palette.json' with { type: 'json' }
import { pathData, type PathCommand } from './pathData.ts'
import type { SceneShape } from './scene.ts'
import type { Sizing } from './sizing.ts'

/** What a relation looks like, apart from where it runs. */
export interface EdgeLook {
  readonly relationClass: RelationClass
  readonly certainty: Certainty
  readonly inVivo: boolean
  readonly direct: boolean
  readonly negated: boolean
  /** A step that joins findings of different exosome sources: a line without dashes of its own gets long ones. */
  readonly joined?: boolean
  /** A line without a head that is read from its source to its target all the same. */
  readonly oneWay?: boolean
}

export interface LineStyle {
  readonly width: number
  readonly dash: readonly number[] | null
  readonly cap: 'butt' | 'round'
}

/** Width by setting (NOT-03) and dashes by certainty (NOT-02, FIG-06), in the unit of `sizing`.
 *  scale: 1.5 for `prefers-contrast: more`. */
export function lineStyle(look: EdgeLook, sizing: Sizing, scale = 1): LineStyle {
  const width = sizing.baseLine * scale * (look.inVivo ? wideFactor(sizing) : 1)
  switch (look.certainty) {
    case 'stated':
      return { width, dash: look.joined === true ? dashes(JOINED, look.inVivo, sizing, scale) : null, cap: 'butt' }
    case 'hedged':
    case 'title-only':
      return { width, dash: dashes(palette.certainty.hedged, look.inVivo, sizing, scale), cap: 'butt' }
    case 'inferred':
      return { width, dash: dashes(palette.certainty.inferred, look.inVivo, sizing, scale), cap: 'round' }
  }
}

/** How much wider a line in vivo is: twice in print, where lines are hairlines; less on screen, where chips and colours help. */
function wideFactor({ unit }: Sizing): number {
  return unit === 'px' ? palette.setting.inVivo.widthFactorPx : palette.setting.inVivo.widthFactorPt
}

interface Dashes {
  readonly dashPx: readonly number[]
  readonly dashPxWide: readonly number[]
  readonly dashPt: readonly number[]
  readonly dashPtWide: readonly number[]
}

/** Longer than the dashes of a hedge, so that neither is taken for the other. */
const JOINED: Dashes = { dashPx: [14, 4], dashPxWide: [16, 5], dashPt: [4.8, 1.4], dashPtWide: [6.2, 2.1] }

/** Lengths for this base line: px lengths hold for 2 px, pt lengths for 0.75 pt. */
function dashes(lengths: Dashes, wide: boolean, { unit, baseLine }: Sizing, scale: number): readonly number[] {
  const chosen =
    unit === 'px' ? (wide ? lengths.dashPxWide : lengths.dashPx) : wide ? lengths.dashPtWide : lengths.dashPt
  const by = (unit === 'px' ? baseLine / 2 : baseLine / 0.75) * scale
  // The "dot" of a round-capped line stays a point.
  return chosen.map((length) => (length < 0.2 ? length : Math.round(length * by * 100) / 100))
}

/** Heads do not shrink with lines thinner than this, pt: below 1.3 mm a printed triangle and a bar are hard to tell apart. */
const LEAST_FOR_HEADS = 0.75

/** Length along the line and width across it of a head; zero length for `associated`. */
export function headSize(
  relationClass: RelationClass,
  lineWidth: number,
  baseLine: number,
): { readonly length: number; readonly width: number } {
  const [width, base] = [Math.max(lineWidth, LEAST_FOR_HEADS), Math.max(baseLine, LEAST_FOR_HEADS)]
  switch (relationClass) {
    case 'activates':
      return { length: 3 * base + 2 * width, width: 2.4 * base + 2 * width }
    case 'inhibits':
      return { length: base * 0.6 + width * 0.45, width: 4 * base + 2 * width }
    case 'modulates':
      return { length: 4 * base + 2 * width, width: 2.4 * base + 1.6 * width }
    case 'transfers':
      return { length: 2.2 * base + 1.7 * width, width: 2.6 * base + 2.2 * width }
    case 'associated':
      return { length: 0, width: lineWidth * 2 }
  }
}

/** Free space between a head's tip and the node's border line. */
export function headGap(relationClass: RelationClass, base: number): number {
  return relationClass === 'inhibits' ? base * 1.5 : relationClass === 'associated' ? 0 : base * 0.5
}

/** How far before the tip the line ends, so that it neither shows through an open head nor past a point. */
export function lineCut(relationClass: RelationClass, width: number, base: number): number {
  const { length } = headSize(relationClass, width, base)
  switch (relationClass) {
    case 'activates':
      return length - base * 0.5
    case 'inhibits':
      return length / 2
    case 'modulates':
      return length
    case 'transfers':
      return width * 0.9
    case 'associated':
      return 0
  }
}

/** The head whose tip is at `tip`, pointing along the unit vector `dx, dy`. Null for `associated`. */
export function headShape(
  look: EdgeLook,
  tip: Point,
  dx: number,
  dy: number,
  base: number,
  width: number,
  color: string,
  canvas: string,
): SceneShape | null {
  const size = headSize(look.relationClass, width, base)
  /** `back` behind the tip, `side` to the right of the direction. */
  const at = (back: number, side: number): readonly [number, number] => [
    tip.x - dx * back - dy * side,
    tip.y - dy * back + dx * side,
  ]
  const half = size.width / 2
  switch (look.relationClass) {
    case 'activates':
      return {
        path: closed([at(0, 0), at(size.length, half), at(size.length, -half)]),
        fill: color,
        stroke: null,
        strokeWidth: 0,
      }
    case 'inhibits':
      return {
        path: closed([at(0, half), at(size.length, half), at(size.length, -half), at(0, -half)]),
        fill: color,
        stroke: null,
        strokeWidth: 0,
      }
    case 'modulates': {
      const line = base * 0.4 + width * 0.4
      const inner = size.length - line * 1.2
      const middle = size.length / 2
      const points = [at(line * 0.6, 0), at(middle, half), at(line * 0.6 + inner, 0), at(middle, -half)]
      return { path: closed(points), fill: canvas, stroke: color, strokeWidth: line }
    }
    case 'transfers': {
      const line = base * 0.4 + width * 0.75
      const nose = line * 0.6
      const path: readonly PathCommand[] = [
        ['M', ...at(size.length, half)],
        ['L', ...at(nose, 0)],
        ['L', ...at(size.length, -half)],
      ]
      return { path: pathData(path), fill: null, stroke: color, strokeWidth: line }
    }
    case 'associated':
      return null
  }
}

/** Radius of the source dot: diameter at least 1.9 times the line width (NOT-04). */
export function dotRadius(width: number, base: number): number {
  return Math.max(0.95 * width, 0.5 * base) + 0.6 * base
}

/** The filled source dot around `at`. */
export function dotShape(at: Point, radius: number, color: string): SceneShape {
  return { path: circlePath(at, radius), fill: color, stroke: null, strokeWidth: 0 }
}

/** Mark at mid-line: a cross (no effect reported) or an opening quotation mark (only a cited title says it); else null.
 *  Neither has a stroke across the line, which would read as a bar that lowers.
 *  `gap` is the patch in canvas colour under it, so that the line does not run through the sign. */
export function midMark(
  look: EdgeLook,
  at: Point,
  base: number,
  color: string,
  canvas: string,
): { readonly mark: SceneShape; readonly gap: SceneShape } | null {
  if (!look.negated && look.certainty !== 'title-only') return null
  const gap: SceneShape = { path: circlePath(at, base * 4), fill: canvas, stroke: null, strokeWidth: 0 }
  if (!look.negated)
    return { mark: { path: quotePath(at, base * 1.7), fill: color, stroke: null, strokeWidth: 0 }, gap }
  const r = base * 2.4
  const cross: readonly PathCommand[] = [
    ['M', at.x - r, at.y - r],
    ['L', at.x + r, at.y + r],
    ['M', at.x - r, at.y + r],
    ['L', at.x + r, at.y - r],
  ]
  return { mark: { path: pathData(cross), fill: null, stroke: color, strokeWidth: base * 0.9 }, gap }
}

/** Where the mark of a line that is read one way stands, as a share of its length: clear of what the middle holds. */
export const WAY_SHARE = 0.74

/** An open angle on a line without a head, in the direction in which it is read; smaller than a head, and never at an end, where the head
 *  of `transfers` would stand. */
export function wayMark(
  { x, y, dx, dy }: Point & { readonly dx: number; readonly dy: number },
  base: number,
  width: number,
  color: string,
): SceneShape {
  const [size, line] = [base * 1.9 + width * 0.7, base * 0.4 + width * 0.6]
  const at = (along: number, side: number): readonly [number, number] => [
    x + dx * along - dy * side,
    y + dy * along + dx * side,
  ]
  return {
    path: pathData([
      ['M', ...at(-size * 0.5, size)],
      ['L', ...at(size * 0.5, 0)],
      ['L', ...at(-size * 0.5, -size)],
    ]),
    fill: null,
    stroke: color,
    strokeWidth: line,
  }
}

/** An opening quotation mark around `at`: two drops, each `unit` high from its middle. */
function quotePath({ x, y }: Point, unit: number): string {
  const drop = (left: number): readonly PathCommand[] => {
    const p = (dx: number, dy: number): readonly [number, number] => [left + dx * unit, y + dy * unit]
    return [
      ['M', ...p(0.62, -1.15)],
      ['Q', ...p(-0.68, -0.7), ...p(-0.68, 0.4)],
      ['Q', ...p(-0.68, 1.1), ...p(0, 1.1)],
      ['Q', ...p(0.66, 1.1), ...p(0.66, 0.45)],
      ['Q', ...p(0.66, -0.15), ...p(0.02, -0.2)],
      ['Q', ...p(0.06, -0.62), ...p(0.62, -0.8)],
      ['Z'],
    ]
  }
  return pathData([...drop(x - unit * 0.86), ...drop(x + unit * 0.86)])
}

const KAPPA = 0.5522847498
function circlePath({ x, y }: Point, r: number): string {
  const k = r * KAPPA
  return pathData([
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ])
}

function closed(points: readonly (readonly [number, number])[]): string {
  return pathData([...points.map((p, i): PathCommand => [i === 0 ? 'M' : 'L', ...p]), ['Z']])
}
