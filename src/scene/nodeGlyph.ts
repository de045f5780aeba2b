import { vectorLength } from '../layout/vectorLength.ts'
import type { NodeClass } from '../core/model/records.ts'
import { pathData, type PathCommand } from './pathData.ts'

/** Centre and size of a glyph's box. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Outline of a node class in scene coordinates; `inner` is the second line of a double border. */
export interface NodeGlyph {
  readonly outline: string
  readonly inner: string | null
}

/** How far points, notches and slants reach into the box, as a share of its height. */
const NOTCH = 0.24
const SLANT = 0.34
const POINT = 0.34
const TAG = 0.38
const CORNER = 0.12
/** Bézier handle of a quarter circle. */
const KAPPA = 0.5522847498

/** The silhouette of a class (figures.md, palette and shapes): the one function behind map, legend, lists and figures.
 *  gap: distance of the inner line for the classes with a double border. */
export function nodeGlyph(cls: NodeClass, box: Box, gap: number): NodeGlyph {
  const double = hasDoubleBorder(cls)
  return { outline: pathData(outlineOf(cls, box, 0)), inner: double ? pathData(outlineOf(cls, box, gap)) : null }
}

export function hasDoubleBorder(cls: NodeClass): boolean {
  return cls === 'source' || cls === 'exosome' || cls === 'outcome'
}

/** The height that reaches are a share of: a hub that grew tall keeps its points and corners in proportion. */
function reachHeight(width: number, height: number): number {
  return Math.min(height, width * 0.62)
}

function outlineOf(cls: NodeClass, box: Box, inset: number): readonly PathCommand[] {
  const h = reachHeight(box.width, box.height)
  const r = h / 2 - inset
  const a = box.width / 2 - inset
  const b = box.height / 2 - inset
  const at = (x: number, y: number): readonly [number, number] => [box.x + x, box.y + y]
  switch (cls) {
    case 'source':
      return rounded(at, a, b, [a, a, a, a], [b, b, b, b])
    case 'exosome':
      return rounded(at, a, b, [r, r, r, r], [r, r, r, r])
    case 'mirna':
      return rounded(at, a, b, [0, 0, r, r], [0, 0, r, r])
    case 'target': {
      const c = CORNER * h
      return rounded(at, a, b, [c, c, c, c], [c, c, c, c])
    }
    case 'factor': {
      const n = NOTCH * h
      return polygon(at, [
        [-a, -b],
        [a, -b],
        [a - n, 0],
        [a, b],
        [-a, b],
        [-a + n, 0],
      ])
    }
    case 'pathway': {
      const s = SLANT * h
      return polygon(at, [
        [-a + s, -b],
        [a, -b],
        [a - s, b],
        [-a, b],
      ])
    }
    case 'process': {
      const p = POINT * h
      return polygon(at, [
        [-a, 0],
        [-a + p, -b],
        [a - p, -b],
        [a, 0],
        [a - p, b],
        [-a + p, b],
      ])
    }
    case 'outcome': {
      const p = TAG * h
      const half = box.height / 2
      // The slanted sides move in by `inset` measured at right angles, so both lines stay parallel.
      const tip = box.width / 2 - (inset * vectorLength(p, half)) / half
      const corner = tip - (p * b) / half
      return polygon(at, [
        [-a, -b],
        [corner, -b],
        [tip, 0],
        [corner, b],
        [-a, b],
      ])
    }
  }
}

type Place = (x: number, y: number) => readonly [number, number]

