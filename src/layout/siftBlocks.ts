import type { Blocks } from './blocks.ts'

/** A line within a column counts as much as one crossing for every other thing between its ends. */
const BETWEEN = 1
const AGAINST_RANK = 1e4

/** After the first rounds blocks move little, and places further away are no longer tried. */
const WIDE_ROUNDS = 2
const NEAR = 48

/** Improves a total order of the blocks in place by global sifting (Bachmaier, Brandenburg, Brunner, Hübner 2010): each
 *  block in turn is tried at every place and put where the lines cross least. Because the order is total, two long lines
 *  never cross in the middle. `turns` says in which order blocks are moved. Stops when a round brings nothing or after
 *  `rounds`. */
export function siftBlocks(blocks: Blocks, order: number[], rounds: number, turns: readonly number[]): void {
  const position = new Int32Array(blocks.count)
  order.forEach((b, i) => (position[b] = i))
  for (let round = 0; round < rounds; round += 1) {
    const reach = round < WIDE_ROUNDS ? blocks.count : NEAR
    let gained = 0
    for (const block of turns) gained += siftOne(blocks, order, position, block, reach)
    if (gained < 1e-9) break
  }
}

/** Moves one block to its best place at most `reach` away; ties go to the nearest. Returns the cost saved. */
function siftOne(blocks: Blocks, order: number[], position: Int32Array, a: number, reach: number): number {
  const from = position[a] ?? 0
  let best = from
  let saved = 0
  let change = 0
  for (let i = from + 1; i < order.length && i <= from + reach; i += 1) {
    const b = order[i] ?? 0
    if (!meet(blocks, a, b)) continue
    position[a] = i
    change += passing(blocks, position, a, b)
    if (-change > saved + 1e-9) [best, saved] = [i, -change]
  }
  change = 0
  for (let i = from - 1; i >= 0 && i >= from - reach; i -= 1) {
    const b = order[i] ?? 0
    if (!meet(blocks, a, b)) continue
    position[a] = i
    change -= passing(blocks, position, a, b)
    if (-change > saved + 1e-9 || (-change > saved - 1e-9 && from - i < Math.abs(best - from)))
      [best, saved] = [i, -change]
  }
  const step = best > from ? 1 : -1
  for (let i = from; i !== best; i += step) {
    const b = order[i + step] ?? 0
    order[i] = b
    position[b] = i
  }
  order[best] = a
  position[a] = best
  return saved
}

/** Whether two blocks stand in a common column. */
function meet(blocks: Blocks, a: number, b: number): boolean {
  return (blocks.start[b] ?? 0) <= (blocks.end[a] ?? 0) && (blocks.end[b] ?? 0) >= (blocks.start[a] ?? 0)
}

/** Change in cost when `a`, just above `b`, moves below it. */
function passing(blocks: Blocks, position: Int32Array, a: number, b: number): number {
  const { start, end } = blocks
  const right = Math.min(end[a] ?? 0, end[b] ?? 0)
  const left = Math.max(start[a] ?? 0, start[b] ?? 0)
  let change =
    turned(
      position,
      end[a] === right ? blocks.rightEnds[a] : undefined,
      a,
      end[b] === right ? blocks.rightEnds[b] : undefined,
      b,
    ) +
    turned(
      position,
      start[a] === left ? blocks.leftEnds[a] : arriving(blocks, a, left),
      a,
      start[b] === left ? blocks.leftEnds[b] : arriving(blocks, b, left),
      b,
    )
  if (blocks.joins[a] !== undefined || blocks.joins[b] !== undefined) {
    for (let c = left + 1; c <= right; c += 1) change += joining(blocks, position, a, b, c)
  }
  const at = position[b] ?? 0
  change += between(position, blocks.mates[b], a, at) - between(position, blocks.mates[a], b, at)
  const rankA = blocks.rank[a] ?? Number.NaN
  const rankB = blocks.rank[b] ?? Number.NaN
  if (rankA < rankB) change += AGAINST_RANK
  if (rankA > rankB) change -= AGAINST_RANK
  return change
}

/** What leads into a fan at a column: the fan itself and the lines that meet it there; undefined = itself alone. */
function arriving(blocks: Blocks, a: number, column: number): Int32Array | undefined {
  const met = blocks.joins[a]?.get(column)
  return met === undefined ? undefined : Int32Array.of(a, ...met)
}

/** Crossings gained minus lost at a column where both go on, between a line that meets one and the other with its own. */
function joining(blocks: Blocks, position: Int32Array, a: number, b: number, column: number): number {
  const [metA, metB] = [blocks.joins[a]?.get(column), blocks.joins[b]?.get(column)]
  if (metA === undefined && metB === undefined) return 0
  let change = 0
  if (metA !== undefined) change += turned(position, metA, a, undefined, b)
  if (metB !== undefined) change += turned(position, undefined, a, metB, b)
  if (metA !== undefined && metB !== undefined) change += turned(position, metA, a, metB, b)
  return change
}

/** Ends of lines within the column below place `at` minus those above it, `other` left out. */
function between(position: Int32Array, mates: Int32Array | undefined, other: number, at: number): number {
  let sum = 0
  const size = mates?.length ?? 0
  for (let i = 0; i < size; i += 1) {
    const mate = mates?.[i] ?? 0
    if (mate !== other) sum += (position[mate] ?? 0) > at ? BETWEEN : -BETWEEN
  }
  return sum
}

/** Crossings gained minus lost between the lines of `a` and `b` on one side; a block that goes on stands for itself. */
function turned(
  position: Int32Array,
  endsA: Int32Array | undefined,
  a: number,
  endsB: Int32Array | undefined,
  b: number,
): number {
  const sizeA = endsA === undefined ? 1 : endsA.length
  const sizeB = endsB === undefined ? 1 : endsB.length
  let change = 0
  for (let i = 0; i < sizeA; i += 1) {
    const p = position[endsA === undefined ? a : (endsA[i] ?? 0)] ?? 0
    for (let j = 0; j < sizeB; j += 1) {
      const q = position[endsB === undefined ? b : (endsB[j] ?? 0)] ?? 0
      if (p < q) change += 1
      else if (p > q) change -= 1
    }
  }
  return change
}
