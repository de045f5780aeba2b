import path from 'node:path'
import { openApp } from '../bench/openApp.ts'

/** `npm run screenshot`: takes docs/first-view.png, the README's picture, from the built app. */
const app = await openApp()
try {
  const page = await app.browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: 'light' })
  await page.goto(app.address)
  await page.locator('[role="application"] canvas').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.resolve(import.meta.dirname, '..', 'docs', 'first-view.png') })
} finally {
  await app.close()
}
