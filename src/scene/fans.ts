import { vectorLength } from '../layout/vectorLength.ts'
import type { Branch, LaneLayout, Point, RoutedLine } from '../layout/layoutTypes.ts'
import { walkLine } from './pathData.ts'
import { NO_STATE } from './sceneInput.ts'
import type { SceneEdgeInput } from './sceneInput.ts'

/** The lines that are drawn only up to where they meet another one of their fan, which carries on and holds the head: all of a
 *  fan but the longest drawn. What stands out from dimmed lines is drawn whole, so that it can be followed to its end, and so is
 *  what no longer meets the others, because a node was moved by hand. */
export function fanBranches(
  layout: Pick<LaneLayout, 'fans' | 'routes'>,
  edges: readonly SceneEdgeInput[],
): ReadonlyMap<string, LedBranch> {
  if (layout.fans === undefined) return new Map()
  const states = new Map(edges.map((edge) => [edge.id, edge.state ?? NO_STATE]))
  const isDimming = [...states.values()].some((state) => state.dimmed)
  const standsOut = (id: string): boolean => {
    const { dimmed, selected, onPath } = states.get(id) ?? NO_STATE
    return selected || onPath || (isDimming && !dimmed)
  }
  return new Map(
    layout.fans.flatMap(({ lines }) => {
      const [longest, ...others] = lines.filter((line) => states.has(line.id))
      const way = layout.routes.get(longest?.id ?? '')
      if (longest === undefined || way === undefined) return []
      const fit = others.filter((line) => !standsOut(line.id) && endsWith(layout.routes.get(line.id), line, way))
      return attached(fit, way).map((line): [string, LedBranch] => [line.id, { ...line, lead: longest.id }])
    }),
  )
}

/** The branches that meet the way to the target, at first or over others that do. */
function attached(branches: readonly Branch[], way: RoutedLine): readonly Branch[] {
  const found: Branch[] = []
  let next = branches.filter((one) => meets(one.own.end, way))
  for (let left = branches; next.length > 0;) {
    found.push(...next)
    left = left.filter((one) => !next.includes(one))
    const last = next
    next = left.filter((one) => last.some((other) => meets(one.own.end, other.own)))
  }
  return found
}

/** A line that is drawn up to where it meets another one, and the line that holds the head for both. */
export interface LedBranch extends Branch {
  readonly lead: string
}

/** How far a line may stand from the one it meets, in scene units. */
const TOUCH = 0.5

function endsWith(route: RoutedLine | undefined, { own }: Branch, way: RoutedLine): boolean {
  return route !== undefined && apart(route.start, own.start) <= TOUCH && apart(route.end, way.end) <= TOUCH
}

function meets(end: Point, way: RoutedLine): boolean {
  const points = walkLine(way)
  return apart(end, way.end) <= TOUCH || points.slice(1).some((b, i) => distance(end, points[i] ?? b, b) <= TOUCH)
}

function apart(a: Point, b: Point): number {
  return vectorLength(a.x - b.x, a.y - b.y)
}

function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return vectorLength(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
