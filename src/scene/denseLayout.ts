import type { LaneOptions, Room } from '../layout/layoutTypes.ts'
import { DENSE_SIZING } from './sizing.ts'

/** Up to this many nodes a map is laid out so that all of it can be read at once; larger ones keep their natural size and are
 *  read by going closer. */
export const READABLE_UP_TO = 110

/** Labels of a map that can be read at once are this large on screen, px, in the room it has in the smallest common window
 *  (1366 × 768); in a room of another aspect it is as wide. */
const READ_SIZE = 11.3
const READ_ROOM = { width: 1064, height: 500 } as const
const SQUARE_BELOW = 1.5
/** Free room the camera keeps around a fitted map, px. */
const FIT_PADDING = 20

/** Distances at natural size: what stands close together is told apart by its border. */
const CLOSE: Partial<LaneOptions> = { nodeGap: 5, lineGap: 4, headGap: 4, margin: 2 }

/** Orders tried for the largest maps, whose layouts are made at build. */
const MANY_ORDERS = 16

/** How the lanes of a map of many nodes are laid out: to be read whole, or with the aspect of `room` (px; null = the common one). */
export function denseOptions(nodes: number, room: Room | null): Partial<LaneOptions> {
  const aspect = room === null ? Infinity : room.width / room.height
  const { width, height } = aspect < SQUARE_BELOW ? { width: READ_ROOM.width, height: READ_ROOM.width / aspect } : READ_ROOM
  const [along, across] = [width - 2 * FIT_PADDING, height - 2 * FIT_PADDING]
  if (nodes > READABLE_UP_TO) return { ...CLOSE, laneGap: 24, aspect: along / across, maxGrownHeight: 160, restarts: MANY_ORDERS }
  const scale = DENSE_SIZING.fontSize / READ_SIZE
  return { ...CLOSE, laneGap: 18, fitWidth: along * scale, fitHeight: across * scale, maxGrownHeight: 60 }
}
