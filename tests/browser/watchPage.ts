import type { Page } from '@playwright/test'

/** What a page did wrong since `watchPage`: requests to another origin than that of the first one, console errors, policy violations, crashes. */
export interface PageWatch {
  readonly foreign: string[]
  readonly errors: string[]
}

/** Starts to watch; call it before `page.goto`. A refused file (404) shows up as a console error. */
export function watchPage(page: Page): PageWatch {
  const watch: PageWatch = { foreign: [], errors: [] }
  let home: string | null = null
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (['data:', 'blob:'].includes(url.protocol)) return
    home ??= url.origin
    if (url.origin !== home) watch.foreign.push(request.url())
  })
  page.on('websocket', (socket) => watch.foreign.push(socket.url()))
  page.on('pageerror', (error) => watch.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() !== 'error' && !message.text().includes('Content Security Policy')) return
    // Of a file that does not come the text does not say which.
    const { url } = message.location()
    watch.errors.push(url.endsWith('.js') || url === '' ? message.text() : `${message.text()} ${url}`)
  })
  return watch
}
