import { layoutLanes } from '../layout/columns.ts'
import { keepLatest } from '../layout/keepLatest.ts'
import { holdAll } from '../layout/layoutBounds.ts'
import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'

/** Layouts kept at most: all that are tried for a figure with its panels, in the sizes a reader goes back and forth between. */
const MOST = 240
/** Lines keep this distance from the edge of a panel, pt: half their width, and a little. */
export const EDGE = 1.5

/** `layoutLanes` with room for its lines, and with the latest results kept: most changes of a figure (caption, colours, markers, format) leave
 *  its layout as it is, and making it anew takes up to some seconds. */
export const keptLayout: (input: LaneInput) => LaneLayout = keepLatest(MOST, JSON.stringify, (input: LaneInput) =>
  holdAll(layoutLanes(input), EDGE),
)
