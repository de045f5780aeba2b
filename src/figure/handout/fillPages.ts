import { blockRuns, heightOfRun, placedBlocks } from './blockRuns.ts'
import type { FlowedPage } from './blockRuns.ts'
import type { SheetBlock } from './sheetBlock.ts'

/** Blocks on pages of a height (pt), each filled before the next is begun; only the last may be left half empty. What floats and has no
 *  room where it stands goes to the top of the next page, and what follows moves up. */
export function fillPages(blocks: readonly SheetBlock[], height: number): readonly FlowedPage[] {
  const pages: SheetBlock[][] = [[]]
  let used = 0
  const waiting: (readonly SheetBlock[])[] = []
  const fits = (run: readonly SheetBlock[]): boolean => used === 0 || used + heightOfRun(run, false) <= height + 0.01
  const place = (run: readonly SheetBlock[]): void => {
    used += heightOfRun(run, used === 0)
    pages.at(-1)?.push(...run)
  }
  const turn = (): void => {
    pages.push([])
    used = 0
    while (waiting[0] !== undefined && fits(waiting[0])) place(waiting.shift() ?? [])
  }
  for (const run of blockRuns(blocks, height)) {
    if (fits(run) && (run[0]?.floats !== true || waiting.length === 0)) place(run)
    else if (run[0]?.floats === true) waiting.push(run)
    else {
      turn()
      while (!fits(run)) turn()
      place(run)
    }
  }
  while (waiting.length > 0) turn()
  return pages.map((page) => placedBlocks(page, height))
}
