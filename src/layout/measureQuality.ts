import { vectorLength } from './vectorLength.ts'
import type { LaneLayout, PlacedNode, Point } from './layoutTypes.ts'
import { nodeRoom } from './nodeRoom.ts'
import { sampleLine } from './sampleLine.ts'

export interface LayoutQuality {
  /** Points where two drawn lines cross; meetings at a common end do not count. */
  readonly crossings: number
  /** Pairs of lines that cross more than once. */
  readonly doubleCrossings: number
  /** Line and node pairs where the line passes the box, or closer to it than the margin, without ending there. */
  readonly nodeHits: number
  /** Pairs of boxes that share room. */
  readonly nodeOverlaps: number
  /** Least distance of two line ends on one node; Infinity when no node has two. */
  readonly leastPortDistance: number
  /** Edges without a line. */
  readonly missing: number
  readonly aspect: number
}

export interface EdgeEnds {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly fan?: string
}

/** A drawing reduced to what is measured: boxes, and each line as sampled points from its source to its target. */
export interface Drawing {
  readonly nodes: readonly Box[]
  readonly lines: ReadonlyMap<string, readonly Point[]>
  /** Lines that end where they meet another one of their fan. */
  readonly branches?: ReadonlySet<string>
  readonly width: number
  readonly height: number
}
export type Box = Pick<PlacedNode, 'id' | 'x' | 'y' | 'width' | 'height'>

/** How well a layout reads, measured on the drawn curves: the common way of a fan counts once. `margin` is the free room asked
 *  for around a foreign box. */
export function measureQuality(
  layout: Pick<LaneLayout, 'nodes' | 'routes' | 'width' | 'height' | 'fans'>,
  edges: readonly EdgeEnds[],
  margin = 2,
): LayoutQuality {
  const branches = new Set((layout.fans ?? []).flatMap((fan) => fan.lines.slice(1)).map((branch) => branch.id))
  return measureDrawing(
    {
      nodes: [...layout.nodes.values()].map(nodeRoom),
      lines: drawnLines(layout),
      branches,
      width: layout.width,
      height: layout.height,
    },
    edges,
    margin,
  )
}

/** Every line as points along what is drawn of it: of a fan's lines all but the first end where they meet another. */
export function drawnLines(layout: Pick<LaneLayout, 'routes' | 'fans'>): ReadonlyMap<string, readonly Point[]> {
  const own = new Map((layout.fans ?? []).flatMap((fan) => fan.lines.slice(1)).map((branch) => [branch.id, branch.own]))
  return new Map([...layout.routes].map(([id, line]) => [id, sampleLine(own.get(id) ?? line)]))
}

/** The same measure for any drawing, so that other tools' layouts are judged alike. */
export function measureDrawing(drawing: Drawing, edges: readonly EdgeEnds[], margin = 2): LayoutQuality {
  const drawn: Drawn[] = []
  let missing = 0
  for (const edge of edges) {
    const line = drawing.lines.get(edge.id)
    if (line === undefined) missing += 1
    else drawn.push(withBox(edge, line))
  }
  let crossings = 0
  let doubleCrossings = 0
  drawn.forEach((a, i) => {
    for (const b of drawn.slice(i + 1)) {
      const count = crossingCount(a, b)
      crossings += count
      if (count > 1) doubleCrossings += 1
    }
  })
  let nodeHits = 0
  for (const d of drawn) {
    for (const n of drawing.nodes)
      if (n.id !== d.edge.source && n.id !== d.edge.target && hits(d, n, margin)) nodeHits += 1
  }
  return {
    crossings,
    doubleCrossings,
    nodeHits,
    nodeOverlaps: overlaps(drawing.nodes),
    leastPortDistance: leastPortDistance(drawn, drawing.branches ?? new Set()),
    missing,
    aspect: drawing.width / drawing.height,
  }
}

/** How often each line crosses others, lines given as points from end to end; meetings at a common end do not count. */
export function crossingsOfLines(
  lines: readonly { readonly edge: EdgeEnds; readonly points: readonly Point[] }[],
): readonly number[] {
  const counts = lines.map(() => 0)
  const drawn = lines.map(({ edge, points }) => withBox(edge, points))
  drawn.forEach((a, i) => {
    drawn.slice(i + 1).forEach((b, k) => {
      const count = crossingCount(a, b)
      counts[i] = (counts[i] ?? 0) + count
      counts[i + 1 + k] = (counts[i + 1 + k] ?? 0) + count
    })
  })
  return counts
}

