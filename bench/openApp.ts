import type { Server } from 'node:http'
import path from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { createStaticServer } from '../scripts/createStaticServer.ts'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/findChromium.ts'
import { listen } from '../scripts/listen.ts'

/** The built app behind a local server and a browser to open it with. */
export interface OpenedApp {
  readonly browser: Browser
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves dist/ and starts a browser. Throws when there is no build or no browser; `npm run bench` says what to do. */
export async function openApp(): Promise<OpenedApp> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium found; set CHROMIUM_PATH.')
  const server: Server = createStaticServer(path.resolve(import.meta.dirname, '..', 'dist'))
  const port = await listen(server, 4300)
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] })
  return {
    browser,
    address: `http://localhost:${port}/`,
    close: async () => {
      await browser.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
