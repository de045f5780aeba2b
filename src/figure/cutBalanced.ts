import type { SplitUnit } from './splitUnits.ts'

/** Cost of a cut that parts what belongs together, in squared shares of a part. */
const CUT = { group: 0, lane: 0.15, unit: 0.3, name: 0.6 } as const
/** No part holds fewer relations: one arrow is no figure. */
const LEAST = 2

/** How far parts may be from the mean: the heaviest within twice the lightest, about twice, or as it comes. */
const BOUNDS = { even: [2 / 3, 4 / 3], near: [0.55, 1.4], any: [0, Infinity] } as const
export type Balance = keyof typeof BOUNDS

/** Cuts kept on the way: the best so many of each beginning. */
const KEPT = 16

interface Cut {
  readonly cost: number
  /** The unit after the last one of each part. */
  readonly ends: readonly number[]
}

/** Units in their order cut into `count` parts of like weight, rather between groups than within one: up to sixteen ways, the best first.
 *  Empty when the units do not allow it. */
export function cutsBalanced(
  units: readonly SplitUnit[],
  count: number,
  balance: Balance,
): readonly (readonly (readonly SplitUnit[])[])[] {
  const before = [0]
  for (const unit of units) before.push((before.at(-1) ?? 0) + unit.edges.length)
  const mean = (before.at(-1) ?? 0) / count
  const [low, high] = [Math.max(LEAST, mean * BOUNDS[balance][0]), mean * BOUNDS[balance][1]]
  const cost = (from: number, to: number): number => {
    const weight = (before[to] ?? 0) - (before[from] ?? 0)
    const off = weight / mean - 1
    return weight < low - 1e-9 || weight > high + 1e-9 ? Infinity : off * off + cutCost(units[to - 1], units[to])
  }
  // best[n]: the best cuts of the first n units into the parts so far.
  let best: readonly (readonly Cut[])[] = before.map((_, n) => (n === 0 ? [{ cost: 0, ends: [] }] : []))
  for (let part = 1; part <= count; part++) {
    const last = best
    best = before.map((_, end) => {
      const longer = last
        .slice(0, end)
        .flatMap((cuts, start) =>
          cuts.map((cut): Cut => ({ cost: cut.cost + cost(start, end), ends: [...cut.ends, end] })),
        )
      // Costs are compared as rounded numbers, so that every engine orders alike; the sort keeps what comes first.
      return longer
        .filter((cut) => Number.isFinite(cut.cost))
        .toSorted((a, b) => Math.round((a.cost - b.cost) * 1e9))
        .slice(0, KEPT)
    })
  }
  return (best[units.length] ?? []).map(({ ends }) => ends.map((end, i) => units.slice(i === 0 ? 0 : ends[i - 1], end)))
}

function cutCost(a: SplitUnit | undefined, b: SplitUnit | undefined): number {
  if (a === undefined || b === undefined || a.group !== b.group) return CUT.group
  if (a.lane !== b.lane) return CUT.lane
  return a.name === b.name ? CUT.name : CUT.unit
}
