import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { createStaticServer } from '../../scripts/createStaticServer.ts'
import { listen } from '../../scripts/listen.ts'
import { writeOfflineWorker } from '../../scripts/writeOfflineWorker.ts'
import { watchPage } from './watchPage.ts'

test.use({ serviceWorkers: 'allow', reducedMotion: 'reduce' })

declare global {
  interface Window {
    /** Runs what the page does once it has stood for long; says how much that was. */
    letStand: () => number
  }
}

/** What the page puts off for so many ms waits for the test. */
const LONG = 8000
function holdBack(long: number): void {
  const late: (() => void)[] = []
  const set = window.setTimeout.bind(window)
  window.letStand = () =>
    late.splice(0).map((run) => {
      run()
    }).length
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number, ...rest: unknown[]) =>
      ms === long ? late.push(run) : set(run, ms, ...rest),
  })
}

/** The page has stood for so long that it has its files kept. */
async function letStand(page: Page): Promise<void> {
  await expect(page.getByRole('application').locator('canvas').first()).toBeAttached()
  expect(await page.evaluate(() => window.letStand())).toBe(1)
}
const isServed = (page: Page): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null)

const undo: (() => void)[] = []
test.afterEach(() => {
  for (const each of undo.splice(0)) each()
})

test('after one visit everything works without a network, and a new version waits until it is asked for', async ({
  page,
  context,
}) => {
  const dist = mkdtempSync(path.join(os.tmpdir(), 'exopath-dist-'))
  undo.push(() => {
    rmSync(dist, { recursive: true, force: true })
  })
  cpSync('dist', dist, { recursive: true })
  const server = createStaticServer(dist, '/course/')
  undo.push(() => {
    server.close()
  })
  const home = `http://localhost:${await listen(server, 30_000 + (process.pid % 10_000))}/course/`
  const watch = watchPage(page)
  const failed: string[] = []
  // What a page asked for and then left behind was not refused.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url())
  })
  await page.addInitScript(holdBack, LONG)

  await test.step('the first view asks for nothing of this until it has stood', async () => {
    await page.goto(home)
    await expect(page.getByRole('application')).toBeVisible()
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
    await letStand(page)
    await expect.poll(() => isServed(page)).toBe(true)
  })
  await test.step('without a network the same page goes on, parts that were never opened too', async () => {
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Studies' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Studies/ })).toBeVisible()
    await page.getByRole('button', { name: 'Figure' }).click()
    await expect(
      page
        .getByRole('dialog', { name: /Figure/ })
        .getByRole('button', { name: 'SVG' })
        .first(),
    ).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await test.step('the page opens anew: map, other pages, search, layouts made on the spot', async () => {
    await page.goto(`${home}?from=course#map?at=pick:mir-21,pten`)
    await expect(page.getByRole('application').locator('canvas').first()).toBeAttached()
    await page.reload()
    await expect(page.getByRole('application').locator('canvas').first()).toBeAttached()
    await page.getByRole('link', { name: 'Flags' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Flags' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Search' }).fill('miR-21')
    await expect(page.getByRole('option', { name: /miR-21/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto(`${home}index.html#map?at=whole`)
    await expect(page.getByRole('application').locator('canvas').first()).toBeAttached()
    await page.goto(`${home}#lessons?lesson=two-minuses`)
    await expect(page.locator('.lesson-drawing svg')).toContainText('AntagomiR-4450')
    expect({ failed, ...watch }).toEqual({ failed: [], foreign: [], errors: [] })
  })
  await test.step('a new version is told, and the page goes on with the old one, reloaded or not', async () => {
    await context.setOffline(false)
    const file = path.join(dist, 'index.html')
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/ data-build="[^"]*"/, '')
        .replace('<body>', '<body data-version="second">'),
    )
    await writeOfflineWorker(dist)
    await page.goto(`${home}#map?at=core`)
    await letStand(page)
    await expect(page.getByRole('complementary', { name: 'New version' })).toContainText('There is a new version')
    await page.reload()
    await expect(page.getByRole('application')).toBeVisible()
    await expect(page.locator('body[data-version]')).toHaveCount(0)
  })
  await test.step('it is not loaded while another page is open, and then at a click with the view kept', async () => {
    await letStand(page)
    const notice = page.getByRole('complementary', { name: 'New version' })
    const other = await context.newPage()
    await other.goto(`${home}#flags`)
    await notice.getByRole('button', { name: 'Load the new version' }).click()
    await expect(notice).toContainText('Exopath is open in 1 other tab or window. Close it first')
    await expect(page.locator('body[data-version]')).toHaveCount(0)
    await other.close()
    await notice.getByRole('button', { name: 'Load the new version' }).click()
    await expect(page.locator('body[data-version="second"]')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Core map')
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1)
  })
  expect({ failed, ...watch }).toEqual({ failed: [], foreign: [], errors: [] })
})
