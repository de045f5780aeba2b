import type { LaneLayout, PlacedNode, PlacedRow, Point, RoutedLine } from './layoutTypes.ts'
import { nodeRoom } from './nodeRoom.ts'
import type { Side } from './assignPorts.ts'
import { sampleLine } from './sampleLine.ts'

/** A straight piece of a drawn line, its ends in the order of x. */
export interface Piece {
  readonly line: string
  readonly a: Point
  readonly b: Point
}

/** A line ends at a node when it comes this near to its border; places kept in a file are rounded. */
const ON_BORDER = 0.02

/** How a line passes the gap after a column: from level `left` to level `right`, or out of one side and back again. */
export type Span =
  | { readonly line: string; readonly kind: 'through'; readonly left: number; readonly right: number }
  | { readonly line: string; readonly kind: 'left' | 'right'; readonly low: number; readonly high: number }

export interface GridColumn {
  readonly start: number
  readonly end: number
  /** What stands in it, top to bottom: lines pass between. */
  readonly boxes: readonly { readonly id: string; readonly low: number; readonly high: number }[]
}

/** A standing layout, lanes to the right, as a line to be led over it sees it: boxes by column, the lines already drawn,
 *  and the places their ends take. */
export class OverGrid {
  readonly columns: readonly GridColumn[]
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly height: number
  readonly #columnOf: ReadonlyMap<number, number>
  #pieces: Piece[][]
  #spans: Span[][]
  #ends: { readonly line: string; readonly node: string; readonly side: Side; readonly at: number }[] = []

  constructor(layout: LaneLayout) {
    this.nodes = layout.nodes
    this.height = layout.height
    const used = [...new Set([...layout.nodes.values()].map((n) => n.column))].sort((a, b) => a - b)
    this.#columnOf = new Map(used.map((column, i) => [column, i]))
    this.columns = used.map((column) =>
      columnOf(
        [...layout.nodes.values()].filter((n) => n.column === column),
        layout.rows ?? [],
      ),
    )
    // Column c has index 2c, the gap after it 2c + 1.
    this.#pieces = Array.from({ length: 2 * used.length }, () => [])
    this.#spans = used.map(() => [])
    for (const [id, line] of layout.routes) this.add(id, line)
  }

  /** Index of a node's column among those that hold nodes. */
  column(node: PlacedNode): number {
    return this.#columnOf.get(node.column) ?? 0
  }

  /** Pieces of lines within a column, or within the gap after it. */
  pieces(column: number, where: 'column' | 'gap'): readonly Piece[] {
    return this.#pieces[2 * column + (where === 'gap' ? 1 : 0)] ?? []
  }

  spans(column: number): readonly Span[] {
    return this.#spans[column] ?? []
  }

  /** Places already taken on a side of a node: y on its left and right, x above and below. */
  taken(node: string, side: Side): readonly number[] {
    return this.#ends.filter((end) => end.node === node && end.side === side).map((end) => end.at)
  }

  add(id: string, line: RoutedLine): void {
    const points = sampleLine(line)
    this.columns.forEach((column, c) => {
      this.#pieces[2 * c]?.push(...clipped(id, points, column.start, column.end))
      const next = this.columns[c + 1]
      if (next === undefined) return
      this.#pieces[2 * c + 1]?.push(...clipped(id, points, column.end, next.start))
      const span = spanOf(id, points, column.end, next.start)
      if (span !== null) this.#spans[c]?.push(span)
    })
    for (const point of [line.start, line.end]) {
      for (const node of this.nodes.values()) {
        const { side, at, by } = sideOf(node, point)
        if (by < ON_BORDER) this.#ends.push({ line: id, node: node.id, side, at })
      }
    }
  }

  remove(id: string): void {
    this.#pieces = this.#pieces.map((list) => list.filter((piece) => piece.line !== id))
    this.#spans = this.#spans.map((list) => list.filter((span) => span.line !== id))
    this.#ends = this.#ends.filter((end) => end.line !== id)
  }
}

/** `titles`: those that stand in the column are passed like boxes. */
function columnOf(nodes: readonly PlacedNode[], titles: readonly PlacedRow[]): GridColumn {
  const rooms = nodes.map(nodeRoom)
  const start = Math.min(...rooms.map((r) => r.x - r.width / 2))
  const end = Math.max(...rooms.map((r) => r.x + r.width / 2))
  const inside = titles.filter((t) => t.x - t.width / 2 < end && t.x + t.width / 2 > start)
  return {
    start,
    end,
    boxes: [...rooms, ...inside]
      .map((r) => ({ id: r.id, low: r.y - r.height / 2, high: r.y + r.height / 2 }))
      .sort((a, b) => a.low - b.low),
  }
}

/** The pieces of a broken line between two x, cut there. */
function clipped(line: string, points: readonly Point[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  for (let i = 1; i < points.length; i += 1) {
    const [p, q] = [points[i - 1], points[i]]
    if (p === undefined || q === undefined) continue
    const [a, b] = p.x <= q.x ? [p, q] : [q, p]
    if (b.x < from || a.x > to) continue
    const at = (x: number): Point => (b.x - a.x < 1e-9 ? a : { x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) })
    pieces.push({ line, a: a.x < from ? at(from) : a, b: b.x > to ? at(to) : b })
  }
  return pieces
}

function spanOf(line: string, points: readonly Point[], from: number, to: number): Span | null {
  const [left, right] = [levelsAt(points, from), levelsAt(points, to)]
  const [l, r] = [left[0], right[0]]
  if (l !== undefined && r !== undefined) return { line, kind: 'through', left: l, right: r }
  if (left.length > 1) return { line, kind: 'left', low: Math.min(...left), high: Math.max(...left) }
  return right.length > 1 ? { line, kind: 'right', low: Math.min(...right), high: Math.max(...right) } : null
}

/** Levels at which a broken line meets an x. */
function levelsAt(points: readonly Point[], x: number): readonly number[] {
  const levels: number[] = []
  for (let i = 1; i < points.length; i += 1) {
    const [p, q] = [points[i - 1], points[i]]
    if (p === undefined || q === undefined || Math.min(p.x, q.x) > x + 1e-6 || Math.max(p.x, q.x) < x - 1e-6) continue
    const y = Math.abs(q.x - p.x) < 1e-9 ? p.y : p.y + ((q.y - p.y) * (x - p.x)) / (q.x - p.x)
    if (!levels.some((known) => Math.abs(known - y) < 0.01)) levels.push(y)
  }
  return levels
}

/** The side of a node nearest to a point, where on it, and how far from the border. */
function sideOf(node: PlacedNode, { x, y }: Point): { readonly side: Side; readonly at: number; readonly by: number } {
  const dx = Math.abs(x - node.x) - node.width / 2
  const dy = Math.abs(y - node.y) - node.height / 2
  const by = Math.abs(Math.max(dx, dy))
  if (dx >= dy) return { side: x < node.x ? 'left' : 'right', at: y, by }
  return { side: y < node.y ? 'before' : 'after', at: x, by }
}
