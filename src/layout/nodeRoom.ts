import type { PlacedNode, Point, Room } from './layoutTypes.ts'

/** The box a node keeps to itself: its glyph and the room below it. */
export function nodeRoom(node: PlacedNode): { readonly id: string } & Point & Room {
  const { id, x, y, width, height, below } = node
  if (below === undefined) return { id, x, y, width, height }
  return { id, x, y: y + below.height / 2, width: Math.max(width, below.width), height: height + below.height }
}
