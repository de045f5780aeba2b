import type { ColumnAssignment } from './assignColumns.ts'
import type { FlowGraph } from './flowGraph.ts'
import type { LaneLayout, LaneOptions, LayoutEdgeInput } from './layoutTypes.ts'
import { crossingsOfLines, drawnLines, measureQuality } from './measureQuality.ts'
import { movesToTry } from './movesToTry.ts'
import type { OrderPlaces } from './orderColumns.ts'
import { wayOf } from './wayOf.ts'

/** Draws a map, and where lines cross moves their ends to other columns of their lanes, new ones too: at most `options.moves` one after
 *  the other, as long as each saves a crossing, brings no line near a box, needs no more room and makes the drawing calmer as a whole. */
export function fewerCrossings(
  graph: FlowGraph,
  edges: readonly LayoutEdgeInput[],
  start: ColumnAssignment,
  options: LaneOptions,
  draw: (columns: ColumnAssignment, near?: OrderPlaces) => Draft,
): LaneLayout {
  const plain = draw(start)
  if (options.moves === 0) return plain.layout
  const first = judged(graph, edges, start, plain)
  const hits = measureQuality(plain.layout, edges).nodeHits
  let best = first
  for (let step = 0; step < options.moves && best.crossings > 0; step += 1) {
    const next = firstOf(
      movesToTry(graph, best.columns, best.order, best.touched, options),
      (round) =>
        round
          .map((columns) => judged(graph, edges, columns, draw(columns, best.order)))
          .filter((one) => one.crossings < best.crossings && isWithin(one.layout, first.layout, options))
          .filter((one) => unrestOf(one) < unrestOf(best) && measureQuality(one.layout, edges).nodeHits <= hits)
          .toSorted((a, b) => unrestOf(a) - unrestOf(b))[0],
    )
    if (next === undefined) break
    best = next
  }
  return best.layout
}

/** The first result there is; what follows it is not worked out. */
function firstOf<T, R>(list: readonly T[], result: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = result(item)
    if (found !== undefined) return found
  }
  return undefined
}

export interface Draft {
  readonly layout: LaneLayout
  readonly order: OrderPlaces
}

/** What a crossing and a further column weigh, in lengths: a lane is split for two crossings, not for one. */
const CROSSING = 500
const COLUMN = 500

function unrestOf({ crossings, way, columns }: Judged): number {
  return way + CROSSING * crossings + COLUMN * columns.laneOfColumn.length
}

interface Judged extends Draft {
  readonly columns: ColumnAssignment
  readonly crossings: number
  /** Length of all lines with their turns. */
  readonly way: number
  /** Nodes at the ends of lines that cross. */
  readonly touched: readonly number[]
}

function judged(graph: FlowGraph, edges: readonly LayoutEdgeInput[], columns: ColumnAssignment, draft: Draft): Judged {
  const points = drawnLines(draft.layout)
  const lines = edges.flatMap((edge) => {
    const line = points.get(edge.id)
    return line === undefined ? [] : [{ edge, points: line }]
  })
  const counts = crossingsOfLines(lines)
  const ends = new Set(lines.flatMap(({ edge }, i) => ((counts[i] ?? 0) > 0 ? [edge.source, edge.target] : [])))
  return {
    ...draft,
    columns,
    crossings: counts.reduce((sum, count) => sum + count, 0) / 2,
    way: lines.reduce((sum, line) => sum + wayOf(line.points), 0),
    touched: graph.nodes.flatMap((node, v) => (ends.has(node.id) ? [v] : [])),
  }
}

/** Whether a map needs no more room than another one or the room asked for. */
function isWithin(one: LaneLayout, other: LaneLayout, { fitWidth, fitHeight }: LaneOptions): boolean {
  return one.width <= Math.max(other.width, fitWidth) + 0.5 && one.height <= Math.max(other.height, fitHeight) + 0.5
}
