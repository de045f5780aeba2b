import type { Point } from '../layout/layoutTypes.ts'
import { vectorLength } from '../layout/vectorLength.ts'
import { flattenPath } from '../scene/pathData.ts'
import type { SceneEdge } from '../scene/scene.ts'

/** A line end that slide programs draw themselves: XML of the end, and the point the line then runs to. */
export interface NativeHead {
  readonly xml: string
  readonly tip: Point
}

/** How long a line end is for its three sizes, in line widths: filled ends, and open arrows, which readers draw longer. */
const SIZES = ['sm', 'med', 'lg'] as const
const FILLED = [2, 3, 5] as const
const OPEN = [2.5, 3.5, 5.5] as const
/** Line ends grow with the line, and stay as they are below this width, pt. */
const THIN = 2

/** Head of a line as a native end: a filled triangle raises, an open arrow carries. Null for the bar and the open diamond,
 *  which slide programs do not have (theirs is filled and stands over the line's end), and for a line without head. */
export function nativeHead(edge: SceneEdge): NativeHead | null {
  const [a, b, c] = edge.head === null ? [] : flattenPath(edge.head.path)
  if (edge.head === null || a === undefined || b === undefined || c === undefined) return null
  if (edge.relationClass === 'activates')
    return { xml: end('a:tailEnd', 'triangle', edge.strokeWidth, apart(a, middle(b, c)), apart(b, c), FILLED), tip: a }
  if (edge.relationClass !== 'transfers') return null
  const back = middle(a, c)
  const length = apart(back, b)
  // The point of the stroke reaches past the path's corner.
  const past = (edge.head.strokeWidth * 0.6) / (length || 1)
  const tip = { x: b.x + (b.x - back.x) * past, y: b.y + (b.y - back.y) * past }
  return { xml: end('a:tailEnd', 'arrow', edge.strokeWidth, apart(back, tip), apart(a, c), OPEN), tip }
}

/** How much larger than drawn a native dot may be. */
const LARGER = 1.6

/** The dot of a direct target as a native end at the line's start; null for a line without, and where the smallest would be far too large. */
export function nativeDot(edge: SceneEdge): string | null {
  if (edge.dot === null) return null
  const points = flattenPath(edge.dot.path)
  const size = Math.max(...points.map((p) => p.x)) - Math.min(...points.map((p) => p.x))
  if (FILLED[0] * Math.max(edge.strokeWidth, THIN) > LARGER * size) return null
  return end('a:headEnd', 'oval', edge.strokeWidth, size, size, FILLED)
}

/** How long a native end is on a line of this width, pt. */
export function nativeLength(xml: string, width: number): number {
  const size = SIZES.findIndex((name) => xml.includes(`len="${name}"`))
  return (FILLED[size] ?? FILLED[2]) * Math.max(width, THIN)
}

function end(
  element: string,
  type: string,
  width: number,
  length: number,
  across: number,
  sizes: readonly [number, number, number],
): string {
  return `<${element} type="${type}" w="${nearest(across / Math.max(width, THIN), sizes)}" len="${nearest(length / Math.max(width, THIN), sizes)}"/>`
}

function nearest(wanted: number, sizes: readonly [number, number, number]): string {
  const distances = sizes.map((size) => Math.abs(size - wanted))
  return SIZES[distances.indexOf(Math.min(...distances))] ?? 'med'
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function apart(a: Point, b: Point): number {
  return vectorLength(a.x - b.x, a.y - b.y)
}
