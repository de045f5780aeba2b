import { expect, test } from '@playwright/test'

/** Every answer for files whose name holds one of `parts` fails until `mend` is called. */
async function lose(page: import('@playwright/test').Page, parts: readonly string[]): Promise<() => Promise<void>> {
  const isLost = (url: URL): boolean => parts.some((part) => url.pathname.includes(part))
  await page.route(isLost, (route) => route.abort())
  return () => page.unroute(isLost)
}

test('a part of the page that does not come is said in its region, the rest goes on, and trying again loads it', async ({
  page,
}) => {
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(String(error)))
  const mendEngine = await lose(page, ['cytoscapeBody'])
  const mend = await lose(page, ['HelpDialog', 'PrintView', 'DetailsPanel', 'SearchList', 'MenuDialog'])
  await page.goto('/')
  const map = page.getByRole('application')
  await expect(map).toBeVisible()

  await test.step('the drawing engine: the map moves without it and asks again at the next gesture', async () => {
    await map.locator('canvas').first().waitFor({ state: 'attached' })
    const box = await map.boundingBox()
    const engine = map.locator('div > div > canvas')
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('cytoscapeBody'))
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 30)
    await page.mouse.wheel(0, -50)
    await lost
    await mendEngine()
    await expect(engine).toHaveCount(0)
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 5)
        return engine.count()
      })
      .toBeGreaterThan(0)
  })
  await test.step('help', async () => {
    await page.getByRole('button', { name: 'Help' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'This dialog could not be shown' })
    await expect(alert).toContainText('A file of the page did not come')
    await expect(page.getByRole('application')).toBeVisible()
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(alert).toHaveCount(0)
  })
  await test.step('print', async () => {
    await page.keyboard.press('Control+p')
    const alert = page.getByRole('alert').filter({ hasText: 'The printed page could not be shown' })
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(alert).toHaveCount(0)
  })
  await test.step('results of a search', async () => {
    await page.getByRole('combobox', { name: 'Search' }).fill('miR-21')
    await expect(page.getByRole('alert').filter({ hasText: 'The list of results could not be shown' })).toBeVisible()
    await expect(page.getByRole('application')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })
  await test.step('details, and again once the file is there', async () => {
    await page.goto('/#map?select=node:mir-21')
    const alert = page.getByRole('alert').filter({ hasText: 'The details could not be shown' })
    await expect(alert).toBeVisible()
    await mend()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'miR-21' }).first()).toBeVisible()
    await expect(alert).toHaveCount(0)
  })
  await test.step('the search itself: the rest of the header stays', async () => {
    await lose(page, ['buildSearch', 'searchTokens'])
    await page.reload()
    await page.getByRole('combobox', { name: 'Search' }).fill('miR-21')
    await expect(page.getByRole('alert').filter({ hasText: 'The search could not be shown' })).toBeVisible()
    await expect(page.getByRole('banner').getByRole('button', { name: 'Figure' })).toBeVisible()
  })
  expect(crashes).toEqual([])
})

test('a page whose script does not come says so instead of standing there as a picture', async ({ page }) => {
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('The script of this page did not come')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it needs', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('noscript .no-script')).toBeVisible()
  })
})
