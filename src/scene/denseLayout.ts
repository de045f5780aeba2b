import type { LaneOptions, Room } from '../layout/layoutTypes.ts'
import { DENSE_SIZING } from './sizing.ts'

/** Up to this many nodes a map is laid out so that all of it can be read at once; larger ones keep their natural size and are
 *  read by going closer. */
export const READABLE_UP_TO = 110

/** The rooms in which all of a map is read at once, px: of the smallest common window (1366 × 768), and of a smaller and higher one
 *  (1000 × 768); with the size of its labels there, and the distance of its columns. A little less wide than the map's place, as a full map gives
 *  way to the zoom buttons. */
const WIDE = { width: 1048, height: 500, head: 48, size: 11.3, laneGap: 14 } as const
const HIGH = { width: 974, height: 595, head: 74, size: 11.15, laneGap: 9 } as const
const HIGH_BELOW = 1.5
/** Maps of up to so many nodes are mechanisms and neighbourhoods: title and summary above them take the height of a `head`, and with at
 *  most so many nodes in a column their names stay readable in what is left. */
const HEADED_UP_TO = 60
const IN_A_COLUMN = 10
/** Free room the camera keeps around a fitted map, px. */
const FIT_PADDING = 20

/** Distances at natural size: what stands close together is told apart by its border. */
const CLOSE: Partial<LaneOptions> = { nodeGap: 5, lineGap: 4, headGap: 4, margin: 2 }

/** Orders tried for the largest maps, whose layouts are made at build. */
const MANY_ORDERS = 16

/** How the lanes of a map of many nodes are laid out: to be read whole in a room like `room` (px; null = the common one), or with its aspect. */
export function denseOptions(nodes: number, room: Room | null): Partial<LaneOptions> {
  const { width, height, head, size, laneGap } = room !== null && room.width / room.height < HIGH_BELOW ? HIGH : WIDE
  const isHeaded = nodes <= HEADED_UP_TO
  const [along, across] = [width - 2 * FIT_PADDING, height - (isHeaded ? head : 0) - 2 * FIT_PADDING]
  if (nodes > READABLE_UP_TO)
    return { ...CLOSE, laneGap: 24, aspect: along / across, maxGrownHeight: 160, restarts: MANY_ORDERS }
  const scale = DENSE_SIZING.fontSize / size
  return {
    ...CLOSE,
    laneGap,
    fitWidth: along * scale,
    fitHeight: across * scale,
    maxGrownHeight: 60,
    ...(isHeaded ? { maxPerColumn: IN_A_COLUMN } : {}),
  }
}
