import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from './onePage.ts'
import type { Page } from '@playwright/test'
import { focusedName, openView, tabTo } from './rooms.ts'

test('by keyboard alone: find a path and its net effect, read all evidence of an edge, open its study, export its reference', async ({
  page,
}) => {
  const index = page.waitForResponse(/search-index\.json/)
  await openView(page, '')
  await tabTo(page, /^From/)
  await index
  await page.keyboard.type('BMSC-Exos')
  await markOption(page, 'BMSC-Exos')
  await page.keyboard.press('Enter')
  await tabTo(page, /^To/)
  await page.keyboard.type('NP cell apoptosis')
  await markOption(page, 'NP cell apoptosis')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Paths from BMSC-Exos to NP cell apoptosis/)
  const status = page.getByRole('status').filter({ hasText: /route/ })
  await expect(status.first()).toHaveText(/\d+ routes?;/)
  await tabTo(page, /^1 .*step/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Net effect: less NP cell apoptosis/).first()).toBeVisible()
  await tabTo(page, /^1\s*BMSC-Exos/)
  await page.keyboard.press('Enter')
  const details = page.getByRole('region', { name: 'Details', exact: true })
  const count = Number((await details.getByRole('heading', { name: /^Evidence/ }).textContent())?.match(/\d+/)?.[0])
  await expect(details.getByRole('article')).toHaveCount(count)
  // The search leads from the printed number to its study, and from there to the reference.
  await page.keyboard.press('/')
  await page.keyboard.type('Cheng 2018')
  await expect(page.getByRole('listbox').getByRole('group', { name: /^Studies/ })).toBeVisible()
  await markOption(page, 'Cheng 2018 [134]')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Studies' })).toBeFocused()
  await expect(details.getByRole('heading', { name: 'Cheng 2018 [134]' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('134')
  await expect(page.getByRole('listbox')).toBeVisible()
  await markOption(page, '[134]')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'References' })).toBeFocused()
  await details.focus()
  await tabTo(page, /^BibTeX/)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await (await download).path()
  expect(readFileSync(file, 'utf8')).toMatch(/@article\{krut2021ref134,/)
})

test('a named miRNA is found and its relations are listed within 12 key presses', async ({ page }) => {
  await openView(page, '')
  let presses = 0
  const press = async (key: string): Promise<void> => {
    presses += 1
    await page.keyboard.press(key)
  }
  await press('/')
  for (const key of 'mir-21') await press(key)
  await expect(page.getByRole('listbox')).toBeVisible()
  await press('ArrowDown')
  await press('Enter')
  await expect(
    page.getByRole('region', { name: 'Details', exact: true }).getByRole('heading', { name: 'miR-21' }),
  ).toBeVisible()
  expect(presses).toBeLessThanOrEqual(12)
})

test('the outline reads a relation from both of its ends, by keys alone', async ({ page }) => {
  await openView(page, 'map?read=outline')
  await page.getByRole('row', { name: /^Source cells/ }).focus()
  await page.keyboard.type('miR-21')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedName(page)).toMatch(/, (stated|hedged|inferred|title only)/)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: 'Details', exact: true }).getByRole('heading', { name: /^Evidence/ }),
  ).toBeVisible()
  await expect.poll(() => focusedName(page)).toMatch(/, (stated|hedged|inferred|title only)/)
})

test('closing details and dialogs gives the focus back to what opened them', async ({ page }) => {
  await openView(page, 'map?read=table')
  const row = page.getByRole('button', { name: 'miR-21 represses PTEN' })
  await row.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Close details' }).focus()
  await page.keyboard.press('Enter')
  await expect(row).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row).toBeFocused()
})

test('letters do nothing outside the map and can be switched off in it', async ({ page }) => {
  await openView(page, 'references')
  await page.locator('#main').focus()
  for (const key of 'ebxcp0') await page.keyboard.press(key)
  await expect(page.getByRole('heading', { level: 1, name: 'References' })).toBeVisible()
  await page.keyboard.press('?')
  await page.getByLabel(/Use single letters/).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.locator('#search')).not.toBeFocused()
})

/** Waits for an option of the open list and goes down to it. */
async function markOption(page: Page, name: string): Promise<void> {
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: name }).first()).toBeVisible()
  const marked = page.locator('[role=option][aria-selected=true]')
  for (let presses = 0; presses < 60; presses++) {
    if ((await marked.allTextContents()).join('').startsWith(name)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`Down never reached ${name}`)
}
