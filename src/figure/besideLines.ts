import { pointOnWalk, walkLine } from '../scene/pathData.ts'
import type { Scene, SceneEdge, SceneText } from '../scene/scene.ts'
import { aloneUpTo } from './trunks.ts'
import {
  centredRect,
  growRect,
  lineEntersRect,
  pathRect,
  pointsRect,
  rectDistance,
  textRect,
  type Rect,
} from './box.ts'

/** Places along a line that are tried, and distances from it in units of the text size. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9] as const
const AWAY = [0, 0.3] as const
/** Clear distance from the own line, and the least from every other line, so that the text is read as its own line's. */
const OWN = 0.2
const FOREIGN = 0.5

/** The scene with every text that stands on its own line beside it, as near to its place as there is room. One without room stays
 *  where it is, and the line has to be open for it: see `gapsOf`. For files that a person edits, where a patch would stay behind. */
export function besideLines(scene: Scene): Scene {
  const texts = new Map(scene.edges.flatMap((edge) => (edge.label === null ? [] : [[edge.id, edge.label]])))
  const bodies: readonly Rect[] = [
    ...scene.nodes.map(centredRect),
    ...scene.nodes.flatMap((node) => (node.codeTab === null ? [] : (pathRect(node.codeTab.path) ?? []))),
    ...scene.badges.map(({ at, radius }) => centredRect({ x: at.x, y: at.y, width: radius * 2, height: radius * 2 })),
    ...scene.edges.flatMap((edge) =>
      [edge.head, edge.dot, edge.mark, edge.breakMark].flatMap((shape) =>
        shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? []),
      ),
    ),
    ...scene.extras.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : [])),
  ]
  const alone = aloneUpTo(scene.edges)
  const lines = scene.edges.map((edge) => {
    const way = walked(edge)
    return { id: edge.id, half: halfWidth(edge, scene.emphasis), ...way, alone: partOf(way.points, alone.get(edge.id)) }
  })
  for (const edge of scene.edges) {
    const own = lines.find((line) => line.id === edge.id)
    if (edge.label === null || own === undefined || !lineEntersRect(own.points, textRect(edge.label))) continue
    const others = [...texts].flatMap(([id, text]) => (id === edge.id ? [] : [textRect(text)]))
    texts.set(edge.id, bestPlace(own, edge.label, [...bodies, ...others], lines, scene))
  }
  return { ...scene, edges: scene.edges.map((edge) => ({ ...edge, label: texts.get(edge.id) ?? null })) }
}

function walked(edge: SceneEdge): Pick<Line, 'points' | 'room'> {
  const points = walkLine(edge.line, 8)
  return { points, room: pointsRect(points) }
}

/** Half of the line, or of the band under it. */
function halfWidth({ strokeWidth, state }: SceneEdge, emphasis: Scene['emphasis']): number {
  return (
    Math.max(
      strokeWidth,
      state.onPath && emphasis.underlay !== null ? emphasis.underlayWidth : 0,
      state.selected ? strokeWidth + 2 * emphasis.selectedWidth : 0,
    ) / 2
  )
}

/** What a length is of a whole line. */
function partOf(points: Line['points'], length: number | undefined): number {
  return length === undefined ? 1 : length / (points.at(-1)?.at ?? 1)
}

interface Line {
  readonly id: string
  /** The part of it before others of its fan join it. */
  readonly alone: number
  /** Half of its width, with its band. */
  readonly half: number
  readonly points: ReturnType<typeof walkLine>
  /** The rectangle around the points. */
  readonly room: Rect
}

function bestPlace(
  own: Line,
  text: SceneText,
  bodies: readonly Rect[],
  lines: readonly Line[],
  page: Pick<Scene, 'width' | 'height'>,
): SceneText {
  const rect = textRect(text)
  const middle = { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 }
  let best = text
  let least = Infinity
  for (const [i, share] of SHARES.entries()) {
    const p = pointOnWalk(own.points, share * own.alone)
    const half = (Math.abs(p.dx) * (rect.bottom - rect.top) + Math.abs(p.dy) * (rect.right - rect.left)) / 2
    const above = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
    for (const [step, by] of AWAY.entries()) {
      for (const side of [above, -above]) {
        const cost = i + step * 4 + (side === above ? 0 : 0.5)
        const off = (half + own.half + text.size * (OWN + by)) * side
        const [dx, dy] = [p.x + p.dy * off - middle.x, p.y - p.dx * off - middle.y]
        const moved = { left: rect.left + dx, right: rect.right + dx, top: rect.top + dy, bottom: rect.bottom + dy }
        if (cost < least && isClear(moved, own.id, bodies, lines, text.size, page))
          [best, least] = [{ ...text, x: text.x + dx, y: text.y + dy }, cost]
      }
    }
  }
  return best
}

function isClear(
  rect: Rect,
  own: string,
  bodies: readonly Rect[],
  lines: readonly Line[],
  size: number,
  page: Pick<Scene, 'width' | 'height'>,
): boolean {
  if (rect.left < 0 || rect.top < 0 || rect.right > page.width || rect.bottom > page.height) return false
  if (bodies.some((other) => rectDistance(rect, other) < size * 0.15)) return false
  return !lines.some(({ id, half, points, room }) => {
    const by = half + size * (id === own ? OWN * 0.5 : FOREIGN)
    return rectDistance(rect, room) <= by && lineEntersRect(points, growRect(rect, by))
  })
}
