import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The tests of a file use one page after the other: a context with a process for each costs more than most of them. Each begins
 *  with nothing kept and nothing set. A test that adds a script to the page, or needs a page of another kind, takes Playwright's own `test`. */
export const test = base.extend<object, { readonly keptPage: Page }>({
  keptPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use
      const context = await browser.newContext({
        serviceWorkers: 'block',
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(viewport === undefined ? {} : { viewport }),
      })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ keptPage: page, viewport }, use) => {
    await page.goto('/favicon.svg')
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.mouse.move(0, 0)
    if (viewport !== null) await page.setViewportSize(viewport)
    await use(page)
    page.removeAllListeners()
    await page.unrouteAll({ behavior: 'wait' })
    await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, media: null, reducedMotion: null })
  },
})
