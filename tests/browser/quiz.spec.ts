import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test as ownPage } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { openMap } from './openMap.ts'
import { test } from './onePage.ts'
import { axeFindings } from './rooms.ts'
import { watchPage } from './watchPage.ts'

async function openQuiz(page: Page, fragment = 'map?at=mechanism:mir21-pten-akt'): Promise<Locator> {
  await openMap(page, fragment)
  await page.getByRole('button', { name: 'What can I do here?' }).click()
  await page.getByRole('button', { name: 'Make a quiz from what is shown' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make a quiz from what is shown' })
  await expect(dialog.getByRole('heading', { name: 'Questions' })).toBeVisible()
  return dialog
}

async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

ownPage('a quiz of what is shown downloads for learning platforms under the page policy', async ({ page }) => {
  const watch = watchPage(page)
  const dialog = await openQuiz(page)
  await expect(dialog.getByRole('status')).toContainText('10 questions from 8 relations shown')
  const gift = await download(page, 'GIFT')
  expect(gift.name).toBe('exopath-quiz-mir-21-pten-and-pi3k-akt-seed-1.gift.txt')
  expect(gift.bytes.toString('utf8').match(/^::Question/gm)).toHaveLength(10)
  const qti = await download(page, 'QTI 2.1')
  expect(Object.keys(unzipSync(qti.bytes)).filter((name) => name.startsWith('items/'))).toHaveLength(10)
  expect(
    strFromU8(unzipSync((await download(page, 'QTI 1.2')).bytes)['imsmanifest.xml'] ?? new Uint8Array()),
  ).toContain('10 questions to expect')
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('a quiz is made, read and taken with the keyboard alone', async ({ page }) => {
  const dialog = await openQuiz(page)
  const press = async (name: string): Promise<void> => {
    await dialog.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  await press('Show key of question 1')
  await expect(dialog.getByText('Answer:')).toBeVisible()
  await press('Take this quiz')
  const taking = page.getByRole('dialog', { name: /^Quiz: miR-21/ })
  await taking.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await taking.getByRole('button', { name: 'Check' }).focus()
  await page.keyboard.press('Enter')
  await expect(taking.getByText(/Right\.|Not right/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

ownPage('the quiz dialog and a taken question have no accessibility findings, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const dialog = await openQuiz(page)
    await dialog.getByText('Kinds of question').click()
    await dialog.getByRole('button', { name: 'Show key of question 1', exact: true }).click()
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Take this quiz' }).click()
    await expect(page.getByText('Question 1 of 10')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.goto('about:blank')
  }
})

ownPage('the printed quiz holds the questions, and the key only where it is wanted', async ({ page }) => {
  const dialog = await openQuiz(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.quiz-print')).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await expect(page.getByText('Answer:', { exact: true }).first()).toBeAttached()
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('button', { name: 'With key' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.quiz-print .quiz-prompt')).toHaveCount(10)
  await expect(page.locator('.quiz-print .quiz-key')).toHaveCount(0)
})
