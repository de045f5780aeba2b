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

/** How far a box reaches before and after its level, and what stands above and hangs below it. */
interface Reach {
  readonly half: number
  readonly above: number
  readonly below: number
}
/** By column. */
type RowReach = ReadonlyMap<number, Reach>

/** Rows of one group get this share of the room that rows of different groups get. */
const WITHIN_GROUP = 0.55
/** The room before the first and after the last row gets this share. */
const OUTER = 0.5
/** Lines that run between two rows, and outside the first and the last. */
const CHANNEL = 2
/** Titles and what hangs below a node are this part of a box distance from other boxes. */
const NEARER = 0.5

/** One level a row, as close as its boxes and titles allow and with room for lines between; the room to fill is shared out. */
export function placeRows(
  graph: FlowGraph,
  column: readonly number[],
  rows: readonly RowHere[],
  options: LaneOptions,
): RowPlaces {
  const down = options.direction === 'down'
  const reaches = rows.map((here) => reachOf(graph, column, here, down, options))
  const weights = rows.slice(1).map((here, i) => (here.row.group === rows[i]?.row.group ? WITHIN_GROUP : 1))
  const shares = weights.reduce((a, b) => a + b, 0) + 2 * OUTER
  const levelsWith = (share: number): readonly number[] => {
    const levels: number[] = []
    reaches.forEach((reach, i) => {
      const least = levels.map(
        (level, j) => level + apart(reaches[j], reach, options) + (j === i - 1 ? (weights[j] ?? 0) * share : 0),
      )
      levels.push(i === 0 ? outside(reach, 'above', options) + OUTER * share : Math.max(...least))
    })
    return levels
  }
  const after = (levels: readonly number[]): number =>
    Math.max(0, ...levels.map((level, i) => level + outside(reaches[i], 'below', options)))
  const room = down ? options.fitWidth : options.fitHeight
  const share = Math.min(
    Math.max(0, room - after(levelsWith(0))) / shares,
    (options.maxStretch - 1) * (options.nodeGap + CHANNEL * options.lineGap),
  )
  const levels = levelsWith(share)
  const end = after(levels) + OUTER * share
  const shift = Math.max(0, room - end) / 2
  return withNodes(
    graph,
    column,
    rows,
    levels.map((level) => level + shift),
    Math.max(end, room),
    down,
    options,
  )
}

/** What a row takes in each column it stands in. */
function reachOf(
  graph: FlowGraph,
  column: readonly number[],
  { row, members }: RowHere,
  down: boolean,
  options: LaneOptions,
): RowReach {
  const reach = new Map<number, Reach>()
  for (const v of members) reach.set(column[v] ?? 0, boxReach(graph, v))
  const own = reach.get(0)
  const title = down ? row.title.width : row.title.height
  // Where lanes run down, a title has a place of its own before the first lane.
  if (own === undefined || down)
    return reach.set(0, { above: 0, below: own?.below ?? 0, half: Math.max(own?.half ?? 0, title / 2) })
  return reach.set(0, { ...own, above: titleGap(options) + title })
}

function boxReach(graph: FlowGraph, v: number): Reach {
  const { across = 0, hang = 0 } = graph.nodes[v] ?? {}
  return { half: (across - hang) / 2, above: 0, below: hang }
}

function titleGap(options: LaneOptions): number {
  return options.nodeGap / 3
}

/** Room before the first or after the last row: for lines there, or for what stands above or hangs below. */
function outside(reach: RowReach | undefined, side: 'above' | 'below', { lineGap, margin }: LaneOptions): number {
  return Math.max(0, ...[...(reach?.values() ?? [])].map((r) => r.half + Math.max(CHANNEL * lineGap, r[side]))) + margin
}

/** How far a row must be from an earlier one: room for lines between their boxes, nothing meets in any column, and a line on
 *  the level of the later row passes below all that hangs from the earlier one. */
