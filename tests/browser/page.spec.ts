import { expect, test } from '@playwright/test'
import { createStaticServer } from '../../scripts/createStaticServer.ts'
import { listen } from '../../scripts/listen.ts'
import { watchPage } from './watchPage.ts'

test('the page opens with its name and asks no other host for anything', async ({ page }) => {
  const watch = watchPage(page)
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page).toHaveTitle(/Exopath/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('the page carries a policy that allows its own files only', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}';/)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
    return 'planted' in window
  })
  expect(ran, 'an inline script must be refused').toBe(false)
})

test('the built files work from any sub-folder', async ({ page }) => {
  const server = createStaticServer('dist', '/some/deep/folder/')
  const port = await listen(server, 30_000 + (process.pid % 10_000))
  const watch = watchPage(page)
  await page.goto(`http://localhost:${port}/some/deep/folder/`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(watch).toEqual({ foreign: [], errors: [] })
  server.close()
})

test('the first view is seen before any script has loaded, with every node of the storyline', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('/')
  const picture = page.locator('#first-picture svg:visible')
  await expect(picture).toHaveCount(1)
  await expect(picture).toHaveAccessibleName(/\w/)
  const drawn = await picture.locator('g[id*="node-"]').count()
  expect(drawn).toBeGreaterThan(5)
  expect(drawn).toBeLessThanOrEqual(15)
})

test('a link to another view shows no picture of the first one', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto('/#map?at=whole')
  await expect(page.locator('#first-picture')).toBeHidden()
})

test('the first picture follows the theme of the system and the one kept', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto('/')
  await expect(page.locator('#first-picture .first-dark')).toBeVisible()
  await expect(page.locator('#first-picture .first-light')).toBeHidden()
  await page.evaluate(() => localStorage.setItem('exopath-settings', '{"theme":"light"}'))
  await page.reload()
  await expect(page.locator('#first-picture .first-light')).toBeVisible()
  await context.close()
})
