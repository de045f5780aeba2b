import type { SceneEdgeInput } from './sceneInput.ts'
import { CAP_HEIGHT } from './measureText.ts'
import type { Box } from './nodeGlyph.ts'
import { flattenPath } from './pathData.ts'
import { BOX_COST, lineObstacle, placeBeside, placeOn, type Obstacles } from './placeBeside.ts'
import type { SceneBadge, SceneEdge, SceneShape } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** Step numbers on the middle of each path edge, ringed in its colour; beside it where the line is too short for nodes (and
 *  chips), heads and marks to stay clear. */
export function placeBadges(
  edges: readonly SceneEdge[],
  nodes: readonly Box[],
  inputs: readonly SceneEdgeInput[],
  theme: Theme,
  sizing: Sizing,
): readonly SceneBadge[] {
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
      const on = placeOn(edge.id, edge.line, box, { boxes, lines })
      const { x, y } =
        on.cost < BOX_COST ? on : placeBeside(edge.id, edge.line, box, edge.strokeWidth / 2, { boxes, lines })
      const at = { x, y }
      boxes.push({ ...at, ...box })
      const active = edge.state.selected
      return {
        edge: edge.id,
        number,
        at,
        radius,
        fill: active ? theme.selected : theme.badge.fill,
        stroke: active ? theme.selected : edge.stroke,
        text: {
          lines: [String(number)],
          x: at.x,
          y: at.y + (CAP_HEIGHT * fontSize) / 2,
          lineHeight: fontSize,
          size: fontSize,
          weight: 700,
          italic: false,
          align: 'middle',
          color: active ? theme.onSelected : theme.badge.text,
        },
      }
    })
}

/** What numbers and texts keep clear of: boxes, heads, dots and marks; lines where they can. */
export function obstaclesOf(edges: readonly SceneEdge[], nodes: readonly Box[]): Obstacles & { readonly boxes: Box[] } {
  return {
    boxes: [
      ...nodes,
      ...edges.flatMap((edge) => [
        ...shapeBox(edge.head),
        ...shapeBox(edge.dot),
        ...shapeBox(edge.markGap),
        ...shapeBox(edge.breakMark),
      ]),
    ],
    lines: edges.map((edge) => lineObstacle(edge.id, edge.line)),
  }
}

function shapeBox(shape: SceneShape | null): readonly Box[] {
  if (shape === null) return []
  const points = flattenPath(shape.path)
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return [{ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }]
}
