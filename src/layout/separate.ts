/** The positions nearest `wanted` (weighted least squares) that keep `gap[i]` between i and i + 1: pool adjacent
 *  violators, exact (Barlow et al. 1972). `gap` has one entry fewer than `wanted`. Nothing stands before `low` or after
 *  `high`; there must be room for all gaps between them. */
export function separate(
  wanted: readonly number[],
  weight: readonly number[],
  gap: readonly number[],
  low = -Infinity,
  high = Infinity,
): number[] {
  const offset: number[] = []
  let sum = 0
  wanted.forEach((_, i) => {
    offset.push(sum)
    sum += gap[i] ?? 0
  })
  const blocks: { mean: number; weight: number; size: number }[] = []
  wanted.forEach((w, i) => {
    let block = { mean: w - (offset[i] ?? 0), weight: Math.max(1e-9, weight[i] ?? 1), size: 1 }
    for (let last = blocks.at(-1); last !== undefined && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop()
      const total = last.weight + block.weight
      block = {
        mean: (last.mean * last.weight + block.mean * block.weight) / total,
        weight: total,
        size: last.size + block.size,
      }
    }
    blocks.push(block)
  })
  const most = high - (offset.at(-1) ?? 0)
  const result: number[] = []
  for (const b of blocks) {
    const base = Math.max(low, Math.min(most, b.mean))
    for (let k = 0; k < b.size; k += 1) result.push(base + (offset[result.length] ?? 0))
  }
  return result
}
