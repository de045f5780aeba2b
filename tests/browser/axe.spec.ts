import { expect, test, type Page } from '@playwright/test'
import { axeColourFindings, axeFindings, goOn, openView } from './rooms.ts'

interface State {
  readonly name: string
  /** Fragment of its link. */
  readonly hash: string
  /** What is opened over it. */
  readonly act?: (page: Page) => Promise<void>
}

/** Two lists of about the same length: two pages walk side by side. */
const STATES: Readonly<Record<string, readonly State[]>> = {
  'the map and what stands beside it': [
    { name: 'the first view', hash: '' },
    { name: 'the whole map', hash: 'map?at=whole' },
    { name: 'a node', hash: 'map?select=node:mir-21' },
    { name: 'a relation', hash: 'map?select=edge:M43' },
    { name: 'a path question', hash: 'map?from=any-exosome&to=ivdd' },
    { name: 'no path', hash: 'map?from=ivdd&to=mir-21' },
    { name: 'a notice', hash: 'map?select=node:nothing-like-this' },
    { name: 'the outline', hash: 'map?read=outline' },
    { name: 'the outline beside a relation', hash: 'map?read=outline&select=edge:M47' },
    { name: 'the table', hash: 'map?read=table' },
    {
      name: 'an open path with its story',
      hash: 'map?from=bmsc-exos&to=np-cell-apoptosis',
      act: async (page) => {
        await page.getByRole('button', { name: /^1 .*step/ }).click()
      },
    },
  ],
  'the lessons': [
    { name: 'the list of lessons', hash: 'lessons' },
    { name: 'a step', hash: 'lessons?lesson=two-minuses' },
    { name: 'a question', hash: 'lessons?lesson=two-minuses:2' },
    {
      name: 'an answer',
      hash: 'lessons?lesson=two-minuses:3',
      act: async (page) => {
        await page.getByRole('button', { name: 'Show the answer' }).click()
        await expect(page.locator('.question-feedback')).toBeVisible()
      },
    },
    { name: 'an order', hash: 'lessons?lesson=fire-control:4' },
    { name: 'a map to build', hash: 'lessons?lesson=two-minuses:10' },
    { name: 'a matrix', hash: 'lessons?lesson=which-exosome-next:2' },
    { name: 'the end of a lesson', hash: 'lessons?lesson=two-minuses:13' },
    { name: 'a presenter', hash: 'lessons?lesson=fire-control:5&as=presenter' },
    { name: 'the room', hash: 'lessons?lesson=fire-control:5&as=audience' },
    {
      name: 'the results of a class',
      hash: 'lessons?lesson=two-minuses&as=tally',
      act: async (page) => {
        await page.getByRole('button', { name: /example class/i }).click()
      },
    },
  ],
  'the pages, search and help': [
    { name: 'the mechanisms', hash: 'map?at=atlas&q=pten' },
    { name: 'the studies', hash: 'studies' },
    { name: 'a study', hash: 'studies?select=study:study-134' },
    { name: 'the references', hash: 'references' },
    { name: 'a reference with flags', hash: 'references?select=reference:24' },
    { name: 'the flags', hash: 'flags' },
    { name: 'a flag', hash: 'flags?select=flag:CF-02' },
    { name: 'the search', hash: 'search?q=miR-21' },
    { name: 'a search without result', hash: 'search?q=xyzzyx' },
    { name: 'the about page', hash: 'about' },
    {
      name: 'the open search box',
      hash: '',
      act: async (page) => {
        await page.getByRole('combobox', { name: 'Search' }).fill('mir-21')
        await expect(page.getByRole('listbox')).toBeVisible()
      },
    },
    {
      name: 'help',
      hash: '',
      act: async (page) => {
        await page.keyboard.press('?')
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'sharing',
      hash: 'map?at=core',
      act: async (page) => {
        await page.getByRole('button', { name: 'Share this view' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
  ],
}

for (const [where, states] of Object.entries(STATES)) {
  test(`axe finds nothing wrong with ${where}, light and dark`, async ({ page }) => {
    // One page walks through all states: a context and a page load for each would cost more than the checks.
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await openView(page, '')
    for (const { name, hash, act } of states) {
      await goOn(page, hash)
      await act?.(page)
      expect.soft(await axeFindings(page), `${name}, light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await axeColourFindings(page), `${name}, dark`).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      // What was opened over the page goes with it.
      if (act !== undefined) await page.reload()
    }
  })
}
