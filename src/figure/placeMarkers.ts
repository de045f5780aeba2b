import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { pathData, walkLine } from '../scene/pathData.ts'
import type { Scene, SceneEdge, SceneText } from '../scene/scene.ts'
import type { MarkerWords } from './markerWords.ts'
import { aloneUpTo } from './trunks.ts'
import {
  centredRect,
  growRect,
  lineDistance,
  lineEntersRect,
  pathRect,
  pointsRect,
  rectDistance,
  textRect,
  type Rect,
} from './box.ts'

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86] as const
/** Sideways distances tried, in units of the text size. */
const STEPS = [0, 0.35, 0.8] as const

/** Text on each line, in a gap of the canvas colour (reference numbers, panel words), or beside it where the line is too short;
 *  it touches no node, head, badge, other text or foreign line, and stands nearest to its own where it can (`strayed`: where not). Shorter
 *  words are tried where there is no such place (`shortened`); without any the line has none (`unplaced`). Nothing stands in the `margin` at either side. Order: the edges with least room first, ties by id. */
export function placeMarkers(
  scene: Scene,
  words: ReadonlyMap<string, MarkerWords>,
  size: number,
  color: string,
  margin = 0,
): PlacedMarkers {
  const solid: Rect[] = [
    ...scene.nodes.map(centredRect),
    ...scene.nodes.flatMap((node) =>
      node.codeTab === null ? [] : (pathRect(node.codeTab.path, node.codeTab.strokeWidth) ?? []),
    ),
    ...scene.badges.map((b) => ({
      left: b.at.x - b.radius,
      right: b.at.x + b.radius,
      top: b.at.y - b.radius,
      bottom: b.at.y + b.radius,
    })),
    ...scene.edges.flatMap((edge) =>
      [edge.head, edge.dot, edge.markGap ?? edge.mark, edge.breakMark].flatMap((shape) =>
        shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? []),
      ),
    ),
    ...scene.extras.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : [])),
  ]
  const alone = aloneUpTo(scene.edges)
  const lines = scene.edges.map((edge): Line => {
    const points = walkLine(edge.line, 6)
    return {
      id: edge.id,
      fan: edge.lead ?? edge.id,
      points,
      room: pointsRect(points),
      half: edge.strokeWidth / 2,
      alone: alone.get(edge.id) ?? points.at(-1)?.at ?? 0,
      isSquare: alone.size > 0,
    }
  })
  const placed = new Map<string, SceneText>()
  const gaps = new Map<string, string>()
  const unplaced: string[] = []
  const shortened: string[] = []
  const strayed: string[] = []
  const length = new Map(scene.edges.map((edge, i) => [edge.id, lines[i]?.alone ?? 0]))
  for (const edge of scene.edges.toSorted(
    (a, b) => (length.get(a.id) ?? 0) - (length.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  )) {
    const word = words.get(edge.id)
    if (word === undefined) continue
    const fit = (words: readonly string[]) => {
      const width = Math.max(...words.map((part) => measureText(part, { size })))
      const height = CAP_HEIGHT * size + (words.length - 1) * size * 1.1
      const found = bestPlace(edge, width, height, size, solid, lines, {
        left: margin,
        right: scene.width - margin,
        top: 0,
        bottom: scene.height,
      })
      return found === null ? null : { ...found, words, width, height }
    }
    const found = firstFit(word.tries, fit)
    if (found === null) {
      unplaced.push(edge.id)
      continue
    }
    if (found.at >= word.full) shortened.push(edge.id)
    if (found.isForeign) strayed.push(edge.id)
    const { width, height } = found
    if (found.on) gaps.set(edge.id, gapPath(found.x, found.y, width, height, size))
    const text: SceneText = {
      lines: found.words,
      x: found.x,
      y: found.y - height / 2 + CAP_HEIGHT * size,
      lineHeight: size * 1.1,
      size,
      weight: 400,
      italic: false,
      align: 'middle',
      color,
    }
    placed.set(edge.id, text)
    solid.push(textRect(text))
  }
  return {
    scene: {
      ...scene,
      edges: scene.edges.map((edge) =>
        withMarker(edge, placed.get(edge.id) ?? null, gaps.get(edge.id) ?? null, scene.background),
      ),
    },
    unplaced,
    shortened,
    strayed,
  }
}