function apart(one: RowReach | undefined, other: RowReach, { nodeGap, lineGap }: LaneOptions): number {
  let least = 0
  for (const [c, reach] of one ?? []) {
    const beside = other.get(c)
    const far = reach.half + reach.below
    least = Math.max(least, far + 1.2 * lineGap)
    if (beside === undefined) continue
    const nearer = reach.below + beside.above > 0 ? far + beside.above + beside.half + NEARER * nodeGap : 0
    least = Math.max(least, reach.half + beside.half + nodeGap + CHANNEL * lineGap, nearer)
  }
  return least
}

function withNodes(
  graph: FlowGraph,
  column: readonly number[],
  rows: readonly RowHere[],
  levels: readonly number[],
  extent: number,
  down: boolean,
  options: LaneOptions,
): RowPlaces {
  const middle = new Map<number, number>()
  rows.forEach(({ members }, r) => {
    for (const v of members) middle.set(v, levels[r] ?? 0)
  })
  const titles = rows.map((here, r) => titleMiddle(graph, column, here, levels[r] ?? 0, down, options))
  // Titles stand in the first column, as nodes do; where lanes run down they have a place of their own.
  const named = down ? [] : rows.map(({ row }, r) => ({ middle: titles[r] ?? 0, half: row.title.height / 2 }))
  graph.nodes.forEach((_, v) => {
    if (!middle.has(v))
      middle.set(v, freeLevel(graph, column, middle, column[v] === 0 ? named : [], v, extent / 2, options.nodeGap))
  })
  // What stands free may need more room than the rows leave.
  const shift = Math.max(
    0,
    options.margin - Math.min(...[...middle].map(([v, level]) => level - boxReach(graph, v).half)),
  )
  const end =
    Math.max(...[...middle].map(([v, level]) => level + boxReach(graph, v).half + boxReach(graph, v).below)) +
    shift +
    options.margin
  const placed = graph.nodes.map((_, v) => (middle.get(v) ?? 0) + shift)
  const order = placed.map(
    (level, v) =>
      placed.filter((other, w) => column[w] === column[v] && (other < level || (other === level && w < v))).length,
  )
  return { middle: placed, order, title: titles.map((level) => level + shift), extent: Math.max(extent + shift, end) }
}

/** Above the row's node in the first column, or in its place. */
function titleMiddle(
  graph: FlowGraph,
  column: readonly number[],
  { row, members }: RowHere,
  level: number,
  down: boolean,
  options: LaneOptions,
): number {
  const node = members.find((v) => column[v] === 0)
  return down || node === undefined
    ? level
    : level - boxReach(graph, node).half - titleGap(options) - row.title.height / 2
}

/** Midway between the neighbours that stand, or the nearest place to it where the column is free. */
function freeLevel(
  graph: FlowGraph,
  column: readonly number[],
  standing: ReadonlyMap<number, number>,
  titles: readonly { readonly middle: number; readonly half: number }[],
  v: number,
  otherwise: number,
  gap: number,
): number {
  const beside = graph.edges.flatMap(
    (e) => (e.source === v ? standing.get(e.target) : e.target === v ? standing.get(e.source) : undefined) ?? [],
  )
  const wanted = beside.length === 0 ? otherwise : (Math.min(...beside) + Math.max(...beside)) / 2
  const own = boxReach(graph, v)
  const taken = [...standing]
    .filter(([w]) => column[w] === column[v])
    .map(([w, level]) => {
      const { half, below } = boxReach(graph, w)
      return { low: level - half - gap - own.half - own.below, high: level + half + below + gap + own.half }
    })
    .concat(
      titles.map(({ middle, half }) => ({
        low: middle - half - NEARER * gap - own.half - own.below,
        high: middle + half + NEARER * gap + own.half,
      })),
    )
  const isFree = (level: number): boolean => taken.every(({ low, high }) => level <= low + 1e-6 || level >= high - 1e-6)
  const places = [wanted, ...taken.flatMap(({ low, high }) => [low, high])].filter(isFree)
  return places.reduce(
    (best, level) => (Math.abs(level - wanted) < Math.abs(best - wanted) ? level : best),
    places[0] ?? wanted,
  )
}
