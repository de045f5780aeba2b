import type { SheetBlock } from './sheetBlock.ts'

/** A block at its place on a page, from the top of the room for text. */
export interface PlacedBlock {
  readonly block: SheetBlock
  readonly top: number
}

/** A page of blocks and the room that is free below them, pt. */
export interface FlowedPage {
  readonly placed: readonly PlacedBlock[]
  readonly free: number
}

/** Blocks in their order on as few pages of a height (pt) as hold them, the pages as evenly filled as they can be, so that none is left
 *  with a line or two. What belongs together stands on one page; only what is higher than a page is parted. */
export function flowPages(blocks: readonly SheetBlock[], height: number): readonly FlowedPage[] {
  const runs = groups(blocks, height)
  // Best way to set what is left from each run on: fewest pages, then least uneven.
  const best: { readonly pages: number; readonly cost: number; readonly next: number }[] = Array.from({ length: runs.length + 1 }, () => ({ pages: 0, cost: 0, next: runs.length }))
  for (let from = runs.length - 1; from >= 0; from -= 1) {
    let used = 0
    let found: (typeof best)[number] | null = null
    for (let to = from; to < runs.length; to += 1) {
      used += heightOf(runs[to] ?? [], to === from)
      if (used > height + 0.01 && to > from) break
      const rest = best[to + 1]
      if (rest === undefined) break
      const way = { pages: rest.pages + 1, cost: rest.cost + Math.max(0, height - used) ** 2, next: to + 1 }
      if (found === null || way.pages < found.pages || (way.pages === found.pages && way.cost < found.cost)) found = way
    }
    best[from] = found ?? { pages: 1, cost: 0, next: from + 1 }
  }
  const pages: FlowedPage[] = []
  for (let at = 0; at < runs.length; at = best[at]?.next ?? runs.length) pages.push(placed(runs.slice(at, best[at]?.next).flat(), height))
  return pages
}

function placed(blocks: readonly SheetBlock[], height: number): FlowedPage {
  let used = 0
  const out = blocks.map((block, i): PlacedBlock => {
    const top = used + (i === 0 ? 0 : block.before)
    used = top + block.height
    return { block, top }
  })
  return { placed: out, free: height - used }
}

/** Runs of blocks that stay together; a run that no page holds is parted into its blocks. */
function groups(blocks: readonly SheetBlock[], height: number): readonly (readonly SheetBlock[])[] {
  const runs: SheetBlock[][] = []
  let open = false
  for (const block of blocks) {
    if (open) runs.at(-1)?.push(block)
    else runs.push([block])
    open = block.keep
  }
  return runs.flatMap((run) => (heightOf(run, true) <= height ? [run] : run.map((block) => [block])))
}

function heightOf(run: readonly SheetBlock[], isFirst: boolean): number {
  return run.reduce((sum, block, i) => sum + (i === 0 && isFirst ? 0 : block.before) + block.height, 0)
}
