import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { axeFindings, openView } from './rooms.ts'

interface State {
  readonly name: string
  readonly hash: string
  readonly act?: (page: Page) => Promise<void>
}
/** What opens over and beside the pages; the pages themselves are in axe.spec.ts. */
const STATES: readonly State[] = [
  { name: 'the outline beside a relation', hash: 'map?read=outline&select=edge:M47' },
  { name: 'an open path with its story', hash: 'map?from=bmsc-exos&to=np-cell-apoptosis', act: async (page) => { await page.getByRole('button', { name: /^1 .*step/ }).click() } },
  { name: 'a study', hash: 'studies?select=study:study-134' },
  { name: 'a reference with flags', hash: 'references?select=reference:24' },
  { name: 'a flag', hash: 'flags?select=flag:CF-02' },
  { name: 'a search without result', hash: 'search?q=xyzzyx' },
  { name: 'the open search box', hash: '', act: async (page) => { await page.getByRole('combobox', { name: 'Search' }).fill('mir-21'); await expect(page.getByRole('listbox')).toBeVisible() } },
  { name: 'help', hash: '', act: async (page) => { await page.keyboard.press('?'); await expect(page.getByRole('dialog')).toBeVisible() } },
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong in ${STATES.length} states of the ${colorScheme} page`, async ({ page }) => {
    // One page walks through all states: a context each would cost more than the checks.
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const { name, hash, act } of STATES) {
      await page.goto('about:blank')
      await openView(page, hash)
      await act?.(page)
      expect.soft(await axeFindings(page), name).toEqual([])
    }
  })
}
