import type { FlowGraph } from './flowGraph.ts'
import type { RowHere } from './layoutRows.ts'
import type { LaneOptions } from './layoutTypes.ts'

/** Where rows and nodes stand across the flow. */
export interface RowPlaces {
  /** Middle of each node's glyph. */
  readonly middle: readonly number[]
  /** Place of each node within its column, 0 = first. */
  readonly order: readonly number[]
  /** Middle of each row's title. */
  readonly title: readonly number[]
  /** Length across, margins included. */
  readonly extent: number
}

/** How far something reaches before and after a level. */
interface Reach {
  readonly before: number
  readonly after: number
}

/** Rows of one group get this share of the room that rows of different groups get. */
const WITHIN_GROUP = 0.55
/** The room before the first and after the last row gets this share. */
const OUTER = 0.5
/** Lines that run between two rows, and outside the first and the last. */
const CHANNEL = 2

/** One level a row, as close as its boxes and titles allow and with room for lines between; the room to fill is shared out. */
export function placeRows(graph: FlowGraph, column: readonly number[], rows: readonly RowHere[], options: LaneOptions): RowPlaces {
  const down = options.direction === 'down'
  const reaches = rows.map((here) => reachOf(graph, column, here, down, options))
  const channel = CHANNEL * options.lineGap
  const first = Math.max(0, ...[...(reaches[0]?.values() ?? [])].map((r) => r.before)) + channel + options.margin
  const weights = rows.slice(1).map((here, i) => (here.row.group === rows[i]?.row.group ? WITHIN_GROUP : 1))
  const shares = weights.reduce((a, b) => a + b, 0) + 2 * OUTER
  const levelsWith = (share: number): readonly number[] => {
    const levels: number[] = []
    rows.forEach((_, i) => {
      const more = channel + (weights[i - 1] ?? 0) * share
      const least = levels.map((level, j) => level + Math.max(clearOf(reaches[j], options.lineGap), apart(reaches[j], reaches[i], options.nodeGap) + (j === i - 1 ? more : 0)))
      levels.push(i === 0 ? first + OUTER * share : Math.max(...least))
    })
    return levels
  }
  const after = (levels: readonly number[]): number => Math.max(0, ...levels.map((level, i) => level + Math.max(0, ...[...(reaches[i]?.values() ?? [])].map((r) => r.after)))) + channel + options.margin
  const natural = after(levelsWith(0))
  const room = down ? options.fitWidth : options.fitHeight
  const share = Math.min(Math.max(0, room - natural) / shares, (options.maxStretch - 1) * (options.nodeGap + channel))
  const levels = levelsWith(share)
  const extent = Math.max(after(levels) + OUTER * share, room)
  const shift = Math.max(0, extent - after(levels) - OUTER * share) / 2
  return withNodes(graph, column, rows, levels.map((level) => level + shift), extent, down, options)
}

/** What a row takes in each column it stands in. */
function reachOf(graph: FlowGraph, column: readonly number[], { row, members }: RowHere, down: boolean, options: LaneOptions): ReadonlyMap<number, Reach> {
  const reach = new Map<number, Reach>()
  for (const v of members) reach.set(column[v] ?? 0, extents(graph, v))
  const own = reach.get(0)
  const title = (down ? row.title.width : row.title.height) / 2
  if (own === undefined) return reach.set(0, { before: title, after: title })
  // Where lanes run down, a title has a place of its own before the first lane.
  if (down) return reach.set(0, { before: Math.max(title, own.before), after: Math.max(title, own.after) })
  return reach.set(0, { ...own, before: own.before + titleGap(options) + 2 * title })
}

function titleGap(options: LaneOptions): number {
  return options.nodeGap / 3
}

/** How far the level of a row must be from an earlier one, so that a line on it passes below all that stands or hangs there. */
function clearOf(one: ReadonlyMap<number, Reach> | undefined, lineGap: number): number {
  return Math.max(0, ...[...(one?.values() ?? [])].map((r) => r.after)) + 1.2 * lineGap
}

/** How far two rows must be apart, so that nothing of them meets in any column. */
function apart(one: ReadonlyMap<number, Reach> | undefined, other: ReadonlyMap<number, Reach> | undefined, gap: number): number {
  let least = 0
  for (const [c, reach] of one ?? []) {
    const beside = other?.get(c)
    if (beside !== undefined) least = Math.max(least, reach.after + beside.before + gap)
  }
  return least
}

function withNodes(graph: FlowGraph, column: readonly number[], rows: readonly RowHere[], levels: readonly number[], extent: number, down: boolean, options: LaneOptions): RowPlaces {
  const middle = new Map<number, number>()
  rows.forEach(({ members }, r) => { for (const v of members) middle.set(v, levels[r] ?? 0) })
  graph.nodes.forEach((_, v) => { if (!middle.has(v)) middle.set(v, freeLevel(graph, column, middle, v, extent / 2, options.nodeGap)) })
  // What stands free may need more room than the rows leave.
  const reach = [...middle].map(([v, level]) => ({ before: level - extents(graph, v).before, after: level + extents(graph, v).after }))
  const shift = Math.max(0, options.margin - Math.min(...reach.map((r) => r.before)))
  const end = Math.max(...reach.map((r) => r.after)) + shift + options.margin
  const title = rows.map(({ row, members }, r) => {
    const node = members.find((v) => column[v] === 0)
    const level = (levels[r] ?? 0) + shift
    if (down || node === undefined) return level
    return level - extents(graph, node).before - titleGap(options) - row.title.height / 2
  })
  const placed = graph.nodes.map((_, v) => (middle.get(v) ?? 0) + shift)
  const order = placed.map((level, v) => placed.filter((other, w) => column[w] === column[v] && (other < level || (other === level && w < v))).length)
  return { middle: placed, order, title, extent: Math.max(extent + shift, end) }
}

/** Midway between the neighbours that stand, or the nearest place to it where the column is free. */
function freeLevel(graph: FlowGraph, column: readonly number[], standing: ReadonlyMap<number, number>, v: number, otherwise: number, gap: number): number {
  const beside = graph.edges.flatMap((e) => (e.source === v ? standing.get(e.target) : e.target === v ? standing.get(e.source) : undefined) ?? [])
  const wanted = beside.length === 0 ? otherwise : (Math.min(...beside) + Math.max(...beside)) / 2
  const own = extents(graph, v)
  const taken = [...standing].filter(([w]) => column[w] === column[v]).map(([w, level]) => {
    const reach = extents(graph, w)
    return { low: level - reach.before - gap - own.after, high: level + reach.after + gap + own.before }
  })
  const isFree = (level: number): boolean => taken.every(({ low, high }) => level <= low + 1e-6 || level >= high - 1e-6)
  const places = [wanted, ...taken.flatMap(({ low, high }) => [low, high])].filter(isFree)
  return places.reduce((best, level) => (Math.abs(level - wanted) < Math.abs(best - wanted) ? level : best), places[0] ?? wanted)
}

function extents(graph: FlowGraph, v: number): Reach {
  const { across = 0, hang = 0 } = graph.nodes[v] ?? {}
  return { before: (across - hang) / 2, after: (across + hang) / 2 }
}
