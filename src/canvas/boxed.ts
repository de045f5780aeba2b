import type { NodeId } from '../core/model/records.ts'
import type { Point } from '../layout/layoutTypes.ts'
import type { Scene } from '../scene/scene.ts'

/** A rectangle by two opposite corners. */
export interface Box {
  readonly from: Point
  readonly to: Point
}

/** The nodes whose middle lies in a rectangle of the scene, in draw order. */
export function boxed(scene: Scene, { from, to }: Box): readonly NodeId[] {
  const within = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b)
  return scene.nodes
    .filter((node) => within(node.x, from.x, to.x) && within(node.y, from.y, to.y))
    .map((node) => node.id)
}
