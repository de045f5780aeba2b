import { vectorLength } from '../layout/vectorLength.ts'
import type { NodeClass } from '../core/model/records.ts'
import type { Point, RoutedLine } from '../layout/layoutTypes.ts'
import { dotRadius, headGap, headSize, lineCut, type EdgeLook } from './edgeGlyph.ts'
import { edgeInset, sideInset, type Box } from './nodeGlyph.ts'

/** One end's node: its box, class and half border. */
export interface Anchor {
  readonly box: Box
  readonly nodeClass: NodeClass
  readonly border: number
}

export interface AttachedLine {
  /** From the dot's centre or the silhouette to the head's base: what is stroked. */
  readonly line: RoutedLine
  readonly tip: Point
  /** Unit direction of the head. */
  readonly dx: number
  readonly dy: number
  /** Centre of the source dot, when there is one. */
  readonly dot: Point
}

/** Fits a layout's route, which ends on the nodes' boxes, to their silhouettes, and cuts it back for head and dot. */
export function attachLine(
  route: RoutedLine,
  source: Anchor,
  target: Anchor,
  look: EdgeLook,
  width: number,
  base: number,
): AttachedLine {
  const from = onSilhouette(route.start, source)
  // A bar lies flat against the node, so it keeps clear of the silhouette over its whole width.
  const to = onSilhouette(
    route.end,
    target,
    look.relationClass === 'inhibits' ? headSize('inhibits', width, base).width / 2 : 0,
  )
  const tip = move(to.point, to, headGap(look.relationClass, base))
  const radius = look.direct ? dotRadius(width, base) : 0
  const dot = move(from.point, from, radius)
  const cut = lineCut(look.relationClass, width, base)
  const controls = [...route.controls]
  const last = controls.at(-1) ?? dot
  const reach = vectorLength(tip.x - last.x, tip.y - last.y)
  // A control inside the head would turn it: then the head stands square to the node's side.
  const square = reach < cut + base && controls.length > 0
  const dx = square ? -to.nx : (tip.x - last.x) / (reach || 1)
  const dy = square ? -to.ny : (tip.y - last.y) / (reach || 1)
  const end = { x: tip.x - dx * cut, y: tip.y - dy * cut }
  if (square) controls[controls.length - 1] = { x: end.x - dx * base, y: end.y - dy * base }
  return { line: { start: dot, controls, end }, tip, dx, dy, dot }
}

interface Contact {
  readonly point: Point
  /** Outward unit normal of the box side. */
  readonly nx: number
  readonly ny: number
}

/** Where a line meets the silhouette; `reach` is how far to each side the silhouette must not stick out further. */
function onSilhouette(point: Point, { box, nodeClass, border }: Anchor, reach = 0): Contact {
  const dx = point.x - box.x
  const dy = point.y - box.y
  const a = box.width / 2
  const b = box.height / 2
  const byX = a - Math.abs(dx)
  const byY = b - Math.abs(dy)
  if (byX <= byY) {
    const depth = least(reach, (by) => {
      const inset = sideInset(nodeClass, box.width, box.height, clamp(dy + by, b))
      return dx < 0 ? inset.left : inset.right
    })
    const out = dx < 0 ? -1 : 1
    return { point: { x: box.x + out * (a - depth + border), y: point.y }, nx: out, ny: 0 }
  }
  const depth = least(reach, (by) => {
    const inset = edgeInset(nodeClass, box.width, box.height, clamp(dx + by, a))
    return dy < 0 ? inset.top : inset.bottom
  })
  const out = dy < 0 ? -1 : 1
  return { point: { x: point.x, y: box.y + out * (b - depth + border) }, nx: 0, ny: out }
}

/** The least inset over a width of twice `reach`. */
function least(reach: number, inset: (by: number) => number): number {
  const steps = reach === 0 ? [0] : [-1, -0.5, 0, 0.5, 1]
  return Math.min(...steps.map((step) => inset(step * reach)))
}

function move(point: Point, normal: Contact, by: number): Point {
  return { x: point.x + normal.nx * by, y: point.y + normal.ny * by }
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value))
}