function polygon(at: Place, points: readonly (readonly [number, number])[]): readonly PathCommand[] {
  return [...points.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', ...at(x, y)]), ['Z']]
}

/** A box with elliptical corners; radii in the order top left, top right, bottom right, bottom left. */
function rounded(
  at: Place,
  a: number,
  b: number,
  rx: readonly [number, number, number, number],
  ry: readonly [number, number, number, number],
): readonly PathCommand[] {
  const corner = (x: number, y: number, fromX: number, fromY: number, toX: number, toY: number): PathCommand[] => {
    const [c1x, c1y] = at(fromX + (x - fromX) * KAPPA, fromY + (y - fromY) * KAPPA)
    const [c2x, c2y] = at(toX + (x - toX) * KAPPA, toY + (y - toY) * KAPPA)
    return fromX === toX && fromY === toY ? [] : [['C', c1x, c1y, c2x, c2y, ...at(toX, toY)]]
  }
  const side = (fromX: number, fromY: number, x: number, y: number): PathCommand[] =>
    fromX === x && fromY === y ? [] : [['L', ...at(x, y)]]
  return [
    ['M', ...at(-a + rx[0], -b)],
    ...side(-a + rx[0], -b, a - rx[1], -b),
    ...corner(a, -b, a - rx[1], -b, a, -b + ry[1]),
    ...side(a, -b + ry[1], a, b - ry[2]),
    ...corner(a, b, a, b - ry[2], a - rx[2], b),
    ...side(a - rx[2], b, -a + rx[3], b),
    ...corner(-a, b, -a + rx[3], b, -a, b - ry[3]),
    ...side(-a, b - ry[3], -a, -b + ry[0]),
    ...corner(-a, -b, -a, -b + ry[0], -a + rx[0], -b),
    ['Z'],
  ]
}

/** How far inside its box the silhouette is, left and right, at `dy` below the centre. */
export function sideInset(
  cls: NodeClass,
  width: number,
  height: number,
  dy: number,
): { readonly left: number; readonly right: number } {
  const b = height / 2
  const h = reachHeight(width, height)
  const t = Math.min(Math.abs(dy), b)
  const both = (d: number): { readonly left: number; readonly right: number } => ({ left: d, right: d })
  switch (cls) {
    case 'source':
      return both((width / 2) * (1 - Math.sqrt(1 - (t / b) * (t / b))))
    case 'exosome':
      return both(cornerInset(h / 2, h / 2, t, b))
    case 'mirna':
      return both(dy > 0 ? cornerInset(h / 2, h / 2, t, b) : 0)
    case 'target':
      return both(cornerInset(CORNER * h, CORNER * h, t, b))
    case 'factor':
      return both(NOTCH * h * (1 - t / b))
    case 'pathway': {
      const share = (dy + b) / height
      return { left: SLANT * h * (1 - share), right: SLANT * h * share }
    }
    case 'process':
      return both((POINT * h * t) / b)
    case 'outcome':
      return { left: 0, right: (TAG * h * t) / b }
  }
}

/** How far inside its box the silhouette is, top and bottom, at `dx` right of the centre. */
export function edgeInset(
  cls: NodeClass,
  width: number,
  height: number,
  dx: number,
): { readonly top: number; readonly bottom: number } {
  const a = width / 2
  const b = height / 2
  const h = reachHeight(width, height)
  const t = Math.min(Math.abs(dx), a)
  const both = (d: number): { readonly top: number; readonly bottom: number } => ({ top: d, bottom: d })
  const slope = (reach: number): number => (b * Math.max(0, t - (a - reach))) / reach
  switch (cls) {
    case 'source':
      return both(cornerInset(b, a, t, a))
    case 'exosome':
      return both(cornerInset(h / 2, h / 2, t, a))
    case 'mirna':
      return { top: 0, bottom: cornerInset(h / 2, h / 2, t, a) }
    case 'target':
      return both(cornerInset(CORNER * h, CORNER * h, t, a))
    case 'process':
      return both(slope(POINT * h))
    case 'outcome':
      return both(dx > 0 ? slope(TAG * h) : 0)
    // Straight tops; the slanted corner is narrower than an arrowhead and layouts keep ports off corners.
    case 'factor':
    case 'pathway':
      return both(0)
  }
}

/** Depth of an elliptical corner (`depth` across, `along` the side) at `t` from the middle of a side of half length `half`. */
function cornerInset(depth: number, along: number, t: number, half: number): number {
  const over = Math.max(0, t - (half - along))
  return depth * (1 - Math.sqrt(Math.max(0, 1 - (over / along) * (over / along))))
}
