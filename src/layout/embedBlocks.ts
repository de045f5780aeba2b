import type { Blocks } from './blocks.ts'

const STEPS = 400

/** A first order of the blocks: along the slowest eigenvector of the graph's random walk, found by power iteration, so
 *  that what is tightly connected comes to stand together (Juvan, Mohar 1992). Ranked nodes are held at their rank and
 *  everything else settles between them. `random` seeds the iteration; other seeds give other, equally fair orders. */
export function embedBlocks(blocks: Blocks, random: () => number): number[] {
  let x = Float64Array.from({ length: blocks.count }, () => random() - 0.5)
  const ranked = blocks.rank.some((r) => !Number.isNaN(r))
  const near = Array.from({ length: blocks.count }, (_, b) =>
    Int32Array.from([
      ...(blocks.leftEnds[b] ?? []),
      ...(blocks.rightEnds[b] ?? []),
      ...(blocks.mates[b] ?? []),
      ...[...(blocks.joins[b]?.values() ?? [])].flatMap((list) => [...list]),
    ]),
  )
  for (let step = 0; step < STEPS; step += 1) {
    const y = Float64Array.from(x)
    let mean = 0
    let weight = 0
    for (let b = 0; b < blocks.count; b += 1) {
      const held = blocks.rank[b] ?? Number.NaN
      const ends = near[b]
      const d = ends?.length ?? 0
      let sum = 0
      for (let i = 0; i < d; i += 1) sum += x[ends?.[i] ?? 0] ?? 0
      if (!Number.isNaN(held)) y[b] = held - 0.5
      else if (d > 0) y[b] = 0.5 * (x[b] ?? 0) + (0.5 * sum) / d
      mean += d * (y[b] ?? 0)
      weight += d
    }
    if (!ranked && weight > 0) normalise(y, mean / weight)
    x = y
  }
  return Array.from({ length: blocks.count }, (_, b) => b).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b)
}

function normalise(y: Float64Array, mean: number): void {
  let sum = 0
  for (let b = 0; b < y.length; b += 1) {
    y[b] = (y[b] ?? 0) - mean
    sum += (y[b] ?? 0) * (y[b] ?? 0)
  }
  const length = Math.sqrt(sum)
  if (length > 1e-300) for (let b = 0; b < y.length; b += 1) y[b] = (y[b] ?? 0) / length
}
