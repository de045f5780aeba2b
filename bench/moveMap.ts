import type { Browser, Page } from '@playwright/test'
import { newVisit } from './newVisit.ts'

/** Frames a second while the whole map is dragged and zoomed for about two seconds each, after one warm-up. */
export async function moveWholeMap(
  browser: Browser,
  address: string,
): Promise<{ readonly pan: number; readonly zoom: number }> {
  const { page, context } = await newVisit(browser, `${address}#map?at=whole`)
  await page.waitForFunction(() => performance.getEntriesByName('exopath:drawn').length > 0)
  const box = await page.getByRole('application').boundingBox()
  if (box === null) throw new Error('The map has no place on the page.')
  const middle = await groundNear(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const pan = async (): Promise<void> => {
    await page.mouse.down()
    for (let i = 0; i < 90; i++)
      await page.mouse.move(middle.x + 150 * Math.sin(i / 7), middle.y + 90 * Math.cos(i / 9))
    await page.mouse.up()
  }
  const zoom = async (): Promise<void> => {
    for (let i = 0; i < 60; i++) await page.mouse.wheel(0, i % 30 < 15 ? -60 : 60)
  }
  await pan()
  await page.waitForLoadState('networkidle')
  const result = { pan: await framesDuring(page, pan), zoom: await framesDuring(page, zoom) }
  await context.close()
  return result
}

/** A place near `at` where nothing lies under the pointer: a drag from there pans. The pointer is left on it. */
async function groundNear(
  page: Page,
  at: { readonly x: number; readonly y: number },
): Promise<{ readonly x: number; readonly y: number }> {
  for (let i = 0; i < 600; i++) {
    const tried = { x: at.x + 20 * Math.sqrt(i) * Math.cos(2.4 * i), y: at.y + 9 * Math.sqrt(i) * Math.sin(2.4 * i) }
    await page.mouse.move(tried.x, tried.y)
    if (
      await page.evaluate(
        () => document.querySelector<HTMLElement>('[role="application"] > div')?.style.cursor === 'grab',
      )
    )
      return tried
  }
  throw new Error('No free ground near the middle of the map.')
}

async function framesDuring(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = []
    const next = (time: number): void => {
      seen.push(time)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { framesSeen: seen })
  })
  await act()
  const times = await page.evaluate(() =>
    'framesSeen' in window && Array.isArray(window.framesSeen) ? window.framesSeen.map(Number) : [],
  )
  const [first = 0] = times
  const last = times.at(-1) ?? first
  return last > first ? ((times.length - 1) * 1000) / (last - first) : 0
}
