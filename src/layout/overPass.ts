import type { PlacedNode } from './layoutTypes.ts'
import { flatCost, hopCost } from './overCost.ts'
import { endChoices } from './overEnds.ts'
import type { EndChoice, LineNeeds } from './overEnds.ts'
import type { OverGrid } from './overGrid.ts'

/** A way from one node to another further right: how it leaves and arrives, and its level in every column. */
export interface Pass {
  readonly first: EndChoice
  readonly last: EndChoice
  /** From the first node's column to the last one's. */
  readonly levels: readonly number[]
}

/** Levels tried in a column. */
const MOST_LEVELS = 24
/** Lines may run this far outside the map's own frame, for a price: the room kept around a fitted map. */
const OUTSIDE = 14

interface State {
  readonly level: number
  readonly own: number
  readonly end: EndChoice | null
}

/** The cheapest way by lengths, bends, crossings and closeness to other lines, found column by column. */
export function cheapestPass(
  grid: OverGrid,
  from: PlacedNode,
  to: PlacedNode,
  headAt: 'first' | 'last',
  needs: LineNeeds,
): Pass {
  const [a, b] = [grid.column(from), grid.column(to)]
  const ofEnd = (end: EndChoice): State => ({ level: end.level, own: end.cost, end })
  const levels = (ends: readonly EndChoice[]): readonly number[] => ends.map((end) => end.level)
  const nearest = endChoices(grid, to, -1, from.y, headAt === 'last', needs)
  const leaving = endChoices(grid, from, 1, to.y, headAt === 'first', needs, levels(nearest))
  const firsts = leaving.map(ofEnd)
  const lasts = endChoices(grid, to, -1, from.y, headAt === 'last', needs, levels(leaving)).map(ofEnd)
  const between = Array.from({ length: b - a - 1 }, (_, i) => a + 1 + i)
  // One pool of levels for all columns, so that a line that passes several may run straight.
  const pool = new Set([...firsts, ...lasts].map((s) => s.level))
  for (const c of between) for (const level of besideLevels(grid, c, needs.lineGap)) pool.add(level)
  const passing = between.map((c) =>
    levelStates(grid, c, from.y + ((to.y - from.y) * (c - a)) / (b - a), [...pool], needs.lineGap),
  )
  return cheapest([firsts, ...passing, lasts], (i, x, y) => hopCost(grid, a + i, x, y))
}

function cheapest(
  columns: readonly (readonly State[])[],
  hop: (gap: number, from: number, to: number) => number,
): Pass {
  let costs = (columns[0] ?? []).map((s) => s.own)
  const backs: number[][] = []
  for (let i = 1; i < columns.length; i += 1) {
    const before = columns[i - 1] ?? []
    const back: number[] = []
    costs = (columns[i] ?? []).map((state, k) => {
      let least = Infinity
      before.forEach((s, j) => {
        const cost = (costs[j] ?? 0) + hop(i - 1, s.level, state.level)
        if (cost < least - 1e-9) [least, back[k]] = [cost, j]
      })
      return least + state.own
    })
    backs.push(back)
  }
  let at = costs.indexOf(Math.min(...costs))
  const chosen: State[] = []
  for (let i = columns.length - 1; i >= 0; i -= 1) {
    const state = columns[i]?.[at]
    if (state !== undefined) chosen.unshift(state)
    at = backs[i - 1]?.[at] ?? 0
  }
  const [first, last] = [chosen[0]?.end ?? null, chosen.at(-1)?.end ?? null]
  if (first === null || last === null) throw new NoWayError('Every node can be left and reached by some side')
  return { first, last, levels: chosen.map((s) => s.level) }
}

class NoWayError extends Error {
  override readonly name = 'NoWayError'
}

/** Levels beside the boxes of a column and the lines that pass it. */
function besideLevels(grid: OverGrid, column: number, gap: number): readonly number[] {
  const { boxes } = grid.columns[column] ?? { boxes: [] }
  const flat = grid.pieces(column, 'column').filter(({ a, b }) => Math.abs(a.y - b.y) < 0.5 && b.x - a.x > gap)
  return [
    ...boxes.flatMap((box) => [box.low - gap, box.high + gap]),
    ...flat.flatMap(({ a }) => [a.y - gap, a.y + gap]),
  ]
}

/** Levels of the pool at which a line may pass a column between boxes, brought clear of those; nearest to `aim` first. */
function levelStates(
  grid: OverGrid,
  column: number,
  aim: number,
  pool: readonly number[],
  gap: number,
): readonly State[] {
  const { boxes, start, end } = grid.columns[column] ?? { boxes: [], start: 0, end: 0 }
  const rims = [-OUTSIDE, ...boxes.flatMap((box) => [box.low, box.high]), grid.height + OUTSIDE]
  const levels = new Set<number>()
  for (let i = 0; i + 1 < rims.length; i += 2) {
    const [low, high] = [rims[i] ?? 0, rims[i + 1] ?? 0]
    const clear = Math.min(gap, (high - low) / 2)
    if (high - low < LEAST_GAP) continue
    for (const wish of [aim, ...pool]) {
      if (wish > low - gap && wish < high + gap) levels.add(round(Math.min(high - clear, Math.max(low + clear, wish))))
    }
    levels.add(round((low + high) / 2))
  }
  return [...levels]
    .map((level) => ({
      level,
      own: flatCost(grid, column, level, start, end, gap) + outside(level, grid.height),
      end: null,
    }))
    .toSorted((x, y) => x.own + Math.abs(x.level - aim) - y.own - Math.abs(y.level - aim) || x.level - y.level)
    .slice(0, MOST_LEVELS)
}

/** Boxes nearer to each other than this have no room for a line between them. */
const LEAST_GAP = 5

function round(level: number): number {
  return Math.round(level * 100) / 100
}

function outside(level: number, height: number): number {
  return 8 * Math.max(0, 4 - level, level - (height - 4))
}
