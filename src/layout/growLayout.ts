import { nodeRoom } from './nodeRoom.ts'
import { openGap } from './openGap.ts'
import { sampleLine } from './sampleLine.ts'
import type { LaneLayout, LayoutEdgeInput, LayoutNodeInput, PlacedNode } from './layoutTypes.ts'

export interface GrowthGaps {
  /** Free distance between boxes of a column. */
  readonly nodeGap: number
  /** Free distance between two columns. */
  readonly laneGap: number
  /** Least distance of a box from a line it does not end. */
  readonly lineGap: number
}

/** A column may become this much higher than the layout was before a new one is opened beside it. */
const TALLER = 1.2

/** A standing layout with further nodes: each in its lane, at the free place nearest to what it is joined with, clear of boxes and
 *  lines. What stands keeps its place; only where a lane has no room across (it was empty, or its columns are full) is a column
 *  opened, and then all to its right moves aside as one. Nodes that are there already are left alone. Lanes to the right only.
 *  The same set of nodes gives the same places, whatever their order. */
export function growLayout(
  layout: LaneLayout,
  added: readonly LayoutNodeInput[],
  edges: readonly Pick<LayoutEdgeInput, 'source' | 'target'>[],
  gaps: GrowthGaps,
): LaneLayout {
  const fresh = added.filter((node) => !layout.nodes.has(node.id))
  if (fresh.length === 0) return layout
  let grown = layout
  for (const lane of [...new Set(fresh.map((node) => node.lane))].sort((a, b) => a - b)) {
    const here = fresh
      .filter((node) => node.lane === lane)
      .map((node) => ({ node, y: wantedLevel(grown, node.id, edges) }))
      .sort((a, b) => a.y - b.y || (a.node.id < b.node.id ? -1 : 1))
    const limit = Math.max(layout.height * TALLER, grown.height)
    const left = here.filter(({ node, y }) => {
      const place = freePlace(grown, node, y, limit, gaps)
      if (place !== null) grown = placed(grown, node, place, gaps)
      return place === null
    })
    const perColumn = Math.max(
      1,
      Math.floor(limit / (Math.max(1, ...left.map(({ node }) => roomOf(node).height)) + gaps.nodeGap)),
    )
    for (let i = 0; i < left.length; i += perColumn) grown = withColumn(grown, lane, left.slice(i, i + perColumn), gaps)
  }
  return grown
}

interface Wanted {
  readonly node: LayoutNodeInput
  readonly y: number
}
interface Place {
  readonly x: number
  readonly y: number
  readonly column: number
}

const roomOf = ({ width, height, below }: LayoutNodeInput): { readonly width: number; readonly height: number } => ({
  width: Math.max(width, below?.width ?? 0),
  height: height + (below?.height ?? 0),
})

/** The middle of what a node is joined with; of the layout when nothing of that stands yet. */
function wantedLevel(
  layout: LaneLayout,
  id: string,
  edges: readonly Pick<LayoutEdgeInput, 'source' | 'target'>[],
): number {
  const levels = edges
    .flatMap((edge) => (edge.source === id ? [edge.target] : edge.target === id ? [edge.source] : []))
    .flatMap((other) => layout.nodes.get(other)?.y ?? [])
  return levels.length === 0 ? layout.height / 2 : levels.reduce((a, b) => a + b, 0) / levels.length
}

/** The free place in a column of the node's lane nearest to level `wanted`; null when the lane has no column or all are full. */
function freePlace(
  layout: LaneLayout,
  node: LayoutNodeInput,
  wanted: number,
  limit: number,
  gaps: GrowthGaps,
): Place | null {
  const columns = new Map<number, PlacedNode[]>()
  for (const other of layout.nodes.values())
    if (other.lane === node.lane) columns.set(other.column, [...(columns.get(other.column) ?? []), other])
  const { width, height } = roomOf(node)
  let best: Place | null = null
  for (const [column, nodes] of [...columns].sort(([a], [b]) => a - b)) {
    const x = nodes[0]?.x ?? 0
    const lane = layout.lanes.find((l) => l.lane === node.lane)
    // Wider than its lane there: it needs a column of its own.
    if (lane !== undefined && (x - width / 2 < lane.start || x + width / 2 > lane.end)) continue
    const y = nearestLevel(
      takenIn(layout, x, Math.max(width, ...nodes.map((n) => n.width)), gaps),
      wanted,
      height,
      limit,
    )
    if (y !== null && (best === null || Math.abs(y - wanted) < Math.abs(best.y - wanted))) best = { x, y, column }
  }
  return best
}

