import type { Browser, Page } from '@playwright/test'
import { newVisit, WINDOW } from './newVisit.ts'

/** A first visit that is only looked at. Times in ms since the navigation. */
export interface Start {
  readonly picture: number
  readonly data: number
  readonly mounted: number
  readonly drawn: number
  /** Time over 50 ms of every task after the first picture, together. */
  readonly blocked: number
  /** The longest task after the first picture, and when the last one over 50 ms ended; 0 when there was none. */
  readonly longest: number
  readonly lastLong: number
  readonly shift: number
  readonly files: readonly SentFile[]
  /** From the first zoom until the code of the drawing engine was there; 0 when it was before. Then all files again. */
  readonly engine: number
  readonly filesWithEngine: readonly SentFile[]
}

export interface SentFile {
  readonly name: string
  readonly start: number
  /** Bytes as sent, compressed. */
  readonly bytes: number
}

/** The page has come to rest when it stands and had no long task for this long, ms. */
const QUIET = 3000

/** Opens the app and lets it come to rest, then zooms once so that the drawing engine is needed. */
export async function watchStart(browser: Browser, address: string, slowdown: number): Promise<Start> {
  const { page, context } = await newVisit(browser, address, slowdown)
  await page.waitForFunction(
    (quiet) => {
      const marks = performance.getEntriesByName('exopath:drawn')
      const last = Math.max(marks[0]?.startTime ?? Infinity, ...window.visit.long.map((task) => task.start + task.ms))
      return performance.now() - last > quiet
    },
    QUIET,
    { polling: 500, timeout: 120_000 },
  )
  const { visit, ...times } = await page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
    return {
      picture: at('first-contentful-paint'),
      data: at('exopath:data'),
      mounted: at('exopath:mounted'),
      drawn: at('exopath:drawn'),
      visit: window.visit,
    }
  })
  const files = await sentFiles(page)
  const after = visit.long.filter((task) => task.start + task.ms > times.picture)
  const engine = await zoomUntilEngine(page)
  const filesWithEngine = await sentFiles(page)
  await context.close()
  return {
    ...times,
    files,
    engine,
    filesWithEngine,
    shift: visit.shift,
    blocked: after.reduce((sum, task) => sum + task.ms - 50, 0),
    longest: Math.max(0, ...after.map((task) => task.ms)),
    lastLong: Math.max(0, ...after.map((task) => task.start + task.ms)),
  }
}

/** Zooms over the middle of the window and waits for the file that holds the engine. */
async function zoomUntilEngine(page: Page): Promise<number> {
  const began = await page.evaluate(() => performance.now())
  await page.mouse.move(WINDOW.width * 0.6, WINDOW.height / 2)
  await page.mouse.wheel(0, -100)
  const there = await page.waitForFunction(
    () => {
      // The library itself, not the small part that calls it.
      const file = performance
        .getEntriesByType('resource')
        .find(
          (entry) =>
            /cytoscape/i.test(entry.name) &&
            entry instanceof PerformanceResourceTiming &&
            entry.decodedBodySize > 200_000,
        )
      return file === undefined ? false : file.startTime + file.duration
    },
    undefined,
    { timeout: 60_000 },
  )
  return Math.max(0, Number(await there.jsonValue()) - began)
}

/** Everything sent so far, the page itself first. */
function sentFiles(page: Page): Promise<readonly SentFile[]> {
  return page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({ name: entry.name, start: entry.startTime, bytes: entry.encodedBodySize })),
  )
}
