import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/findChromium.ts'

// Worker processes load this file again and must come to the same port; two runs at once must not.
const port = Number((process.env['EXOPATH_TEST_PORT'] ??= String(20_000 + (process.pid % 20_000))))
const executablePath = findChromium()

/** Tests of the built app in a real browser. Run them with `npm run browser`, which finds the browser and builds. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  // One more than the cores there should be at least: while a test waits for its page, another works.
  workers: 3,
  // Generous for a busy machine: these say that something comes, the bench says how fast.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1366, height: 768 },
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath === null ? {} : { executablePath }) },
    // What a worker fetches no test would see (page.route); the tests of the worker itself let it in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
  },
  webServer: {
    command: `node --import tsx scripts/start.ts --no-build --strict-port --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})
