import { growLayout } from './growLayout.ts'
import type { GrowthGaps } from './growLayout.ts'
import type { LaneInput, LaneLayout } from './layoutTypes.ts'
import { routeOver } from './routeOver.ts'

/** All nodes and lines a map may show, those its layout was made for among them. */
export type Later = Pick<LaneInput, 'nodes' | 'edges'>

/** Distances on screen, px. */
const SCREEN_GAPS: GrowthGaps = { nodeGap: 16, laneGap: 48, lineGap: 10 }

/** A standing layout with all that came later: further nodes at free places, and a way for every line that has none yet, found
 *  together, so that a line runs the same whichever others are drawn. */
export function extendLayout(layout: LaneLayout, { nodes, edges }: Later, gaps = SCREEN_GAPS): LaneLayout {
  const grown = growLayout(layout, nodes, edges, gaps)
  const later = edges.filter((line) => !grown.routes.has(line.id))
  return later.length === 0 ? grown : { ...grown, routes: new Map([...grown.routes, ...routeOver(grown, later)]) }
}
