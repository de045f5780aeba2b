import type { LaneLayout } from './layoutTypes.ts'

/** The same layout with only the visible nodes and the lines between them; nothing moves, so a filter never reshuffles
 *  the map. Ids the layout does not hold are ignored. */
export function subsetLayout(
  layout: LaneLayout,
  visibleNodes: ReadonlySet<string>,
  visibleEdges: ReadonlySet<string>,
): LaneLayout {
  return {
    ...layout,
    nodes: new Map([...layout.nodes].filter(([id]) => visibleNodes.has(id))),
    routes: new Map([...layout.routes].filter(([id]) => visibleEdges.has(id))),
  }
}
