import type { SheetBlock } from './sheetBlock.ts'

/** A block at its place on a page, from the top of the room for text. */
export interface PlacedBlock {
  readonly block: SheetBlock
  readonly top: number
}

/** Blocks in their order on as few pages of a height (pt) as hold them, all about equally full: no page is left with a line or two. What
 *  belongs together stands on one page; only what is higher than a page is parted. */
export function flowPages(blocks: readonly SheetBlock[], height: number): readonly (readonly PlacedBlock[])[] {
  const full = filled(blocks, height)
  let [low, high] = [height / 3, height]
  for (let i = 0; i < 14; i += 1) {
    const middle = (low + high) / 2
    if (filled(blocks, middle, height).length <= full.length) high = middle
    else low = middle
  }
  return filled(blocks, high, height)
}

/** Pages filled up to `limit`; what is higher than that alone takes up to `height`. */
function filled(blocks: readonly SheetBlock[], limit: number, height = limit): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = []
  let page: PlacedBlock[] = []
  let used = 0
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  for (const group of groups(blocks, height)) {
    const need = heightOf(group, used === 0)
    if (used > 0 && used + need > limit + 0.01) turn()
    for (const block of group) {
      if (used > 0) used += block.before
      page.push({ block, top: used })
      used += block.height
    }
  }
  turn()
  return pages
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

function heightOf(group: readonly SheetBlock[], isFirst: boolean): number {
  return group.reduce((sum, block, i) => sum + (i === 0 && isFirst ? 0 : block.before) + block.height, 0)
}
