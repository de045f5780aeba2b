import type { LaneLayout } from './layoutTypes.ts'
import { nodeRoom } from './nodeRoom.ts'

/** How far a node can be moved of what was asked: its box stays between the rules of its lane and below the upper border. */
export function clampMove(
  layout: LaneLayout,
  id: string,
  dx: number,
  dy: number,
): { readonly dx: number; readonly dy: number } {
  const node = layout.nodes.get(id)
  if (node === undefined) return { dx: 0, dy: 0 }
  const lane = layout.lanes.find((l) => l.lane === node.lane)
  const { width } = nodeRoom(node)
  const turned = layout.direction === 'down'
  const [low, high] = lane === undefined ? [-Infinity, Infinity] : [lane.start, lane.end]
  const within = (by: number, at: number, size: number): number => {
    const [least, most] = [low + size / 2 - at, high - size / 2 - at]
    return least > most ? 0 : Math.min(most, Math.max(least, by))
  }
  return turned
    ? { dx: Math.max(width / 2 - node.x, dx), dy: within(dy, node.y, node.height) }
    : { dx: within(dx, node.x, width), dy: Math.max(node.height / 2 - node.y, dy) }
}
