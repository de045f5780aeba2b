import type { LaneLayout } from './layoutTypes.ts'

/** Each node's place across its lane, 0 to 1: given back as `rank`, a later layout of fewer or more nodes keeps the order
 *  within columns that the reader knows. */
export function ranksOf(layout: LaneLayout): ReadonlyMap<string, number> {
  const right = layout.direction === 'right'
  const length = right ? layout.height : layout.width
  return new Map([...layout.nodes].map(([id, n]) => [id, (right ? n.y : n.x) / Math.max(1, length)]))
}
