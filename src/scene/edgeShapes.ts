import type { SceneEdge, SceneShape } from './scene.ts'

/** What is painted over a line, in paint order: source dot, head, marks with the patches under them. One list for every renderer. */
export function edgeShapes(edge: SceneEdge): readonly SceneShape[] {
  return [edge.dot, edge.head, edge.markGap, edge.mark, edge.breakGap, edge.breakMark].filter((shape) => shape !== null)
}
