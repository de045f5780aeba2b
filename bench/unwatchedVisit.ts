import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/findChromium.ts'
import { WINDOW } from './newVisit.ts'

/** ms that a visit is left alone before anything looks at it. */
const LEFT_ALONE = 4000

/** A first visit that no debugger watches, as a reader's is: the longest task after the first picture, ms, 0 when none takes over 50.
 *  A debugger asks for a stack trace at each request and message, for which the browser reads the whole script once more: some 40 ms
 *  that no reader has. This one looks at the page only when it stands, and asks it what it kept. */
export async function longestUnwatched(address: string): Promise<number> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium found; set CHROMIUM_PATH.')
  const profile = mkdtempSync(path.join(os.tmpdir(), 'exopath-visit-'))
  const visit = spawn(
    executablePath,
    [
      '--headless',
      ...CHROMIUM_FLAGS,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      address,
    ],
    { stdio: 'ignore' },
  )
  const gone = new Promise((resolve) => {
    visit.once('exit', resolve)
  })
  try {
    await new Promise((resolve) => {
      setTimeout(resolve, LEFT_ALONE)
    })
    const told = path.join(profile, 'DevToolsActivePort')
    if (!existsSync(told)) throw new Error('The browser of the visit did not start.')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(told, 'utf8').split('\n')[0] ?? ''}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('The browser of the visit shows no page.')
    const longest = await page.evaluate(async () => {
      const picture = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
      if (picture === undefined || performance.getEntriesByName('exopath:drawn').length === 0)
        throw new Error('The page was not drawn in time.')
      return new Promise<number>((resolve) => {
        // Buffered entries come at once; without any, nothing comes.
        const timer = setTimeout(() => {
          resolve(0)
        }, 500)
        new PerformanceObserver((list) => {
          clearTimeout(timer)
          resolve(
            Math.max(
              0,
              ...list
                .getEntries()
                .filter((task) => task.startTime > picture)
                .map((task) => task.duration),
            ),
          )
        }).observe({ type: 'longtask', buffered: true })
      })
    })
    // So that it ends by itself, with all its processes: the answer may be lost with it.
    await (await browser.newBrowserCDPSession()).send('Browser.close').catch((error: unknown) => {
      if (browser.isConnected()) throw error
    })
    await gone
    return longest
  } finally {
    visit.kill()
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
