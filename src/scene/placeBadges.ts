import type { SceneEdgeInput } from './sceneInput.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import type { Box } from './nodeGlyph.ts'
import { flattenPath } from './pathData.ts'
import { BOX_COST, lineObstacle, placeBeside, type Obstacles } from './placeBeside.ts'
import type { SceneBadge, SceneEdge, SceneShape, SceneText } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** Step numbers beside the middle of each path edge, clear of nodes (and chips), heads and each other (LOOK-05). */
export function placeBadges(edges: readonly SceneEdge[], nodes: readonly Box[], inputs: readonly SceneEdgeInput[], theme: Theme, sizing: Sizing): readonly SceneBadge[] {
  const steps = new Map(inputs.map((input) => [input.id, input.step ?? null]))
  const { radius, fontSize } = sizing.badge
  const numbered = edges.flatMap((edge) => {
    const number = steps.get(edge.id) ?? null
    return number === null ? [] : [{ edge, number }]
  })
  if (numbered.length === 0) return []
  const { boxes, lines } = obstaclesOf(edges, nodes)
  return numbered
    .toSorted((a, b) => a.number - b.number)
    .map(({ edge, number }) => {
      const box = { width: radius * 2, height: radius * 2 }
      const { x, y } = placeBeside(edge.id, edge.line, box, edge.strokeWidth / 2 + sizing.baseLine, { boxes, lines })
      const at = { x, y }
      boxes.push({ ...at, ...box })
      const active = edge.state.selected
      return {
        edge: edge.id,
        number,
        at,
        radius,
        fill: active ? theme.selected : theme.badge.fill,
        stroke: active ? theme.selected : theme.badge.stroke,
        text: {
          lines: [String(number)], x: at.x, y: at.y + (CAP_HEIGHT * fontSize) / 2, lineHeight: fontSize, size: fontSize, weight: 700,
          italic: false, align: 'middle', color: active ? theme.onSelected : theme.badge.text,
        },
      }
    })
}

const MANY_LINES = 60

/** The edges with their text label (count of a bundle, reference marker) beside the line, clear of the step numbers too. */
export function placeLabels(edges: readonly SceneEdge[], nodes: readonly Box[], badges: readonly SceneBadge[], inputs: readonly SceneEdgeInput[], theme: Theme, sizing: Sizing): readonly SceneEdge[] {
  const labels = new Map(inputs.map((input) => [input.id, input.label ?? null]))
  if (![...labels.values()].some((label) => label !== null)) return edges
  const size = sizing.smallSize
  const { boxes, lines } = obstaclesOf(edges, nodes)
  boxes.push(...badges.map((badge) => ({ ...badge.at, width: badge.radius * 2, height: badge.radius * 2 })))
  return edges.map((edge) => {
    const label = labels.get(edge.id) ?? null
    if (label === null) return edge
    const best = shapesOf(label)
      .map((words) => {
        const box = { width: Math.max(...words.map((line) => measureText(line, { size }))), height: size * words.length }
        return { words, box, at: placeBeside(edge.id, edge.line, box, edge.strokeWidth / 2 + sizing.baseLine / 2, { boxes, lines }) }
      })
      .reduce((one, other) => (other.at.cost < one.at.cost ? other : one))
    // A label over a node or another text would be unreadable there, among many lines over any line; the line's title still says it.
    const isFree = best.at.cost < (edges.length > MANY_LINES && !edge.state.selected && !edge.state.onPath ? 1 : BOX_COST)
    if (!isFree) return edge
    boxes.push({ ...best.at, ...best.box })
    const first = best.at.y + (CAP_HEIGHT * size) / 2 - ((best.words.length - 1) * size) / 2
    const text: SceneText = {
      lines: best.words, x: best.at.x, y: first, lineHeight: size, size, weight: 400, italic: false, align: 'middle', color: theme.laneText,
    }
    return { ...edge, label: text }
  })
}

/** The line breaks a label brings; else one line and, when it has words, two. */
function shapesOf(label: string): readonly (readonly string[])[] {
  if (label.includes('\n')) return [label.split('\n')]
  const at = label.lastIndexOf(' ')
  return at < 0 ? [[label]] : [[label], [label.slice(0, at), label.slice(at + 1)]]
}

function obstaclesOf(edges: readonly SceneEdge[], nodes: readonly Box[]): Obstacles & { readonly boxes: Box[] } {
  return { boxes: [...nodes, ...edges.flatMap((edge) => [...shapeBox(edge.head), ...shapeBox(edge.breakMark)])], lines: edges.map((edge) => lineObstacle(edge.id, edge.line)) }
}

function shapeBox(shape: SceneShape | null): readonly Box[] {
  if (shape === null) return []
  const points = flattenPath(shape.path)
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return [{ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }]
}