/** What of a strip around `x` boxes and lines take, with the distances they ask for. */
function takenIn(
  layout: LaneLayout,
  x: number,
  width: number,
  gaps: GrowthGaps,
): readonly (readonly [number, number])[] {
  const [from, to] = [x - width / 2, x + width / 2]
  const boxes = [...layout.nodes.values()]
    .map(nodeRoom)
    .filter((room) => room.x + room.width / 2 > from && room.x - room.width / 2 < to)
    .map((room): readonly [number, number] => [
      room.y - room.height / 2 - gaps.nodeGap,
      room.y + room.height / 2 + gaps.nodeGap,
    ])
  const lines = [...layout.routes.values()].flatMap((line) => {
    const points = sampleLine(line)
    return points.slice(1).flatMap((q, i): readonly (readonly [number, number])[] => {
      const p = points[i] ?? q
      return Math.max(p.x, q.x) < from || Math.min(p.x, q.x) > to
        ? []
        : [[Math.min(p.y, q.y) - gaps.lineGap, Math.max(p.y, q.y) + gaps.lineGap]]
    })
  })
  return [...boxes, ...lines].sort((a, b) => a[0] - b[0])
}

/** The middle nearest to `wanted` at which a box of `height` touches nothing taken, from the top of the layout to `limit`. */
function nearestLevel(
  taken: readonly (readonly [number, number])[],
  wanted: number,
  height: number,
  limit: number,
): number | null {
  let best: number | null = null
  let low = 0
  for (const [start, end] of [...taken, [limit, limit] as const]) {
    const [first, last] = [low + height / 2, Math.min(start, limit) - height / 2]
    const near = Math.min(last, Math.max(first, wanted))
    if (first <= last && (best === null || Math.abs(near - wanted) < Math.abs(best - wanted))) best = near
    low = Math.max(low, end)
  }
  return best
}

function placed(layout: LaneLayout, node: LayoutNodeInput, { x, y, column }: Place, gaps: GrowthGaps): LaneLayout {
  const { height } = roomOf(node)
  const hang = node.below?.height ?? 0
  const one: PlacedNode = {
    id: node.id,
    x,
    y: y - hang / 2,
    width: node.width,
    height: node.height,
    lane: node.lane,
    column,
    order: 0,
    ...(node.below === undefined ? {} : { below: node.below }),
  }
  const inColumn = [...layout.nodes.values(), one].filter((n) => n.column === column).sort((a, b) => a.y - b.y)
  const orders = new Map(inColumn.map((n, i) => [n.id, i]))
  const nodes = new Map(
    [...layout.nodes, [node.id, one] as const].map(([id, n]) => [
      id,
      orders.has(id) ? { ...n, order: orders.get(id) ?? 0 } : n,
    ]),
  )
  return { ...layout, nodes, height: Math.max(layout.height, y + height / 2 + gaps.nodeGap) }
}

/** A new column at the right of a lane, opened for these nodes; where the lane is not shown at all, it is opened between its neighbours. */
function withColumn(layout: LaneLayout, lane: number, wanted: readonly Wanted[], gaps: GrowthGaps): LaneLayout {
  const width = Math.max(...wanted.map(({ node }) => roomOf(node).width))
  const own = layout.lanes.find((l) => l.lane === lane)
  const isEmpty = ![...layout.nodes.values()].some((n) => n.lane === lane)
  const edge = own?.end ?? layout.lanes.filter((l) => l.lane < lane).at(-1)?.end ?? 0
  const already = own !== undefined && isEmpty ? own.end - own.start : 0
  const by = Math.max(0, width + gaps.laneGap - already)
  // The lane's own end moves with the gap: it lies a hair to the right of where the room is opened.
  const opened = openGap(layout, edge - 1e-6, by)
  const lanes =
    own === undefined
      ? [...opened.lanes, { lane, start: edge, end: edge + by }].sort((a, b) => a.lane - b.lane)
      : opened.lanes
  const start = own !== undefined && isEmpty ? own.start : edge
  const end = edge + by
  const before = [...layout.nodes.values()]
    .filter((n) => n.lane < lane || (n.lane === lane && !isEmpty))
    .map((n) => n.column)
  const column = Math.max(-1, ...before) + 1
  const nodes = new Map(
    [...opened.nodes].map(([id, n]) => [id, n.column >= column ? { ...n, column: n.column + 1 } : n]),
  )
  let grown: LaneLayout = {
    ...opened,
    nodes,
    lanes: lanes.map((l) => (l.lane === lane ? { ...l, start: own?.start ?? edge, end } : l)),
  }
  for (const { node, y } of wanted) {
    const x = (start + end) / 2
    const level = nearestLevel(takenIn(grown, x, width, gaps), y, roomOf(node).height, Infinity) ?? y
    grown = placed(grown, node, { x, y: level, column }, gaps)
  }
  return grown
}
