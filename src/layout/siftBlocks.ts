import type { Blocks } from './blocks.ts'

/** A line within a column counts as much as one crossing for every other thing between its ends. */
const BETWEEN = 1
const AGAINST_RANK = 1e4

/** Improves a total order of the blocks in place by global sifting (Bachmaier, Brandenburg, Brunner, Hübner 2010): each
 *  block in turn is tried at every place and put where the lines cross least. Because the order is total, two long lines
 *  never cross in the middle. Returns the change in cost; stops when a round brings nothing or after `rounds`. */
export function siftBlocks(blocks: Blocks, order: number[], rounds: number, turns: readonly number[]): number {
  const position = new Int32Array(blocks.count)
  let total = 0
  for (let round = 0; round < rounds; round += 1) {
    let gained = 0
    for (const block of turns) gained += siftOne(blocks, order, position, block)
    total += gained
    if (gained > -1e-9) break
  }
  return total
}

function siftOne(blocks: Blocks, order: number[], position: Int32Array, a: number): number {
  const from = order.indexOf(a)
  order.splice(from, 1)
  for (let i = 0; i < order.length; i += 1) position[order[i] ?? 0] = i
  const start = blocks.start[a] ?? 0
  const end = blocks.end[a] ?? 0
  let cost = 0
  let here = 0
  let best = 0
  let bestCost = 0
  let bestFar = from
  for (let i = 0; i < order.length; i += 1) {
    if (i === from) here = cost
    const b = order[i] ?? 0
    if ((blocks.start[b] ?? 0) <= end && (blocks.end[b] ?? 0) >= start) {
      position[a] = i
      cost += passing(blocks, position, a, b)
    }
    const far = Math.abs(i + 1 - from)
    if (cost < bestCost - 1e-9 || (cost < bestCost + 1e-9 && far < bestFar)) {
      best = i + 1
      bestCost = cost
      bestFar = far
    }
  }
  if (from === order.length) here = cost
  order.splice(best, 0, a)
  return bestCost - here
}

/** Change in cost when `a`, just above `b`, moves below it. */
function passing(blocks: Blocks, position: Int32Array, a: number, b: number): number {
  const { start, end } = blocks
  const right = Math.min(end[a] ?? 0, end[b] ?? 0)
  const left = Math.max(start[a] ?? 0, start[b] ?? 0)
  let change =
    turned(position, end[a] === right ? blocks.rightEnds[a] : undefined, a, end[b] === right ? blocks.rightEnds[b] : undefined, b) +
    turned(position, start[a] === left ? blocks.leftEnds[a] : undefined, a, start[b] === left ? blocks.leftEnds[b] : undefined, b)
  const at = position[b] ?? 0
  for (const mate of blocks.mates[a] ?? []) if (mate !== b) change += (position[mate] ?? 0) > at ? -BETWEEN : BETWEEN
  for (const mate of blocks.mates[b] ?? []) if (mate !== a) change += (position[mate] ?? 0) > at ? BETWEEN : -BETWEEN
  const rankA = blocks.rank[a] ?? Number.NaN
  const rankB = blocks.rank[b] ?? Number.NaN
  if (rankA < rankB) change += AGAINST_RANK
  if (rankA > rankB) change -= AGAINST_RANK
  return change
}

/** Crossings gained minus lost between the lines of `a` and `b` on one side; a block that goes on stands for itself. */
function turned(position: Int32Array, endsA: Int32Array | undefined, a: number, endsB: Int32Array | undefined, b: number): number {
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
