import { layoutLanes } from '../layout/columns.ts'
import { holdAll } from '../layout/layoutBounds.ts'
import type { LaneInput, LaneLayout } from '../layout/layoutTypes.ts'

/** Layouts kept at most: all that are tried for a figure with its panels, in the sizes a reader goes back and forth between. */
const MOST = 240
/** Lines keep this distance from the edge of a panel, pt: half their width, and a little. */
export const EDGE = 1.5

const kept = new Map<string, LaneLayout>()

/** `layoutLanes` with room for its lines, and with the latest results kept: most changes of a figure (caption, colours, markers, format) leave its layout as it
 *  is, and making it anew takes up to some seconds. */
export function keptLayout(input: LaneInput): LaneLayout {
  const key = JSON.stringify(input)
  const layout = kept.get(key) ?? holdAll(layoutLanes(input), EDGE)
  // The one asked for last is dropped last.
  kept.delete(key)
  kept.set(key, layout)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  return layout
}
