/** The positions nearest `wanted` (weighted least squares) that keep `gap[i]` between i and i + 1: pool adjacent
 *  violators, exact (Barlow et al. 1972). `gap` has one entry fewer than `wanted`. Nothing stands before `low` or after
 *  `high`; there must be room for all gaps between them. Called some ten thousand times a map: plain arrays, no objects. */
export function separate(
  wanted: ArrayLike<number>,
  weight: ArrayLike<number>,
  gap: readonly number[],
  low = -Infinity,
  high = Infinity,
): number[] {
  const count = wanted.length
  // Blocks of vertices that stand as close as they may.
  const mean: number[] = []
  const mass: number[] = []
  const size: number[] = []
  let offset = 0
  for (let i = 0; i < count; i += 1) {
    if (i > 0) offset += gap[i - 1] ?? 0
    let own = (wanted[i] ?? 0) - offset
    let ownMass = Math.max(1e-9, weight[i] ?? 1)
    let ownSize = 1
    while (mean.length > 0 && (mean.at(-1) ?? 0) > own) {
      const [before, beforeMass] = [mean.pop() ?? 0, mass.pop() ?? 0]
      const total = beforeMass + ownMass
      own = (before * beforeMass + own * ownMass) / total
      ownMass = total
      ownSize += size.pop() ?? 0
    }
    mean.push(own)
    mass.push(ownMass)
    size.push(ownSize)
  }
  const most = high - offset
  const result: number[] = []
  let from = 0
  for (let b = 0; b < mean.length; b += 1) {
    const base = Math.max(low, Math.min(most, mean[b] ?? 0))
    for (let k = 0; k < (size[b] ?? 0); k += 1) {
      if (result.length > 0) from += gap[result.length - 1] ?? 0
      result.push(base + from)
    }
  }
  return result
}
