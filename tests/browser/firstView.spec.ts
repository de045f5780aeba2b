import { expect, test as ownPage } from '@playwright/test'
import { test } from './onePage.ts'
import { inkedShare, openMap } from './openMap.ts'
import { watchPage } from './watchPage.ts'

test('the first view shows at most 15 nodes, its question and ways to start', async ({ page }) => {
  const watch = watchPage(page)
  const map = await openMap(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const name = (await map.getAttribute('aria-label')) ?? ''
  const [, nodes] = /(\d+) nodes/.exec(name) ?? []
  expect(Number(nodes)).toBeGreaterThan(5)
  expect(Number(nodes)).toBeLessThanOrEqual(15)
  await expect(
    page
      .getByRole('list')
      .filter({ has: page.getByRole('button') })
      .first()
      .getByRole('button'),
  ).toHaveCount(3)
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('the map is drawn, not only mounted', async ({ page }) => {
  const map = await openMap(page)
  await expect.poll(() => inkedShare(map), { timeout: 30_000 }).toBeGreaterThan(0.005)
})

test('the whole map opens, draws every lane and asks no other host', async ({ page }) => {
  const watch = watchPage(page)
  const map = await openMap(page)
  await page.getByRole('link', { name: 'Everything' }).click()
  await expect(map).toHaveAccessibleName(/\d{3} nodes/)
  await expect.poll(() => inkedShare(map), { timeout: 30_000 }).toBeGreaterThan(0.005)
  await expect(page).toHaveURL(/at=whole/)
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('a mechanism leads on to the next one, and its chapter back to where it stands among the cards', async ({
  page,
}) => {
  await openMap(page, 'map?at=mechanism:wnt-mtor-secretion')
  await page.getByRole('link', { name: /^Next mechanism: / }).click()
  await expect(page).toHaveURL(/at=mechanism:disc-structure$/)
  await page.getByRole('link', { name: 'What goes wrong in the disc' }).click()
  await expect(page).toHaveURL(/at=atlas$/)
  await expect(page.getByRole('heading', { name: /^What goes wrong in the disc/ })).toBeInViewport()
})

test('Back takes a change of the view back', async ({ page }) => {
  const map = await openMap(page)
  const before = await map.getAttribute('aria-label')
  await page.getByRole('link', { name: 'Everything' }).click()
  await expect(map).not.toHaveAttribute('aria-label', before ?? '')
  await page.goBack()
  await expect(map).toHaveAttribute('aria-label', before ?? '')
})

ownPage(
  'the page does not jump while it loads, and fetches neither the engine nor the search by itself',
  async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const moved = list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0))
        const before = 'movedBy' in window ? Number(window.movedBy) : 0
        Object.assign(window, { movedBy: moved.reduce((sum, value) => sum + value, before) })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await openMap(page)
    await page.waitForLoadState('networkidle')
    // What only a gesture or a search needs is not fetched by itself.
    expect(asked.filter((file) => /cytoscape|search-index|buildSearch|layouts|worker/i.test(file))).toEqual([])
    expect(asked.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1)
    expect(await page.evaluate(() => ('movedBy' in window ? Number(window.movedBy) : 0))).toBeLessThanOrEqual(0.02)
    // The ways of the lines that the pointer brings up were found at build: no part that lays maps out comes for them.
    const found = page.waitForResponse(/layouts\.json$/)
    await page.mouse.move(900, 400)
    await found
    await page.waitForLoadState('networkidle')
    expect(asked.filter((file) => /cytoscape|worker/i.test(file))).toEqual([])
  },
)

test('the picture answers to click and keys before the script of the app has come, which goes on from there', async ({
  page,
}) => {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/assets\/first-(?!picture)[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  const map = page.getByRole('application')
  try {
    await page.goto('/', { waitUntil: 'commit' })
    // Its own small script comes a moment after the picture.
    await expect(async () => {
      await map.locator('[data-node=pi3k-akt]').first().click()
      await expect(page).toHaveURL(/select=node:pi3k-akt$/, { timeout: 1000 })
    }).toPass({ timeout: 20_000 })
    await expect(map.locator('[data-node=pi3k-akt]').first()).toHaveAttribute('data-chosen')
    await map.focus()
    for (const key of ['Home', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(page).toHaveURL(/select=node:msc-exos$/)
  } finally {
    // Also when a step fails: the end of the test waits for what is held back.
    release()
  }
  await expect(page.getByRole('region', { name: 'Details', exact: true })).toContainText('MSC-Exos')
  await expect(map).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.app > [role=status]')).toHaveText(/^miR 410/)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page).toHaveURL(/select=node:pi3k-akt$/)
})
