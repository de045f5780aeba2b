import type { Browser, BrowserContext, Page } from '@playwright/test'

export const WINDOW = { width: 1366, height: 768 }

/** What the page notes about itself from its first moment; read as `window.visit`. */
export interface VisitNotes {
  /** Tasks over 50 ms: start and length, ms. */
  readonly long: readonly { readonly start: number; readonly ms: number }[]
  /** Sum of the layout shifts. */
  readonly shift: number
  /** The address has taken the selection of a node. */
  readonly taken: boolean
  /** ms at which that was seen: the frame after. Null before. */
  readonly selected: number | null
}

declare global {
  interface Window {
    visit: VisitNotes
  }
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
}

/** A first visit with an empty cache, just begun. `slowdown` is the processor's. */
export async function newVisit(browser: Browser, address: string, slowdown = 1): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce', serviceWorkers: 'block' })
  const page = await context.newPage()
  // tsx wraps named functions in __name(…), also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(takeNotes)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(address, { waitUntil: 'commit' })
  return { page, context }
}

function takeNotes(): void {
  const notes: { -readonly [K in keyof VisitNotes]: VisitNotes[K] } = {
    long: [],
    shift: 0,
    taken: false,
    selected: null,
  }
  window.visit = notes
  new PerformanceObserver((list) => {
    notes.long = [...notes.long, ...list.getEntries().map((task) => ({ start: task.startTime, ms: task.duration }))]
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') notes.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })

  const push = history.pushState.bind(history)
  history.pushState = (state, unused, url) => {
    push(state, unused, url)
    if (notes.taken || !String(url).includes('select=node')) return
    notes.taken = true
    requestAnimationFrame(() => {
      setTimeout(() => {
        notes.selected ??= performance.now()
      })
    })
  }
}
