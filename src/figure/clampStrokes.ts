import type { Scene, SceneShape } from '../scene/scene.ts'

/** The scene with no stroke thinner than `least` pt (FIG-02): heads, marks and tabs are drawn a little lighter than lines on screen. */
export function clampStrokes(scene: Scene, least: number): Scene {
  const maybe = (shape: SceneShape | null): SceneShape | null => (shape === null ? null : thickened(shape, least))
  return {
    ...scene,
    edges: scene.edges.map((edge) => ({
      ...edge,
      head: maybe(edge.head),
      dot: maybe(edge.dot),
      mark: maybe(edge.mark),
    })),
    nodes: scene.nodes.map((node) => ({ ...node, codeTab: maybe(node.codeTab) })),
  }
}

export function thickened(shape: SceneShape, least: number): SceneShape {
  return shape.stroke === null || shape.strokeWidth >= least ? shape : { ...shape, strokeWidth: least }
}
