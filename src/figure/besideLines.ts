import { pointOnWalk, walkLine } from '../scene/pathData.ts'
import type { Scene, SceneEdge, SceneText } from '../scene/scene.ts'
import { centredRect, lineEntersRect, pathRect, rectDistance, textRect, type Rect } from './box.ts'

/** Places along a line that are tried, and distances from it in units of the text size. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const
const AWAY = [0, 0.35, 0.8] as const

/** The scene with every text that stands on its own line beside it, for files in which lines have no gaps. A text keeps as near to
 *  its place as it can; where all room is taken it overlaps as little as possible, a foreign line before a word or box. */
export function besideLines(scene: Scene): Scene {
  const texts = new Map(scene.edges.flatMap((edge) => (edge.label === null ? [] : [[edge.id, edge.label]])))
  const bodies: readonly Rect[] = [
    ...scene.nodes.map(centredRect),
    ...scene.nodes.flatMap((node) => (node.codeTab === null ? [] : (pathRect(node.codeTab.path) ?? []))),
    ...scene.badges.map(({ at, radius }) => centredRect({ x: at.x, y: at.y, width: radius * 2, height: radius * 2 })),
    ...scene.edges.flatMap((edge) => [edge.head, edge.dot, edge.mark, edge.breakMark].flatMap((shape) => (shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? [])))),
    ...scene.extras.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : [])),
  ]
  const lines = scene.edges.map((edge) => ({ id: edge.id, half: edge.strokeWidth / 2, points: walkLine(edge.line, 8) }))
  for (const edge of scene.edges) {
    const own = lines.find((line) => line.id === edge.id)
    if (edge.label === null || own === undefined || !lineEntersRect(own.points, textRect(edge.label))) continue
    const others = [...texts].flatMap(([id, text]) => (id === edge.id ? [] : [textRect(text)]))
    texts.set(edge.id, bestPlace(edge, edge.label, [...bodies, ...others], lines, scene))
  }
  return { ...scene, edges: scene.edges.map((edge) => ({ ...edge, label: texts.get(edge.id) ?? null })) }
}

interface Line {
  readonly id: string
  readonly half: number
  readonly points: ReturnType<typeof walkLine>
}

function bestPlace(edge: SceneEdge, text: SceneText, bodies: readonly Rect[], lines: readonly Line[], page: Pick<Scene, 'width' | 'height'>): SceneText {
  const rect = textRect(text)
  const middle = { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 }
  let best = text
  let least = Infinity
  for (const [i, share] of SHARES.entries()) {
    const p = pointOnWalk(lines.find((line) => line.id === edge.id)?.points ?? [], share)
    const half = (Math.abs(p.dx) * (rect.bottom - rect.top) + Math.abs(p.dy) * (rect.right - rect.left)) / 2
    for (const [step, by] of AWAY.entries()) {
      for (const side of [1, -1]) {
        const off = (half + edge.strokeWidth / 2 + text.size * (0.2 + by)) * side * (p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1)
        const by2 = { x: p.x + p.dy * off - middle.x, y: p.y - p.dx * off - middle.y }
        const moved = { left: rect.left + by2.x, right: rect.right + by2.x, top: rect.top + by2.y, bottom: rect.bottom + by2.y }
        const cost = i + step * 4 + (side === 1 ? 0 : 0.5) + overlaps(moved, bodies, lines, text.size, page)
        if (cost < least) [best, least] = [{ ...text, x: text.x + by2.x, y: text.y + by2.y }, cost]
      }
    }
  }
  return best
}

function overlaps(rect: Rect, bodies: readonly Rect[], lines: readonly Line[], size: number, page: Pick<Scene, 'width' | 'height'>): number {
  if (rect.left < 0 || rect.top < 0 || rect.right > page.width || rect.bottom > page.height) return 1000
  const grown = (by: number): Rect => ({ left: rect.left - by, right: rect.right + by, top: rect.top - by, bottom: rect.bottom + by })
  const hit = bodies.filter((other) => rectDistance(rect, other) < size * 0.12).length
  return hit * 100 + lines.filter((line) => lineEntersRect(line.points, grown(line.half + size * 0.08))).length * 30
}
