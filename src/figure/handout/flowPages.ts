import { wholePower } from '../../layout/vectorLength.ts'
import { blockRuns, heightOfRun, placedBlocks } from './blockRuns.ts'
import type { FlowedPage } from './blockRuns.ts'
import type { SheetBlock } from './sheetBlock.ts'

/** Blocks in their order on as few pages of a height (pt) as hold them, the pages as evenly filled as they can be, so that none is left
 *  with a line or two. What belongs together stands on one page; only what is higher than a page is parted. */
export function flowPages(blocks: readonly SheetBlock[], height: number): readonly FlowedPage[] {
  const runs = blockRuns(blocks, height)
  // Best way to set what is left from each run on: fewest pages, then least uneven.
  const best: { readonly pages: number; readonly cost: number; readonly next: number }[] = Array.from(
    { length: runs.length + 1 },
    () => ({ pages: 0, cost: 0, next: runs.length }),
  )
  for (let from = runs.length - 1; from >= 0; from -= 1) {
    let used = 0
    let found: (typeof best)[number] | null = null
    for (let to = from; to < runs.length; to += 1) {
      if (to > from && runs[to]?.[0]?.newPage === true) break
      used += heightOfRun(runs[to] ?? [], to === from)
      if (used > height + 0.01 && to > from) break
      const rest = best[to + 1]
      if (rest === undefined) break
      const way = { pages: rest.pages + 1, cost: rest.cost + wholePower(Math.max(0, height - used), 2), next: to + 1 }
      if (found === null || way.pages < found.pages || (way.pages === found.pages && way.cost < found.cost)) found = way
    }
    best[from] = found ?? { pages: 1, cost: 0, next: from + 1 }
  }
  const pages: FlowedPage[] = []
  for (let at = 0; at < runs.length; at = best[at]?.next ?? runs.length)
    pages.push(placedBlocks(runs.slice(at, best[at]?.next).flat(), height))
  return pages
}
