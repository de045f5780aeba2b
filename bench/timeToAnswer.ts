import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { newVisit } from './newVisit.ts'

/** ms since the navigation at which the answer to a click on a node was seen: the click is tried again and again from the
 *  first picture on, each time waiting until the page has taken it. The node lies where the first picture shows it. */
export async function timeToClick(browser: Browser, address: string, slowdown: number): Promise<number> {
  let place: { readonly x: number; readonly y: number } | null = null
  return timeTo('a click', browser, address, slowdown, async (page) => {
    // The map takes its place over.
    place = (await page.evaluate(placeOfLargestNode)) ?? place
    if (place !== null) await page.mouse.click(place.x, place.y)
  })
}

/** Middle of the largest node of the first picture, CSS px; null when the picture is not seen: before its style has come it lies elsewhere. */
function placeOfLargestNode(): { readonly x: number; readonly y: number } | null {
  if (performance.getEntriesByName('first-contentful-paint').length === 0) return null
  const nodes = [...document.querySelectorAll('#first-picture g[id*="-node-"]')]
    .map((node) => node.getBoundingClientRect())
    .filter((box) => box.width > 0)
  const box = nodes.sort((a, b) => b.width * b.height - a.width * a.height)[0]
  return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** ms at which the answer to an arrow key and Enter was seen; then checks that the arrow key led to another node. */
export async function timeToWalk(browser: Browser, address: string, slowdown: number): Promise<number> {
  const step = async (page: Page): Promise<void> => {
    const stands = await page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('[role="application"]')
      map?.focus()
      return map !== null
    })
    if (!stands) return
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
  }
  return timeTo('keys', browser, address, slowdown, step, async (page) => {
    const first = page.url()
    await expect
      .poll(
        async () => {
          await step(page)
          return page.url()
        },
        { timeout: 30_000 },
      )
      .toMatch(/select=node/)
    if (page.url() === first) await step(page)
    await expect(page, 'an arrow key must lead to another node').not.toHaveURL(first)
  })
}

async function timeTo(
  what: string,
  browser: Browser,
  address: string,
  slowdown: number,
  attempt: (page: Page) => Promise<void>,
  check?: (page: Page) => Promise<void>,
): Promise<number> {
  const { page, context } = await newVisit(browser, address, slowdown)
  const until = performance.now() + 60_000
  // Once it is taken nothing more is sent: a second click would take the selection away again.
  while (!(await page.evaluate(() => window.visit.taken))) {
    if (performance.now() > until)
      throw new Error(`The map did not answer ${what} within a minute. The page is at ${page.url()}`)
    await attempt(page)
  }
  const seen = await page.waitForFunction(() => window.visit.selected)
  const time = Number(await seen.jsonValue())
  await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible({ timeout: 30_000 })
  await check?.(page)
  await context.close()
  return time
}
