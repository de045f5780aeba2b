import type { Locator, Page } from '@playwright/test'

/** Opens a view by its link's fragment (`` = the first view) and waits until the engine has drawn the map. Gives the map. */
export async function openMap(page: Page, fragment = ''): Promise<Locator> {
  await page.goto(fragment === '' ? '/' : `/#${fragment}`)
  const map = page.getByRole('application', { name: /Mechanism map/ })
  await map.locator('canvas').first().waitFor({ state: 'attached' })
  return map
}

/** Share of the map's pixels that differ from the page's ground, over all its canvases. */
export function inkedShare(map: Locator): Promise<number> {
  return map.evaluate((element) => {
    const shares = [...element.querySelectorAll('canvas')].map((canvas) => {
      const pixels =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
      // Every seventh pixel: the share is the same, and a large window is read in a moment.
      let [seen, inked] = [0, 0]
      for (let i = 3; i < pixels.length; i += 28) {
        seen++
        if ((pixels[i] ?? 0) > 40) inked++
      }
      return seen === 0 ? 0 : inked / seen
    })
    return Math.max(0, ...shares)
  })
}
