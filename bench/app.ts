import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { BenchResult, BenchRow } from './benchResult.ts'
import { openApp } from './openApp.ts'

const RUNS = 5
/** ms that two frames take at most when nothing waits: what starts that shortly before the end started after the drawing. */
const AFTER_DRAWN = 34
const WINDOW = { width: 1366, height: 768 }

/** The built app in a real browser: how soon it is seen and can be used, what it loads, how smoothly the whole map moves. */
export async function run(): Promise<BenchResult> {
  const app = await openApp()
  try {
    const plain = await openings(app.browser, app.address, 1)
    const slow = await openings(app.browser, app.address, 6)
    const motion = await moveWholeMap(app.browser, app.address)
    const rows: readonly BenchRow[] = [
      { what: 'first picture seen', value: median(plain.map((o) => o.paint)), unit: 'ms', limit: 1000 },
      { what: 'first view interactive', value: median(plain.map((o) => o.ready)), unit: 'ms', limit: 800 },
      { what: 'first picture seen, 6× slower processor', value: median(slow.map((o) => o.paint)), unit: 'ms' },
      { what: 'first view interactive, 6× slower processor', value: median(slow.map((o) => o.ready)), unit: 'ms', limit: 3000 },
      { what: 'shift of the page while it loads (CLS)', value: Math.max(...plain.map((o) => o.shift)), unit: '', limit: 0.02 },
      { what: 'JavaScript of the first view, as sent', value: median(plain.map((o) => o.script)) / 1000, unit: 'kB', limit: 300 },
      { what: 'everything the first view loads, as sent', value: median(plain.map((o) => o.all)) / 1000, unit: 'kB' },
      { what: 'whole map, frames while panning', value: motion.pan, unit: 'frames/s', limit: 55, better: 'more' },
      { what: 'whole map, frames while zooming', value: motion.zoom, unit: 'frames/s', limit: 55, better: 'more' },
    ]
    return {
      title: `App in Chromium ${app.browser.version()}, ${WINDOW.width} × ${WINDOW.height}, no GPU, median of ${RUNS} first visits`,
      rows,
      notes: ['Interactive: the map has drawn its Scene and takes keys. The browser shares the machine with this program.'],
    }
  } finally {
    await app.close()
  }
}

interface Opening {
  readonly paint: number
  readonly ready: number
  readonly shift: number
  readonly script: number
  readonly all: number
}

/** First visits with an empty cache, one after the other. `slowdown` is the processor's. */
async function openings(browser: Browser, address: string, slowdown: number): Promise<readonly Opening[]> {
  const seen: Opening[] = []
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext({ viewport: WINDOW })
    const page = await newPage(context)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(address, { waitUntil: 'commit' })
    const ready = await whenReady(page)
    const facts = await page.evaluate((until) => {
      const all = performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming)
      // What is fetched afterwards, in idle time (the search index), is not what the first view waits for.
      const files = all.filter((entry) => entry.startTime <= until)
      const sent = (kind: RegExp): number => files.filter((file) => kind.test(file.name)).reduce((sum, file) => sum + file.encodedBodySize, 0)
      const [page] = performance.getEntriesByType('navigation').filter((entry) => entry instanceof PerformanceNavigationTiming)
      return {
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        script: sent(/\.js$/),
        all: sent(/./) + (page?.encodedBodySize ?? 0),
      }
    }, ready - AFTER_DRAWN)
    seen.push({ ...facts, ready, shift: await layoutShift(page) })
    await context.close()
  }
  return seen
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  // tsx wraps named functions in __name(…), also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  return page
}

/** ms since the navigation at which the engine had drawn the map: its canvas is on the page and two frames have passed. */
async function whenReady(page: Page): Promise<number> {
  await page.waitForFunction(() => document.querySelector('[role="application"] canvas') !== null, undefined, { polling: 'raf', timeout: 60_000 })
  return page.evaluate(() => new Promise<number>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
  }))
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
}

/** Frames a second while the whole map is dragged and zoomed for about two seconds each, after one warm-up. */
async function moveWholeMap(browser: Browser, address: string): Promise<{ readonly pan: number; readonly zoom: number }> {
  const context = await browser.newContext({ viewport: WINDOW })
  const page = await newPage(context)
  await page.goto(`${address}#map?at=whole`)
  await whenReady(page)
  const box = await page.locator('[role="application"]').boundingBox()
  if (box === null) throw new Error('The map has no place on the page.')
  const middle = await groundNear(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  const pan = async (): Promise<void> => {
    await page.mouse.down()
    for (let i = 0; i < 90; i++) await page.mouse.move(middle.x + 150 * Math.sin(i / 7), middle.y + 90 * Math.cos(i / 9))
    await page.mouse.up()
  }
  const zoom = async (): Promise<void> => {
    for (let i = 0; i < 60; i++) await page.mouse.wheel(0, i % 30 < 15 ? -60 : 60)
  }
  await pan()
  const result = { pan: await framesDuring(page, pan), zoom: await framesDuring(page, zoom) }
  await context.close()
  return result
}

/** A place near `at` where nothing lies under the pointer: a drag from there pans. The pointer is left on it. */
async function groundNear(page: Page, at: { readonly x: number; readonly y: number }): Promise<{ readonly x: number; readonly y: number }> {
  for (let i = 0; i < 600; i++) {
    const tried = { x: at.x + 20 * Math.sqrt(i) * Math.cos(2.4 * i), y: at.y + 9 * Math.sqrt(i) * Math.sin(2.4 * i) }
    await page.mouse.move(tried.x, tried.y)
    if (await page.evaluate(() => document.querySelector<HTMLElement>('[role="application"] > div')?.style.cursor === 'grab')) return tried
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
  const times = await page.evaluate(() => ('framesSeen' in window && Array.isArray(window.framesSeen) ? window.framesSeen.map(Number) : []))
  const [first = 0] = times
  const last = times.at(-1) ?? first
  return last > first ? ((times.length - 1) * 1000) / (last - first) : 0
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
