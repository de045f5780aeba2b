import type { MovedNode } from '../core/query/view.ts'
import { moveNodes } from '../layout/moveNodes.ts'
import type { LaneLayout, Point } from '../layout/layoutTypes.ts'
import { SCREEN_SIZING } from '../scene/sizing.ts'
import type { FigureRecipe } from './recipe.ts'
import { mmToPt } from './units.ts'

/** Text size of the map on screen, px: what a node was moved there is carried over in text sizes. */
const SCREEN_TEXT = SCREEN_SIZING.fontSize

/** The layout with hand-moved nodes at their places and their lines led there: those moved on the map (`onMap`, as far in text
 *  sizes as there) and those placed in the figure (`moved`, mm from the panel's top left), which win. `fontSize` in pt. */
export function movedByHand(
  layout: LaneLayout,
  links: Parameters<typeof moveNodes>[1],
  moved: FigureRecipe['moved'],
  onMap: readonly MovedNode[],
  fontSize: number,
): LaneLayout {
  const unit = fontSize / SCREEN_TEXT
  const places = new Map(
    onMap.flatMap(({ id, dx, dy }): readonly [string, Point][] => {
      const node = layout.nodes.get(id)
      return node === undefined ? [] : [[id, { x: node.x + dx * unit, y: node.y + dy * unit }]]
    }),
  )
  for (const [id, [x, y]] of Object.entries(moved)) places.set(id, { x: mmToPt(x), y: mmToPt(y) })
  return moveNodes(layout, links, places)
}
