import { vectorLength } from './vectorLength.ts'
import type { LaneLayout, PlacedNode, Point, RoutedLine } from './layoutTypes.ts'

interface Line {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** The layout with nodes at places chosen by hand (centres) and their lines led there: an end at a node that stays keeps its
 *  place, ends at a moved node are spread over the side that faces the other end. Other lines stay. Ids without a place are ignored. */
export function moveNodes(layout: LaneLayout, lines: readonly Line[], places: ReadonlyMap<string, Point>): LaneLayout {
  const moved = new Set([...places.keys()].filter((id) => layout.nodes.has(id)))
  if (moved.size === 0) return layout
  const nodes = new Map([...layout.nodes].map(([id, node]) => [id, { ...node, ...places.get(id) }]))
  const touched = lines.filter(
    (line) => (moved.has(line.source) || moved.has(line.target)) && nodes.has(line.source) && nodes.has(line.target),
  )
  const ends = endsOf(layout, nodes, moved, touched)
  const routes = new Map(layout.routes)
  for (const line of touched) {
    const [start, end] = [ends.get(`${line.id} source`), ends.get(`${line.id} target`)]
    if (start !== undefined && end !== undefined) routes.set(line.id, curve(start, end))
  }
  const right = Math.max(layout.width, ...[...nodes.values()].map((n) => n.x + n.width / 2))
  const bottom = Math.max(layout.height, ...[...nodes.values()].map((n) => n.y + n.height / 2))
  return { ...layout, nodes, routes, width: right, height: bottom }
}

/** Where a line meets a node, and the unit vector out of it. */
interface End extends Point {
  readonly out: Point
}

type Ends = Map<string, End>

function endsOf(
  layout: LaneLayout,
  nodes: ReadonlyMap<string, PlacedNode>,
  moved: ReadonlySet<string>,
  lines: readonly Line[],
): Ends {
  const ends: Ends = new Map()
  const free = new Map<
    string,
    { readonly key: string; readonly node: PlacedNode; readonly other: PlacedNode; readonly out: Point }[]
  >()
  for (const line of lines) {
    for (const role of ['source', 'target'] as const) {
      const node = nodes.get(line[role])
      const other = nodes.get(line[role === 'source' ? 'target' : 'source'])
      if (node === undefined || other === undefined) continue
      const key = `${line.id} ${role}`
      const route = layout.routes.get(line.id)
      const kept =
        moved.has(node.id) || route === undefined ? null : endAt(node, role === 'source' ? route.start : route.end)
      if (kept !== null) {
        ends.set(key, kept)
        continue
      }
      const out = facing(node, other, layout.direction)
      const side = `${node.id} ${out.x} ${out.y}`
      free.set(side, [...(free.get(side) ?? []), { key, node, other, out }])
    }
  }
  for (const list of free.values()) spread(list, ends)
  return ends
}

/** Ends on one side of a node, side by side in the order of what they lead to. */
function spread(
  list: readonly { readonly key: string; readonly node: PlacedNode; readonly other: PlacedNode; readonly out: Point }[],
  ends: Ends,
): void {
  const along = (p: Point, out: Point): number => (out.x === 0 ? p.x : p.y)
  const sorted = [...list].sort((a, b) => along(a.other, a.out) - along(b.other, b.out) || (a.key < b.key ? -1 : 1))
  sorted.forEach(({ key, node, out }, i) => {
    const length = out.x === 0 ? node.width : node.height
    const shift = ((i + 1) / (sorted.length + 1) - 0.5) * length * 0.8
    ends.set(key, {
      x: node.x + (out.x * node.width) / 2 + (out.x === 0 ? shift : 0),
      y: node.y + (out.y * node.height) / 2 + (out.x === 0 ? 0 : shift),
      out,
    })
  })
}

/** The side of a node that faces another, along the flow where they stand apart in it. */
function facing(node: PlacedNode, other: PlacedNode, direction: LaneLayout['direction']): Point {
  const [dx, dy] = [other.x - node.x, other.y - node.y]
  const isApart = (gap: number, a: number, b: number): boolean => Math.abs(gap) > (a + b) / 2
  const sideways =
    direction === 'right' ? isApart(dx, node.width, other.width) : !isApart(dy, node.height, other.height)
  return sideways ? { x: dx >= 0 ? 1 : -1, y: 0 } : { x: 0, y: dy >= 0 ? 1 : -1 }
}

/** The end of a standing line at a node that stays, with the side it leaves from. */
function endAt(node: PlacedNode, { x, y }: Point): End {
  const [dx, dy] = [(x - node.x) / (node.width / 2), (y - node.y) / (node.height / 2)]
  return { x, y, out: Math.abs(dx) >= Math.abs(dy) ? { x: Math.sign(dx) || 1, y: 0 } : { x: 0, y: Math.sign(dy) || 1 } }
}

/** A smooth curve that leaves and arrives at right angles. */
function curve(start: End, end: End): RoutedLine {
  const reach = Math.max(24, Math.min(120, vectorLength(end.x - start.x, end.y - start.y) / 2))
  const away = ({ x, y, out }: End): Point => ({ x: x + out.x * reach, y: y + out.y * reach })
  return { start: { x: start.x, y: start.y }, controls: [away(start), away(end)], end: { x: end.x, y: end.y } }
}
