import { edgeShapes } from '../scene/edgeShapes.ts'
import type { SceneEdge, SceneShape } from '../scene/scene.ts'

/** Smaller heads are specks on screen, CSS px. */
const LEAST_HEAD = 5

/** What is painted over a line at this zoom: its head only where it is large enough to tell one from another, on what is selected
 *  or on the open path always. */
export function shapesAtZoom(edge: SceneEdge, zoom: number): readonly SceneShape[] {
  // Heads are about five line widths long, those of wide lines less.
  const length = (edge.inVivo ? 3.5 : 5) * edge.strokeWidth * zoom
  const isShown = length >= LEAST_HEAD || edge.state.selected || edge.state.onPath
  return edgeShapes(edge).filter((shape) => isShown || shape !== edge.head)
}
