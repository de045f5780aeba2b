import { vectorLength } from '../layout/vectorLength.ts'
import type { Branch, LaneLayout, Point, RoutedLine } from '../layout/layoutTypes.ts'
import { walkLine } from './pathData.ts'
import { NO_STATE } from './sceneInput.ts'
import type { SceneEdgeInput } from './sceneInput.ts'

/** The lines that are drawn only up to where they meet another one of their fan, which carries on and holds the head: all of a
 *  fan but the longest drawn. What stands out from dimmed lines is drawn whole, so that it can be followed to its end, and so is
 *  what no longer meets the others, because a node was moved by hand. */
export function fanBranches(layout: Pick<LaneLayout, 'fans' | 'routes'>, edges: readonly SceneEdgeInput[]): ReadonlyMap<string, Branch> {
  if (layout.fans === undefined) return new Map()
  const states = new Map(edges.map((edge) => [edge.id, edge.state ?? NO_STATE]))
  const isDimming = [...states.values()].some((state) => state.dimmed)
  const standsOut = (id: string): boolean => {
    const { dimmed, selected, onPath } = states.get(id) ?? NO_STATE
    return selected || onPath || (isDimming && !dimmed)
  }
  return new Map(layout.fans.flatMap(({ lines }) => {
    const [longest, ...others] = lines.filter((line) => states.has(line.id))
    const way = layout.routes.get(longest?.id ?? '')
    if (way === undefined) return []
    return others.filter((line) => !standsOut(line.id) && meets(layout.routes.get(line.id), line, way)).map((line): [string, Branch] => [line.id, line])
  }))
}

/** How far a line may stand from the one it meets, in scene units. */
const TOUCH = 0.5

function meets(route: RoutedLine | undefined, { own }: Branch, way: RoutedLine): boolean {
  if (route === undefined || apart(route.start, own.start) > TOUCH || apart(route.end, way.end) > TOUCH) return false
  const points = walkLine(way)
  return apart(own.end, way.end) <= TOUCH || points.slice(1).some((b, i) => distance(own.end, points[i] ?? b, b) <= TOUCH)
}

function apart(a: Point, b: Point): number {
  return vectorLength(a.x - b.x, a.y - b.y)
}

function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return vectorLength(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
