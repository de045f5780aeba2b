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

/** Runs of blocks that stay together; a run that no page of this height (pt) holds is parted into its blocks. */
export function blockRuns(blocks: readonly SheetBlock[], height: number): readonly (readonly SheetBlock[])[] {
  const runs: SheetBlock[][] = []
  let open = false
  for (const block of blocks) {
    if (open && block.newPage !== true) runs.at(-1)?.push(block)
    else runs.push([block])
    open = block.keep
  }
  return runs.flatMap((run) => (heightOfRun(run, true) <= height ? [run] : run.map((block) => [block])))
}

export function heightOfRun(run: readonly SheetBlock[], isFirst: boolean): number {
  return run.reduce((sum, block, i) => sum + (i === 0 && isFirst ? 0 : block.before) + block.height, 0)
}

/** Blocks one below the other on a page. */
export function placedBlocks(blocks: readonly SheetBlock[], height: number): FlowedPage {
  let used = 0
  const placed = blocks.map((block, i): PlacedBlock => {
    const top = used + (i === 0 ? 0 : block.before)
    used = top + block.height
    return { block, top }
  })
  return { placed, free: height - used }
}
