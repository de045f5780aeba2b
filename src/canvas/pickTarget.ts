import { distanceToLine } from '../layout/distanceToLine.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import { walkLine } from '../scene/pathData.ts'
import type { Scene, SceneEdge } from '../scene/scene.ts'

/** What lies under a pointer. `edges` are the relations a drawn line stands for. */
export type CanvasTarget =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'edge'; readonly id: string; readonly edges: readonly EdgeId[] }
  | { readonly kind: 'chip'; readonly id: string }

/** Half of the least target size in CSS px: for a mouse, and for a finger. */
export const REACH = 12
export const COARSE_REACH = 22

interface PickLine {
  readonly edge: SceneEdge
  readonly points: readonly Point[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PickIndex {
  readonly scene: Scene
  readonly lines: readonly PickLine[]
}

export function pickIndex(scene: Scene): PickIndex {
  return {
    scene,
    lines: scene.edges.map((edge) => {
      const points = walkLine(edge.line, 6)
      const xs = points.map((p) => p.x)
      const ys = points.map((p) => p.y)
      return {
        edge,
        points,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      }
    }),
  }
}

/** The node, chip or line at a point of the scene; every node and chip counts as at least twice the reach wide and high and every
 *  line as a band of that width (24 CSS px; 44 for a finger), and where several reach the point the nearest wins, a node before a line it ends. */
export function pickTarget(index: PickIndex, point: Point, zoom: number, reachPx: number = REACH): CanvasTarget | null {
  const reach = reachPx / zoom
  let best: CanvasTarget | null = null
  let bestDistance = Infinity
  const offer = (
    target: CanvasTarget,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void => {
    const dx = Math.abs(point.x - box.x)
    const dy = Math.abs(point.y - box.y)
    if (dx > Math.max(box.width / 2, reach) || dy > Math.max(box.height / 2, reach)) return
    const outside = Math.hypot(Math.max(0, dx - box.width / 2), Math.max(0, dy - box.height / 2))
    if (outside < bestDistance) [best, bestDistance] = [target, outside]
  }
  for (const node of index.scene.nodes) offer({ kind: 'node', id: node.id }, node)
  for (const chip of index.scene.chips) offer({ kind: 'chip', id: chip.id }, chip)
  if (bestDistance === 0) return best
  for (const line of index.lines) {
    if (
      point.x < line.left - reach ||
      point.x > line.right + reach ||
      point.y < line.top - reach ||
      point.y > line.bottom + reach
    )
      continue
    const distance = distanceToLine(line.points, point)
    if (distance <= reach && distance < bestDistance) {
      best = { kind: 'edge', id: line.edge.id, edges: line.edge.edges }
      bestDistance = distance
    }
  }
  return best
}