export interface PlacedMarkers {
  readonly scene: Scene
  /** Edge ids, as above. */
  readonly unplaced: readonly string[]
  readonly shortened: readonly string[]
  readonly strayed: readonly string[]
}

/** The first of the words that fits nearest to its own line, as they are, in two lines or a number a line, with its place among them; the
 *  first that fits at all where none does. */
function firstFit<T extends { readonly isForeign: boolean }>(
  tries: readonly string[],
  fit: (words: readonly string[]) => T | null,
): (T & { readonly at: number }) | null {
  let strayed: (T & { readonly at: number }) | null = null
  for (const [at, text] of tries.entries()) {
    const shapes = text.includes('\n') ? [text.split('\n')] : [[text], inTwoLines(text), inShortLines(text)]
    for (const shape of shapes) {
      const found = fit(shape)
      if (found !== null && !found.isForeign) return { ...found, at }
      if (found !== null) strayed ??= { ...found, at }
    }
  }
  return strayed
}

/** Broken after the comma nearest the middle; one line when there is none. */
function inTwoLines(word: string): readonly string[] {
  const commas = [...word.matchAll(/,/g)].map((m) => m.index)
  const cut = commas.toSorted((a, b) => Math.abs(a - word.length / 2) - Math.abs(b - word.length / 2))[0]
  return cut === undefined ? [word] : [word.slice(0, cut + 1), word.slice(cut + 1)]
}

/** One number a line, as many as the short way between two boxes may have above it. */
function inShortLines(word: string): readonly string[] {
  const parts = word.split(/(?<=,)/)
  return parts.length > MOST_LINES ? [word] : parts
}

const MOST_LINES = 4

/** The gap joins the one under a mid-line mark, when there is one. */
function withMarker(edge: SceneEdge, label: SceneText | null, gap: string | null, canvas: string): SceneEdge {
  if (gap === null) return { ...edge, label }
  return {
    ...edge,
    label,
    markGap: { path: (edge.markGap?.path ?? '') + gap, fill: canvas, stroke: null, strokeWidth: 0 },
  }
}

function gapPath(x: number, y: number, width: number, height: number, size: number): string {
  const a = width / 2 + size * 0.2
  const b = height / 2 + size * 0.12
  return pathData([['M', x - a, y - b], ['L', x + a, y - b], ['L', x + a, y + b], ['L', x - a, y + b], ['Z']])
}

interface Line {
  readonly id: string
  /** The line that leads its trunk, itself where it runs alone. */
  readonly fan: string
  readonly points: readonly { readonly x: number; readonly y: number; readonly at: number }[]
  /** The rectangle around the points. */
  readonly room: Rect
  readonly half: number
  /** How far it runs before others of its fan join it: a number behind that would be read as theirs too. */
  readonly alone: number
  /** Where lines meet in trunks they turn square: no number covers a corner. */
  readonly isSquare: boolean
}

interface MarkerPlace {
  readonly x: number
  readonly y: number
  /** In a gap of its line. */
  readonly on: boolean
  /** Another line is as near as its own. */
  readonly isForeign: boolean
}

