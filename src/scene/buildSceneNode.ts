import { nodeClass } from '../core/model/nodeClass.ts'
import type { PlacedNode } from '../layout/layoutTypes.ts'
import type { NodeKind } from '../core/model/records.ts'
import { NO_STATE, type SceneNodeInput } from './sceneInput.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import { nodeGlyph } from './nodeGlyph.ts'
import palette from './palette.json' with { type: 'json' }
import { flattenPath, pathData } from './pathData.ts'
import type { SceneNode, SceneShape, SceneText } from './scene.ts'
import { labelPlace } from './sizeNode.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'
import { wrapText } from './wrapText.ts'

/** One node at its place: silhouette, colours, label lines and, when asked for, its type code tab. */
export function buildSceneNode(
  node: SceneNodeInput,
  place: PlacedNode,
  theme: Theme,
  sizing: Sizing,
  codes: boolean,
): SceneNode {
  const cls = nodeClass(node.kind)
  const colors = theme.nodes[cls]
  const glyph = nodeGlyph(cls, place, sizing.doubleGap)
  const lines = wrapText(node.label, { size: sizing.fontSize }, sizing.wrap)
  const offset = labelPlace(cls, lines.length, place.height, sizing)
  const tab = codes ? codeTab(node, place, theme, sizing) : null
  return {
    id: node.id,
    kind: node.kind,
    nodeClass: cls,
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    outline: glyph.outline,
    innerOutline: glyph.inner,
    innerStroke: glyph.inner === null ? null : colors.inner,
    fill: colors.fill,
    stroke: colors.border,
    strokeWidth: sizing.nodeBorder * theme.lineScale,
    text: {
      lines,
      x: place.x + offset.dx,
      y: place.y + offset.dy,
      lineHeight: sizing.lineHeight,
      size: sizing.fontSize,
      weight: 400,
      italic: false,
      align: 'middle',
      color: colors.label,
    },
    code: tab?.text ?? null,
    codeTab: tab?.shape ?? null,
    more: moreText(node.more ?? 0, place, glyph.outline, theme, sizing),
    moreOnDemand: node.moreOnDemand ?? false,
    title: node.title,
    state: node.state ?? NO_STATE,
  }
}

/** Beside the lower right corner of the silhouette, where no line leaves the node. */
function moreText(count: number, place: PlacedNode, outline: string, theme: Theme, sizing: Sizing): SceneText | null {
  if (count === 0) return null
  const size = sizing.smallSize
  const y = place.y + place.height / 2 + (CAP_HEIGHT * size) / 4
  return {
    lines: [`+${count}`],
    x: rightEdge(outline, y - CAP_HEIGHT * size) + size * 0.25,
    y,
    lineHeight: size,
    size,
    weight: 400,
    italic: false,
    align: 'start',
    color: theme.laneText,
  }
}

/** The farthest right that a silhouette reaches from `top` downwards. */
function rightEdge(outline: string, top: number): number {
  const corners = flattenPath(outline, 8)
  return Math.max(
    ...corners.flatMap((a, i) => {
      const b = corners[(i + 1) % corners.length] ?? a
      const crosses = (a.y - top) * (b.y - top) < 0
      return [...(a.y >= top ? [a.x] : []), ...(crosses ? [a.x + ((b.x - a.x) * (top - a.y)) / (b.y - a.y)] : [])]
    }),
  )
}

/** Kinds that share a silhouette with another: the class's code would call them by the other's name. */
const OWN_CODE: Partial<Readonly<Record<NodeKind, string>>> = { cargo: 'CARG' }

/** A small box on the upper left border with the code of what the node is. */
function codeTab(
  node: SceneNodeInput,
  place: PlacedNode,
  theme: Theme,
  sizing: Sizing,
): { readonly text: SceneText; readonly shape: SceneShape } {
  const cls = nodeClass(node.kind)
  const code = OWN_CODE[node.kind] ?? palette.nodeClasses[cls].code
  const size = sizing.smallSize
  const width = measureText(code, { size }) + size * 0.5
  const height = size * 1.1
  const left = place.x - place.width / 2 + place.height * 0.12
  const top = place.y - place.height / 2 - height * 0.62
  const right = left + width
  return {
    text: {
      lines: [code],
      x: left + width / 2,
      y: top + height / 2 + (CAP_HEIGHT * size) / 2,
      lineHeight: size,
      size,
      weight: 400,
      italic: false,
      align: 'middle',
      color: theme.ink,
    },
    shape: {
      path: pathData([
        ['M', left, top],
        ['L', right, top],
        ['L', right, top + height],
        ['L', left, top + height],
        ['Z'],
      ]),
      fill: theme.canvas,
      stroke: theme.nodes[cls].border,
      strokeWidth: sizing.nodeBorder * 0.6,
    },
  }
}
