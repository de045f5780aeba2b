import type { ColumnAssignment } from './assignColumns.ts'
import type { FlowGraph } from './flowGraph.ts'
import { layerGraph } from './layerGraph.ts'
import type { LaneOptions } from './layoutTypes.ts'
import { costNear } from './orderColumns.ts'
import type { OrderPlaces } from './orderColumns.ts'
import { placeAlong } from './placeAlong.ts'

/** Rounds of moves, and moves into columns that are there and into new ones in each. */
const TRIES = 2
const OF_EACH = 2

/** The columns after a move of one of the nodes, if lines cross less then: rounds to be drawn one after the other, those that save most
 *  first. Moves into a new column save more but may not fit, so each round holds others too. */
export function movesToTry(
  graph: FlowGraph,
  columns: ColumnAssignment,
  order: OrderPlaces,
  movable: readonly number[],
  options: LaneOptions,
): readonly (readonly ColumnAssignment[])[] {
  const costOf = (one: ColumnAssignment): number =>
    costNear(graph, layerGraph(graph, one.column, one.laneOfColumn.length), order)
  const lengthOf = (one: ColumnAssignment): number =>
    placeAlong(graph.nodes, one.column, one.laneOfColumn, [], options).length
  const room = Math.max(lengthOf(columns), options.direction === 'right' ? options.fitWidth : options.fitHeight) + 0.5
  const now = costOf(columns)
  const isNew = (one: ColumnAssignment): boolean => one.laneOfColumn.length > columns.laneOfColumn.length
  const better = movable
    .flatMap((v) => movesOf(columns, v))
    .filter((one) => !isNew(one) || lengthOf(one) <= room)
    .map((one) => ({ one, cost: costOf(one) }))
    .filter(({ cost }) => cost < now)
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ one }) => one)
  const [into, opened] = [better.filter((one) => !isNew(one)), better.filter(isNew)]
  const part = (list: readonly ColumnAssignment[], round: number): readonly ColumnAssignment[] =>
    list.slice(OF_EACH * round, OF_EACH * (round + 1))
  return Array.from({ length: TRIES }, (_, round) => [...part(into, round), ...part(opened, round)])
}

/** A node in each other column of its lane, and in a new one before, between and after them. */
function movesOf({ column, laneOfColumn }: ColumnAssignment, v: number): readonly ColumnAssignment[] {
  const from = column[v] ?? 0
  const lane = laneOfColumn[from]
  const own = laneOfColumn.flatMap((l, c) => (l === lane ? [c] : []))
  const isAlone = column.every((c, w) => w === v || c !== from)
  const into = own
    .filter((c) => c !== from)
    .map((to) =>
      compact(
        column.map((c, w) => (w === v ? to : c)),
        laneOfColumn,
        isAlone ? from : null,
      ),
    )
  if (isAlone) return into
  const places = [...own, (own.at(-1) ?? 0) + 1]
  const opened = places.map((at): ColumnAssignment => ({
    column: column.map((c, w) => (w === v ? at : c >= at ? c + 1 : c)),
    laneOfColumn: laneOfColumn.toSpliced(at, 0, lane ?? 0),
  }))
  return [...into, ...opened]
}

/** The same columns without one that is left empty. */
function compact(column: readonly number[], laneOfColumn: readonly number[], empty: number | null): ColumnAssignment {
  if (empty === null) return { column, laneOfColumn }
  return { column: column.map((c) => (c > empty ? c - 1 : c)), laneOfColumn: laneOfColumn.toSpliced(empty, 1) }
}