function bestPlace(
  edge: SceneEdge,
  width: number,
  height: number,
  size: number,
  solid: readonly Rect[],
  lines: readonly Line[],
  page: Rect,
): MarkerPlace | null {
  const own = lines.find((line) => line.id === edge.id)
  if (own === undefined) return null
  const away = size * 0.2
  const around = growRect(own.room, width + size * 2)
  const bodies = solid.filter((other) => rectDistance(around, other) < 0)
  const others = lines.filter((line) => line.id !== edge.id && rectDistance(around, line.room) < 0)
  const length = own.alone
  const period = edge.dash === null ? 0 : edge.dash.reduce((sum, part) => sum + part, 0)
  let best: MarkerPlace | null = null
  let bestCost = Infinity
  for (const [i, share] of [...SHARES, ...nearEnds(size / length)].entries()) {
    const p = alongLine(own, share)
    const across = (Math.abs(p.dx) * height + Math.abs(p.dy) * width) / 2
    const along = (Math.abs(p.dx) * width + Math.abs(p.dy) * height) / 2 + size * 0.2
    const up = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
    const room = Math.min(share, 1 - share) * length - along
    const fitsOn =
      room > size * 0.9 && length - 2 * along > period * 4 && (!own.isSquare || isStraight(own, share * length, along))
    for (const [step, offset] of [
      ...(fitsOn ? [0] : []),
      ...STEPS.map((s) => across + edge.strokeWidth / 2 + away + s * size),
    ].entries()) {
      for (const side of offset === 0 ? [1] : [up, -up]) {
        const at = { x: p.x + p.dy * offset * side, y: p.y - p.dx * offset * side }
        const rect = {
          left: at.x - width / 2,
          right: at.x + width / 2,
          top: at.y - height / 2,
          bottom: at.y + height / 2,
        }
        // The gap that a number on a line stands in is a little wider than the number.
        const rim = offset === 0 ? size * GAP_RIM : 0
        if (
          rect.left < page.left + rim ||
          rect.top < page.top + rim ||
          rect.right > page.right - rim ||
          rect.bottom > page.bottom - rim
        )
          continue
        if (bodies.some((other) => rectDistance(rect, other) < away)) continue
        if (
          others.some((line) => near(line, rect) && lineEntersRect(line.points, growRect(rect, line.half + away * 0.6)))
        )
          continue
        if (offset !== 0 && lineEntersRect(own.points, growRect(rect, own.half + away * 0.3))) continue
        const isForeign =
          offset !== 0 &&
          isNearerTo(
            others.filter((line) => line.fan !== own.fan),
            rect,
            lineDistance(own.points, rect) * NEARER,
          )
        const cost = i + step * 6 + (side === up ? 0 : 0.5) + (isForeign ? FOREIGN : 0)
        if (cost < bestCost) [best, bestCost] = [{ ...at, on: offset === 0, isForeign }, cost]
      }
    }
  }
  return best
}

/** Shares of a long line that lie at its ends, where only its own box stands near; `em`: a text size in lengths of the line. */
function nearEnds(em: number): readonly number[] {
  return END_STEPS.flatMap((steps) => [steps * em, 1 - steps * em]).filter(
    (share) => share > 0 && share < 1 && Math.min(share, 1 - share) < SHARE_LEAST,
  )
}

const END_STEPS = [0.9, 1.4, 2, 3] as const
const SHARE_LEAST = 0.14
const GAP_RIM = 0.3
/** A foreign line must be so many times farther from a number than its own line; a place where one is not is the last to be taken. */
const NEARER = 1.1
const FOREIGN = 100

/** Whether a line runs straight for a length before and after a place. */
function isStraight(line: Line, at: number, along: number): boolean {
  const p = alongLine(line, at / line.alone)
  return line.points.every(
    (q) => Math.abs(q.at - at) > along || Math.abs((q.x - p.x) * p.dy - (q.y - p.y) * p.dx) < 0.3,
  )
}

/** Point and unit direction at a share of a sampled line. */
function alongLine(
  { points, alone }: Line,
  share: number,
): { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number } {
  const goal = alone * share
  const i = Math.max(
    1,
    points.findIndex((p) => p.at >= goal),
  )
  const a = points[i - 1]
  const b = points[i]
  if (a === undefined || b === undefined) return { x: a?.x ?? 0, y: a?.y ?? 0, dx: 1, dy: 0 }
  const length = b.at - a.at || 1
  const t = (goal - a.at) / length
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, dx: (b.x - a.x) / length, dy: (b.y - a.y) / length }
}

function isNearerTo(lines: readonly Line[], rect: Rect, distance: number): boolean {
  return lines.some((line) => rectDistance(line.room, rect) < distance && lineDistance(line.points, rect) < distance)
}

function near(line: Line, rect: Rect): boolean {
  return rectDistance(line.room, rect) < 6
}
