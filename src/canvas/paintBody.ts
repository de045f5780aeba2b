import type { Scene } from '../scene/scene.ts'
import type { PathCache } from './brush.ts'
import { band } from './brush.ts'
import type { Marked } from './marked.ts'
import { faintFirst, isFaintEdge, isFaintNode } from './marked.ts'

/** Paints lines and silhouettes of a Scene as the engine draws them: all lines, then all nodes, each faint as a whole.
 *  Used until the engine is there, and whenever the chain under the pointer is lit. */
export function paintBody(context: CanvasRenderingContext2D, scene: Scene, marked: Marked, paths: PathCache): void {
  const { dimOpacity } = scene.emphasis
  context.lineJoin = 'round'
  for (const edge of faintFirst(scene.edges, isFaintEdge, marked)) {
    context.globalAlpha = isFaintEdge(edge, marked) ? dimOpacity : 1
    context.lineCap = edge.cap
    context.setLineDash([...(edge.dash ?? [])])
    band(context, paths.of(edge.path), edge.stroke, edge.strokeWidth)
  }
  context.setLineDash([])
  context.lineCap = 'butt'
  for (const node of faintFirst(scene.nodes, isFaintNode, marked)) {
    const path = paths.of(node.outline)
    context.globalAlpha = isFaintNode(node, marked) ? dimOpacity : 1
    context.fillStyle = node.fill
    context.fill(path)
    if (node.strokeWidth > 0) band(context, path, node.stroke, node.strokeWidth)
  }
  context.globalAlpha = 1
}
