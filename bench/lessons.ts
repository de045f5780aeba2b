import { statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { BenchResult } from './benchResult.ts'
import { newVisit, WINDOW } from './newVisit.ts'
import { openApp } from './openApp.ts'

const LESSONS = ['read-the-map', 'two-minuses', 'fire-control', 'how-sure-are-we', 'which-exosome-next'] as const
const SLOWDOWN = 6
const STARTS = Number(process.env['EXOPATH_BENCH_RUNS'] ?? 5)

/** Lessons in the built app on a slow processor: from the link to the first step, from one step to the next, and the saved file. */
export async function run(): Promise<BenchResult> {
  const app = await openApp()
  try {
    const starts: number[] = []
    for (let i = 0; i < STARTS; i += 1) starts.push(await timeToStart(app))
    const steps: number[] = []
    for (const lesson of LESSONS) steps.push(...(await timesOfSteps(app, lesson)))
    const ordered = steps.toSorted((a, b) => a - b)
    const at = (share: number): number =>
      ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN
    return {
      title: `Lessons in Chromium ${app.browser.version()}, ${WINDOW.width} × ${WINDOW.height}, ${SLOWDOWN}× slower processor`,
      rows: [
        {
          what: `from the link to the first step of a lesson, first visit, median of ${STARTS}`,
          value: starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)] ?? Number.NaN,
          unit: 'ms',
          limit: 3000,
        },
        { what: `from a key to the next step, median of ${steps.length}`, value: at(0.5), unit: 'ms' },
        { what: 'from a key to the next step, 95 of 100', value: at(0.95), unit: 'ms', limit: 200 },
        { what: 'a lesson as one file', value: statSync('dist/lesson-file.html').size / 1000, unit: 'kB', limit: 1500 },
      ],
      notes: ['A step is there when its map and words are in the page and a frame was drawn.'],
    }
  } finally {
    await app.close()
  }
}

type App = Awaited<ReturnType<typeof openApp>>

async function timeToStart({ browser, address }: App): Promise<number> {
  const { page, context } = await newVisit(browser, `${address}#lessons?lesson=two-minuses`, SLOWDOWN)
  const seen = await page.waitForFunction(() =>
    document.querySelector('.lesson-drawing svg[viewBox] text') === null ? false : performance.now(),
  )
  const time = Number(await seen.jsonValue())
  await context.close()
  return time
}

/** Each step of a lesson, forward, timed in the page from the key to the second frame after the change. */
async function timesOfSteps({ browser, address }: App, lesson: string): Promise<readonly number[]> {
  const { page, context } = await newVisit(browser, `${address}#lessons?lesson=${lesson}`, SLOWDOWN)
  await page.waitForFunction(() => document.querySelector('.lesson-drawing svg[viewBox] text') !== null)
  // What loads in the background after the first step is over.
  await page.waitForTimeout(2000)
  const count = Number((await page.locator('.lesson-count').textContent())?.split(' of ')[1])
  const times: number[] = []
  for (let step = 2; step <= count; step += 1) {
    // A step is read before the next one is asked for: the page has come to rest.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(resolve)
        }),
    )
    times.push(await nextStep(page, step))
  }
  await context.close()
  return times
}

async function nextStep(page: Page, step: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const started = performance.now()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }))
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          resolve()
        })
      })
    while (
      document.querySelector('.lesson-count')?.textContent?.startsWith(`Step ${wanted} `) !== true ||
      (document.querySelector('.lesson-map') !== null &&
        document.querySelector('.lesson-drawing svg, .step-matrix') === null)
    )
      await frame()
    await frame()
    return performance.now() - started
  }, step)
}
