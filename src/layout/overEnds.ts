import type { Side } from './assignPorts.ts'
import type { PlacedNode, Point } from './layoutTypes.ts'
import { edgeInset, SIDE_INSET } from './liftLines.ts'
import { armCost, flatCost } from './overCost.ts'
import type { OverGrid } from './overGrid.ts'

/** A way for a line to meet a node: at a side, from which it leaves the node's column at `level`. */
export interface EndChoice {
  readonly side: Side
  readonly port: Point
  readonly level: number
  readonly cost: number
}

/** What a line asks of its ends and its way, in the layout's unit. */
export interface LineNeeds {
  /** Distance of its ends from others on a node. */
  readonly portGap: number
  /** Distance from other lines and from boxes that it passes. */
  readonly lineGap: number
}

/** A line round the corner is longer and bends twice. */
const LIFT = 90
/** One that runs straight from the other end turns once. */
const STRAIGHT_LIFT = 30
/** A line that leaves beside the middle of a side, for each px. */
const OFF_MIDDLE = 1.05
/** A place nearer to another end than asked for. */
const SQUEEZED = 340
/** Room a head needs between a node and the corner of its line, in port gaps. */
const HEAD_ROOM = 1.5
/** Levels tried above and below a node. */
const LIFT_LEVELS = 6

/** The ways for a line to meet `node` on its way to the right (`way` 1) or left, aiming at the level `aim`.
 *  straight: levels of the line elsewhere, from which a corner may lead to the node without another bend. */
export function endChoices(
  grid: OverGrid,
  node: PlacedNode,
  way: 1 | -1,
  aim: number,
  isHead: boolean,
  needs: LineNeeds,
  straight: readonly number[] = [],
): readonly EndChoice[] {
  return [
    ...sideChoices(grid, node, way, aim, needs),
    ...liftChoices(grid, node, way, [...new Set([aim, ...straight])], isHead, needs),
  ]
}

function sideChoices(
  grid: OverGrid,
  node: PlacedNode,
  way: 1 | -1,
  aim: number,
  needs: LineNeeds,
): readonly EndChoice[] {
  const side = way === 1 ? 'right' : 'left'
  const reach = Math.max(0, node.height / 2 - SIDE_INSET * needs.portGap)
  const x = node.x + (way * node.width) / 2
  const column = grid.column(node)
  return freePlaces(node.y - reach, node.y + reach, grid.taken(node.id, side), aim, needs.portGap).map(
    ({ at, cost }) => {
      const [from, to] = wayOut(grid, column, x, way)
      return { side, port: { x, y: at }, level: at, cost: cost + flatCost(grid, column, at, from, to, needs.lineGap) }
    },
  )
}

function liftChoices(
  grid: OverGrid,
  node: PlacedNode,
  way: 1 | -1,
  straight: readonly number[],
  isHead: boolean,
  needs: LineNeeds,
): readonly EndChoice[] {
  const column = grid.column(node)
  const inset = edgeInset(needs.portGap, node.height, node.width)
  const reach = Math.max(0, node.width / 2 - inset)
  const need = isHead ? HEAD_ROOM * needs.portGap : needs.lineGap * 1.4
  const sides: readonly (readonly [Side, 1 | -1])[] =
    node.below === undefined
      ? [
          ['before', -1],
          ['after', 1],
        ]
      : [['before', -1]]
  return sides.flatMap(([side, sign]) => {
    const y = node.y + (sign * node.height) / 2
    const end = nextBox(grid, column, node, sign)
    const places = freePlaces(node.x - reach, node.x + reach, grid.taken(node.id, side), node.x, needs.portGap)
    const onward = straight.filter((level) => (level - y) * sign > need)
    return [
      ...new Set([...Array.from({ length: LIFT_LEVELS }, (_, i) => y + sign * (need + i * needs.lineGap)), ...onward]),
    ]
      .filter((level) => (end - level) * sign >= Math.min(needs.lineGap, 0.7 * Math.abs(end - y)))
      .flatMap((level) =>
        places.map(({ at, cost }): EndChoice => {
          const [from, to] = wayOut(grid, column, at, way)
          const run =
            flatCost(grid, column, level, from, to, needs.lineGap) + armCost(grid, column, at, y, level, needs.lineGap)
          return {
            side,
            port: { x: at, y },
            level,
            cost: (onward.includes(level) ? STRAIGHT_LIFT : LIFT) + Math.abs(level - y) + cost + run,
          }
        }),
      )
  })
}

/** From a point of a column to the rim that a line leaves it by, in the order of x. */
function wayOut(grid: OverGrid, column: number, x: number, way: 1 | -1): readonly [number, number] {
  const { start = x, end = x } = grid.columns[column] ?? {}
  return way === 1 ? [x, end] : [start, x]
}

/** Where the next box above (`sign` -1) or below begins; the map's rim when there is none. */
export function nextBox(grid: OverGrid, column: number, node: PlacedNode, sign: 1 | -1): number {
  const boxes = grid.columns[column]?.boxes ?? []
  const beside = boxes[boxes.findIndex((box) => box.id === node.id) + sign]
  if (beside !== undefined) return sign === 1 ? beside.low : beside.high
  return sign === 1 ? grid.height : 0
}

/** Places on a side from `low` to `high`, each `gap` from the ends taken there; where the side is full, the places that
 *  keep most distance, and what that costs. Nearest to `aim` first. */
export function freePlaces(
  low: number,
  high: number,
  taken: readonly number[],
  aim: number,
  gap: number,
): readonly { readonly at: number; readonly cost: number }[] {
  const middle = (low + high) / 2
  const clear = (at: number): number => Math.min(...taken.map((t) => Math.abs(t - at)))
  const wished = [Math.min(high, Math.max(low, aim)), middle, low, high, ...taken.flatMap((t) => [t - gap, t + gap])]
  const free = [...new Set(wished)].filter((at) => at >= low - 1e-9 && at <= high + 1e-9 && clear(at) >= gap - 1e-6)
  if (free.length > 0) return nearest(free, aim, 4).map((at) => ({ at, cost: OFF_MIDDLE * Math.abs(at - middle) }))
  const rims = [low, ...taken.filter((t) => t > low && t < high), high].sort((a, b) => a - b)
  const between = [low, high, ...rims.slice(1).map((r, i) => (r + (rims[i] ?? r)) / 2)]
  const most = Math.max(...between.map(clear))
  return nearest(
    between.filter((at) => clear(at) > most - 1e-6),
    aim,
    2,
  ).map((at) => ({ at, cost: SQUEEZED * (1 - most / gap) }))
}

function nearest(places: readonly number[], aim: number, count: number): readonly number[] {
  return places.toSorted((a, b) => Math.abs(a - aim) - Math.abs(b - aim) || a - b).slice(0, count)
}
