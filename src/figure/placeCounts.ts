import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { pointOnWalk, walkLine } from '../scene/pathData.ts'
import type { Scene, SceneMark, SceneText } from '../scene/scene.ts'
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
import { COUNT, countWords, trunksOf, type Trunk } from './trunks.ts'

/** Clear distance from the own line and from all else, and further distances tried, in units of the text size. */
const AWAY = 0.22
const STEPS = [0, 0.4] as const
/** Clear distances from other lines, the one wished for first: a count is never nearer to one of them. */
const FOREIGN = [1.2, 0.6] as const
/** Places along the trunk, from its head back, in units of the text size. */
const BACK = [0.6, 1, 1.4, 1.8, 2.4, 3, 3.6, 4.2, 5, 6, 7, 8.5, 10, 12, 14, 17, 20, 24, 28] as const

/** The scene with the number of its lines beside each trunk, near the head: on free ground, clear of boxes, heads, texts and lines.
 *  A trunk without such a place has none, and counts as `missing`. */
export function placeCounts(
  scene: Scene,
  size: number,
  color: string,
): { readonly scene: Scene; readonly missing: number } {
  const trunks = trunksOf(scene.edges)
  if (trunks.length === 0) return { scene, missing: 0 }
  const bodies: Rect[] = [
    ...scene.nodes.map(centredRect),
    ...scene.nodes.flatMap((node) =>
      node.codeTab === null ? [] : (pathRect(node.codeTab.path, node.codeTab.strokeWidth) ?? []),
    ),
    ...scene.edges.flatMap((edge) =>
      [edge.head, edge.dot, edge.markGap ?? edge.mark].flatMap((shape) =>
        shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? []),
      ),
    ),
    ...scene.extras.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : [])),
  ]
  const lines = scene.edges.map((edge) => {
    const points = walkLine(edge.line)
    return { id: edge.id, points, room: pointsRect(points), half: edge.strokeWidth / 2 }
  })
  const counts = trunks.flatMap((trunk): readonly SceneMark[] => {
    const isFree = (rect: Rect, foreign: number): boolean =>
      isOnPage(rect, scene) &&
      !bodies.some((other) => rectDistance(rect, other) < size * AWAY) &&
      !lines.some(
        ({ id, points, room, half }) =>
          rectDistance(room, rect) < size * 2 &&
          lineEntersRect(points, growRect(rect, half + size * (id === trunk.lead.id ? AWAY * 0.8 : foreign))),
      )
    const [text = null] = FOREIGN.flatMap(
      (foreign) => bestText(trunk, size, color, (rect) => isFree(rect, foreign)) ?? [],
    )
    if (text === null) return []
    bodies.push(textRect(text))
    return [{ kind: 'text', role: COUNT, text }]
  })
  return { scene: { ...scene, extras: [...scene.extras, ...counts] }, missing: trunks.length - counts.length }
}

function isOnPage(rect: Rect, { width, height }: Pick<Scene, 'width' | 'height'>): boolean {
  return rect.left >= 0 && rect.top >= 0 && rect.right <= width && rect.bottom <= height
}

function bestText(trunk: Trunk, size: number, color: string, isFree: (rect: Rect) => boolean): SceneText | null {
  const { lead } = trunk
  const points = walkLine(lead.line)
  const length = points.at(-1)?.at ?? 0
  const words = countWords(trunk)
  const width = measureText(words, { size, weight: 700 })
  const height = CAP_HEIGHT * size
  for (const step of STEPS) {
    for (const back of BACK) {
      const at = length - back * size
      if (at < trunk.last) break
      const p = pointOnWalk(points, at / length)
      const off = (Math.abs(p.dx) * height + Math.abs(p.dy) * width) / 2 + lead.strokeWidth / 2 + size * (AWAY + step)
      const up = p.dx > 0 || (p.dx === 0 && p.dy < 0) ? 1 : -1
      for (const side of [up, -up]) {
        const [x, y] = [p.x + p.dy * off * side, p.y - p.dx * off * side]
        const text: SceneText = {
          lines: [words],
          x,
          y: y + height / 2,
          lineHeight: size * 1.1,
          size,
          weight: 700,
          italic: false,
          align: 'middle',
          color,
        }
        if (isFree(textRect(text))) return text
      }
    }
  }
  return null
}
