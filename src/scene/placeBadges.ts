import type { SceneEdgeInput } from './sceneInput.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import type { Box } from './nodeGlyph.ts'
import { flattenPath, walkLine } from './pathData.ts'
import { placeBeside } from './placeBeside.ts'
import type { SceneBadge, SceneEdge, SceneNode, SceneText } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** Step numbers beside the middle of each path edge, clear of nodes, heads and each other (LOOK-05). */
export function placeBadges(edges: readonly SceneEdge[], nodes: readonly SceneNode[], inputs: readonly SceneEdgeInput[], theme: Theme, sizing: Sizing): readonly SceneBadge[] {
  const steps = new Map(inputs.map((input) => [input.id, input.step ?? null]))
  const { radius, fontSize } = sizing.badge
  const numbered = edges.flatMap((edge) => {
    const number = steps.get(edge.id) ?? null
    return number === null ? [] : [{ edge, number }]
  })
  const taken: Box[] = [...nodes, ...numbered.flatMap(({ edge }) => headBox(edge))]
  return numbered
    .toSorted((a, b) => a.number - b.number)
    .map(({ edge, number }) => {
      const at = placeBeside(edge.line, { width: radius * 2, height: radius * 2 }, edge.strokeWidth / 2 + sizing.baseLine, taken)
      taken.push({ ...at, width: radius * 2, height: radius * 2 })
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

/** The edges with their text label (count of a bundle, reference marker) placed beside the line. */
export function placeLabels(edges: readonly SceneEdge[], nodes: readonly SceneNode[], inputs: readonly SceneEdgeInput[], theme: Theme, sizing: Sizing): readonly SceneEdge[] {
  const labels = new Map(inputs.map((input) => [input.id, input.label ?? null]))
  const size = sizing.smallSize
  const taken: Box[] = [...nodes, ...edges.flatMap(headBox)]
  const walked = [...labels.values()].every((label) => label === null) ? [] : edges.map((edge) => [edge.id, walkLine(edge.line, 10)] as const)
  return edges.map((edge) => {
    const label = labels.get(edge.id) ?? null
    if (label === null) return edge
    const lines = label.split('\n')
    const width = Math.max(...lines.map((line) => measureText(line, { size })))
    const height = size * lines.length
    const crossed = walked.flatMap(([id, points]) => (id === edge.id ? [] : points))
    const at = placeBeside(edge.line, { width: width + size * 0.3, height: height + size * 0.1 }, edge.strokeWidth / 2 + sizing.baseLine, taken, crossed)
    taken.push({ ...at, width, height })
    const text: SceneText = {
      lines, x: at.x, y: at.y + (CAP_HEIGHT * size) / 2 - (height - size) / 2, lineHeight: size, size, weight: 400, italic: false, align: 'middle',
      color: theme.laneText,
    }
    return { ...edge, label: text }
  })
}

function headBox(edge: SceneEdge): readonly Box[] {
  if (edge.head === null) return []
  const points = flattenPath(edge.head.path)
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return [{ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }]
}
