import { sideInset } from '../scene/nodeGlyph.ts'
import type { Scene, SceneNode } from '../scene/scene.ts'
import { pathRect, rectDistance, textRect, type Rect } from './box.ts'

/** Signs that touch their label, their code tab or their silhouette, in words; empty for figures without signs. */
export function iconTouches({ nodes }: Pick<Scene, 'nodes'>): readonly string[] {
  return nodes.flatMap((node) => {
    const name = node.text.lines.join(' ')
    const rects = iconRects(node)
    const tab = node.codeTab === null ? null : pathRect(node.codeTab.path, node.codeTab.strokeWidth)
    const label = textRect(node.text)
    return [
      ...(rects.some((rect) => rectDistance(rect, label) <= 0) ? [`icon and label of ${name}`] : []),
      ...(tab !== null && rects.some((rect) => rectDistance(rect, tab) <= 0) ? [`icon and code of ${name}`] : []),
      ...(rects.length > 0 && rects.every((rect) => isInside(node, rect))
        ? []
        : rects.length === 0
          ? []
          : [`icon and outline of ${name}`]),
    ]
  })
}

/** The inked room of each stroke of a node's sign. */
export function iconRects({ icon }: Pick<SceneNode, 'icon'>): readonly Rect[] {
  return (icon?.strokes ?? []).flatMap((part) => pathRect(part.path, part.stroke === null ? 0 : part.strokeWidth) ?? [])
}

/** Whether the middles of the rectangle's sides are within the silhouette: signs are round or have empty corners. */
function isInside({ x, y, width, height, nodeClass }: SceneNode, rect: Rect): boolean {
  const middle = (rect.top + rect.bottom) / 2
  const inset = sideInset(nodeClass, width, height, middle - y)
  return (
    rect.top > y - height / 2 &&
    rect.bottom < y + height / 2 &&
    rect.left > x - width / 2 + inset.left &&
    rect.right < x + width / 2 - inset.right
  )
}
