import { parsePath, pathData } from '../scene/pathData.ts'
import type { Scene, SceneNode, SceneShape } from '../scene/scene.ts'
import { centredRect, pathRect, rectDistance, textRect, type Rect } from './box.ts'

/** The scene with each type code tab moved along its node's top edge until it is clear of heads, marks and other boxes.
 *  The place furthest from its own label wins among clear ones; a tab without a clear place stays where it was. With `below` it may
 *  stand on the lower edge instead. */
export function clearCodes(scene: Scene, below = false): Scene {
  if (scene.nodes.every((node) => node.codeTab === null)) return scene
  const heads = scene.edges.flatMap((edge) =>
    [edge.head, edge.dot, edge.mark].flatMap((shape) =>
      shape === null ? [] : (pathRect(shape.path, shape.strokeWidth) ?? []),
    ),
  )
  const texts = scene.extras.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : []))
  const nodes = scene.nodes.map((node) => {
    const tab = node.codeTab === null ? null : pathRect(node.codeTab.path, node.codeTab.strokeWidth)
    if (tab === null) return node
    const others = scene.nodes.filter((other) => other.id !== node.id).map(centredRect)
    const span = node.x + node.width / 2 - tab.right
    const lower = node.y + node.height / 2 - 0.38 * (tab.bottom - tab.top) - tab.top
    for (const dy of below ? [0, lower] : [0]) {
      for (const dx of [0, -0.18 * node.width, span - node.height * 0.1, span + 0.12 * node.width, -0.3 * node.width]) {
        const moved = shift(tab, dx, dy)
        if (![...heads, ...others, ...texts].some((rect) => rectDistance(rect, moved) < 0.8))
          return shiftTab(node, dx, dy)
      }
    }
    return node
  })
  return { ...scene, nodes }
}

function shift(rect: Rect, dx: number, dy: number): Rect {
  return { left: rect.left + dx, right: rect.right + dx, top: rect.top + dy, bottom: rect.bottom + dy }
}

function shiftTab(node: SceneNode, dx: number, dy: number): SceneNode {
  if ((dx === 0 && dy === 0) || node.codeTab === null || node.code === null) return node
  return {
    ...node,
    codeTab: shiftShape(node.codeTab, dx, dy),
    code: { ...node.code, x: node.code.x + dx, y: node.code.y + dy },
  }
}

function shiftShape(shape: SceneShape, dx: number, dy: number): SceneShape {
  const commands = parsePath(shape.path).map((command) =>
    command[0] === 'M' || command[0] === 'L' ? ([command[0], command[1] + dx, command[2] + dy] as const) : command,
  )
  return { ...shape, path: pathData(commands) }
}
