import type { Locator, Page } from '@playwright/test'

/** Opens a view by its link's fragment (`` = the first view) and waits until the engine has drawn the map. Gives the map. */
export async function openMap(page: Page, fragment = ''): Promise<Locator> {
  await page.goto(fragment === '' ? '/' : `/#${fragment}`)
  const map = page.getByRole('application', { name: /Mechanism map/ })
  await map.locator('canvas').first().waitFor({ state: 'attached' })
  return map
}
