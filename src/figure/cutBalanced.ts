import type { SplitUnit } from './splitUnits.ts'

/** Cost of a cut that parts what belongs together, in squared shares of a part. */
const CUT = { group: 0, lane: 0.15, unit: 0.3, name: 0.6 } as const
/** No part holds fewer relations: one arrow is no figure. */
const LEAST = 2

/** How far parts may be from the mean: the heaviest within twice the lightest, about twice, or as it comes. */
const BOUNDS = { even: [2 / 3, 4 / 3], near: [0.55, 1.4], any: [0, Infinity] } as const
export type Balance = keyof typeof BOUNDS

/** Units in their order cut into `count` parts of like weight, rather between groups than within one. Null when the units do not allow it. */
export function cutBalanced(units: readonly SplitUnit[], count: number, balance: Balance): readonly (readonly SplitUnit[])[] | null {
  const before = [0]
  for (const unit of units) before.push((before.at(-1) ?? 0) + unit.edges.length)
  const mean = (before.at(-1) ?? 0) / count
  const [low, high] = [Math.max(LEAST, mean * BOUNDS[balance][0]), mean * BOUNDS[balance][1]]
  const cost = (from: number, to: number): number => {
    const weight = (before[to] ?? 0) - (before[from] ?? 0)
    const off = weight / mean - 1
    return weight < low - 1e-9 || weight > high + 1e-9 ? Infinity : off * off + cutCost(units[to - 1], units[to])
  }
  // best[p][n]: the first n units in p parts; from[p][n]: where the last of these parts begins.
  let best: readonly number[] = units.map(() => Infinity).concat(Infinity).map((_, n) => (n === 0 ? 0 : Infinity))
  const starts: (readonly number[])[] = []
  for (let p = 1; p <= count; p++) {
    const tries = best.map((_, n) => bestStart(best, n, cost))
    starts.push(tries.map((one) => one.start))
    best = tries.map((one) => one.cost)
  }
  if (!Number.isFinite(best[units.length] ?? Infinity)) return null
  const parts: (readonly SplitUnit[])[] = []
  let end = units.length
  for (const at of starts.toReversed()) {
    const start = at[end] ?? 0
    parts.unshift(units.slice(start, end))
    end = start
  }
  return parts
}

function bestStart(best: readonly number[], end: number, cost: (from: number, to: number) => number): { readonly start: number; readonly cost: number } {
  let found = { start: 0, cost: Infinity }
  for (let start = 0; start < end; start++) {
    const total = (best[start] ?? Infinity) + cost(start, end)
    if (total < found.cost - 1e-9) found = { start, cost: total }
  }
  return found
}

function cutCost(a: SplitUnit | undefined, b: SplitUnit | undefined): number {
  if (a === undefined || b === undefined || a.group !== b.group) return CUT.group
  if (a.lane !== b.lane) return CUT.lane
  return a.name === b.name ? CUT.name : CUT.unit
}
