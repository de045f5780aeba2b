import type { Page } from '@playwright/test'

/** What a page did wrong since `watchPage`: requests to other hosts, console errors, policy violations, crashes. */
export interface PageWatch {
  readonly foreign: string[]
  readonly errors: string[]
}

/** Starts to watch; call it before `page.goto`. A refused file (404) shows up as a console error. */
export function watchPage(page: Page): PageWatch {
  const watch: PageWatch = { foreign: [], errors: [] }
  const home = 'localhost'
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.hostname !== home) watch.foreign.push(request.url())
  })
  page.on('websocket', (socket) => watch.foreign.push(socket.url()))
  page.on('pageerror', (error) => watch.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy')) watch.errors.push(message.text())
  })
  return watch
}
