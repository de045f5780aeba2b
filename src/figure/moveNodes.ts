import type { LaneLayout, PlacedNode, Point, RoutedLine } from '../layout/layoutTypes.ts'
import type { FigureRecipe } from './recipe.ts'
import { mmToPt } from './units.ts'

/** The layout with hand-moved nodes at their places (mm from the panel's top left) and their lines routed anew. Other lines stay. */
export function moveNodes(layout: LaneLayout, links: readonly { readonly id: string; readonly source: string; readonly target: string }[], moved: FigureRecipe['moved']): LaneLayout {
  const nodes = new Map(layout.nodes)
  const touched = new Set<string>()
  for (const [id, [x, y]] of Object.entries(moved)) {
    const node = nodes.get(id)
    if (node === undefined) continue
    nodes.set(id, { ...node, x: mmToPt(x), y: mmToPt(y) })
    touched.add(id)
  }
  if (touched.size === 0) return layout
  const routes = new Map(layout.routes)
  for (const link of links) {
    const source = nodes.get(link.source)
    const target = nodes.get(link.target)
    if (source !== undefined && target !== undefined && (touched.has(link.source) || touched.has(link.target))) routes.set(link.id, freeRoute(source, target, layout.direction))
  }
  const right = Math.max(layout.width, ...[...nodes.values()].map((n) => n.x + n.width / 2))
  const bottom = Math.max(layout.height, ...[...nodes.values()].map((n) => n.y + n.height / 2))
  return { ...layout, nodes, routes, width: right, height: bottom }
}

/** The layout shifted by dx, dy. */
export function shiftLayout(layout: LaneLayout, dx: number, dy: number): LaneLayout {
  const move = (p: Point): Point => ({ x: p.x + dx, y: p.y + dy })
  const along = layout.direction === 'right' ? dx : dy
  return {
    ...layout,
    nodes: new Map([...layout.nodes].map(([id, n]) => [id, { ...n, x: n.x + dx, y: n.y + dy }])),
    routes: new Map([...layout.routes].map(([id, r]) => [id, { start: move(r.start), controls: r.controls.map(move), end: move(r.end) }])),
    lanes: layout.lanes.map((lane) => ({ ...lane, start: lane.start + along, end: lane.end + along })),
  }
}

/** An S-curve between facing sides; when the target lies behind, from and to the sides that face each other. */
function freeRoute(source: PlacedNode, target: PlacedNode, direction: 'right' | 'down'): RoutedLine {
  const horizontal = direction === 'right' ? Math.abs(target.x - source.x) > (source.width + target.width) / 2 : Math.abs(target.y - source.y) <= (source.height + target.height) / 2
  if (horizontal) {
    const side = target.x >= source.x ? 1 : -1
    const start = { x: source.x + (side * source.width) / 2, y: source.y }
    const end = { x: target.x - (side * target.width) / 2, y: target.y }
    const middle = (start.x + end.x) / 2
    return { start, controls: [{ x: middle, y: start.y }, { x: middle, y: end.y }], end }
  }
  const side = target.y >= source.y ? 1 : -1
  const start = { x: source.x, y: source.y + (side * source.height) / 2 }
  const end = { x: target.x, y: target.y - (side * target.height) / 2 }
  const middle = (start.y + end.y) / 2
  return { start, controls: [{ x: start.x, y: middle }, { x: end.x, y: middle }], end }
}