function overlaps(nodes: readonly Box[]): number {
  let count = 0
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x)
      const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y)
      if (across > 1e-6 && down > 1e-6) count += 1
    }
  })
  return count
}

interface Drawn {
  readonly edge: EdgeEnds
  readonly points: readonly Point[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function withBox(edge: EdgeEnds, points: readonly Point[]): Drawn {
  const xs = points.map((p) => p.x)
  const ys = points.map((p) => p.y)
  return { edge, points, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function crossingCount(a: Drawn, b: Drawn): number {
  if (a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom) return 0
  const shared = [a.edge.source, a.edge.target].some((n) => n === b.edge.source || n === b.edge.target)
  const meet = a.edge.fan !== undefined && a.edge.fan === b.edge.fan && a.edge.target === b.edge.target
  let count = 0
  for (let i = 1; i < a.points.length; i += 1) {
    const p = a.points[i - 1]
    const q = a.points[i]
    if (p === undefined || q === undefined) continue
    if (
      Math.max(p.x, q.x) < b.left ||
      Math.min(p.x, q.x) > b.right ||
      Math.max(p.y, q.y) < b.top ||
      Math.min(p.y, q.y) > b.bottom
    )
      continue
    for (let j = 1; j < b.points.length; j += 1) {
      const r = b.points[j - 1]
      const s = b.points[j]
      if (r !== undefined && s !== undefined && properlyCross(p, q, r, s, meet) && !(shared && nearEnd(a, b, i, j)))
        count += 1
    }
  }
  return count
}

/** Lines drawn to one common port meet there; that is not a crossing. */
function nearEnd(a: Drawn, b: Drawn, i: number, j: number): boolean {
  const endA = i === 1 ? a.points[0] : i === a.points.length - 1 ? a.points.at(-1) : undefined
  const endB = j === 1 ? b.points[0] : j === b.points.length - 1 ? b.points.at(-1) : undefined
  return endA !== undefined && endB !== undefined && vectorLength(endA.x - endB.x, endA.y - endB.y) < 1
}

/** Lines of a fan that `meet` run on each other, to the last digits of their numbers. */
const ON_LINE = 0.01

function properlyCross(p: Point, q: Point, r: Point, s: Point, meet: boolean): boolean {
  const d1 = turn(p, q, r)
  const d2 = turn(p, q, s)
  const d3 = turn(r, s, p)
  const d4 = turn(r, s, q)
  if (meet && Math.min(...[d1, d2, d3, d4].map(Math.abs)) < ON_LINE) return false
  return d1 > 0 !== d2 > 0 && d3 > 0 !== d4 > 0
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

function hits(d: Drawn, n: Box, margin: number): boolean {
  const left = n.x - n.width / 2 - margin
  const right = n.x + n.width / 2 + margin
  const top = n.y - n.height / 2 - margin
  const bottom = n.y + n.height / 2 + margin
  if (d.left >= right || d.right <= left || d.top >= bottom || d.bottom <= top) return false
  for (let i = 1; i < d.points.length; i += 1) {
    const p = d.points[i - 1]
    const q = d.points[i]
    if (p !== undefined && q !== undefined && segmentMeetsBox(p, q, left, right, top, bottom)) return true
  }
  return false
}

/** Whether a straight segment enters the open box (clipping by Liang and Barsky 1984). */
function segmentMeetsBox(p: Point, q: Point, left: number, right: number, top: number, bottom: number): boolean {
  let from = 0
  let to = 1
  const dx = q.x - p.x
  const dy = q.y - p.y
  for (const [step, room] of [
    [-dx, p.x - left],
    [dx, right - p.x],
    [-dy, p.y - top],
    [dy, bottom - p.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false
      continue
    }
    const t = room / step
    if (step < 0) from = Math.max(from, t)
    else to = Math.min(to, t)
    if (from >= to) return false
  }
  return true
}

function leastPortDistance(drawn: readonly Drawn[], branches: ReadonlySet<string>): number {
  const ends = new Map<string, Point[]>()
  for (const d of drawn) {
    const first = d.points[0]
    const last = d.points.at(-1)
    if (first !== undefined) ends.set(d.edge.source, [...(ends.get(d.edge.source) ?? []), first])
    if (last !== undefined && !branches.has(d.edge.id))
      ends.set(d.edge.target, [...(ends.get(d.edge.target) ?? []), last])
  }
  let least = Infinity
  for (const list of ends.values()) {
    list.forEach((p, i) => {
      for (const q of list.slice(i + 1)) least = Math.min(least, vectorLength(p.x - q.x, p.y - q.y))
    })
  }
  return least
}
