import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { expect } from '@playwright/test'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { createStaticServer } from '../../scripts/createStaticServer.ts'
import { listen } from '../../scripts/listen.ts'
import { test } from './onePage.ts'
import { watchPage } from './watchPage.ts'

/** What a camera would read in a part of the page. */
async function scan(page: Page, part: Locator): Promise<string | undefined> {
  const shot = (await part.screenshot()).toString('base64')
  const { width, height, pixels } = await page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    return {
      width: image.width,
      height: image.height,
      pixels: [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])],
    }
  }, shot)
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data
}

test('the share dialog gives a link, a code that a camera reads in both themes, and code for other pages', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto('/#map?at=mechanism:mir21-pten-akt')
  await page.getByRole('button', { name: 'Share this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this view' })
  const code = dialog.getByRole('img', { name: /QR code/ })
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(page.url())
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(240)
  expect(await scan(page, code)).toBe(page.url())
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await scan(page, code)).toBe(page.url())
  await page.setViewportSize({ width: 320, height: 640 })
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(240)
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('a print carries its link as a code of at least 33 mm', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto('/#map?at=mechanism:mir21-pten-akt')
  await expect(page.getByRole('application')).toBeVisible()
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.keyboard.press('Control+p')
  await page.locator('.print-foot').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const code = page.getByRole('img', { name: 'QR code that opens this view' })
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual((33 / 25.4) * 96)
  expect(await scan(page, code)).toBe(page.url())
})

test.describe('on a page of another host', () => {
  const servers: Server[] = []
  test.afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  /** A course page at one address and Exopath at another, both real: a browser keeps pages that came from nowhere from this computer.
   *  Exopath's server lets others frame it, as public hosts do and the local one does not. */
  async function hostPage(page: Page, body: (app: string) => string): Promise<void> {
    const own = createStaticServer('dist')
    const framed = createServer((request, response) => {
      const set = response.setHeader.bind(response)
      response.setHeader = (name, value) => (name === 'Content-Security-Policy' ? response : set(name, value))
      own.emit('request', request, response)
    })
    const app = `http://localhost:${await listen(framed, 30_000 + (process.pid % 10_000))}/`
    const host = createServer((_, response) => {
      response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><title>Course</title><link rel="icon" href="data:,">${body(app)}`)
    })
    servers.push(own, framed, host)
    await page.goto(`http://127.0.0.1:${await listen(host, 40_000 + (process.pid % 10_000))}/`)
  }
  const mapIn = (frame: FrameLocator): Locator => frame.getByRole('application', { name: /Mechanism map/ })

  test('the element shows a view, and another when the page says so, without loading anew', async ({ page }) => {
    const watch = watchPage(page)
    await hostPage(
      page,
      (app) =>
        `<script src="${app}exopath-map.js"></script><exopath-map view="#map?at=mechanism:mir21-pten-akt" title="miR-21"></exopath-map>`,
    )
    const element = page.locator('exopath-map')
    const frame = element.locator('iframe').contentFrame()
    await expect(element.locator('iframe')).toHaveAttribute('title', 'miR-21')
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('miR-21, PTEN and PI3K-AKT')
    await expect(mapIn(frame).locator('canvas').first()).toBeAttached()

    const steps = await page.evaluate(() => history.length)
    await frame.getByRole('banner').evaluate((banner) => {
      banner.dataset['kept'] = 'yes'
    })
    await element.evaluate((map) => {
      map.setAttribute('view', '#flags')
    })
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Flags')
    await element.evaluate((map) => {
      map.removeAttribute('view')
    })
    await expect(mapIn(frame)).toBeVisible()
    await expect(frame.getByRole('banner')).toHaveAttribute('data-kept', 'yes')
    expect(await page.evaluate(() => history.length)).toBe(steps)

    await element.evaluate((map) => {
      map.setAttribute('src', 'javascript:alert(1)')
    })
    await expect(element).toContainText('src is not the address of a page')
    expect(watch.errors).toEqual([])
  })

  test('a frame kept from every origin and from storage shows the map and lays out what no file holds', async ({
    page,
  }) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    await hostPage(
      page,
      (app) =>
        `<iframe src="${app}#map?at=mechanism:mir21-pten-akt" title="Map" sandbox="allow-scripts" width="1200" height="640"></iframe>`,
    )
    const frame = page.locator('iframe').contentFrame()
    await expect(mapIn(frame).locator('canvas').first()).toBeAttached()
    expect(
      await frame.locator('html').evaluate(() => {
        try {
          return String(localStorage.length)
        } catch {
          return `kept from storage, ${origin}`
        }
      }),
    ).toBe('kept from storage, null')
    await frame.getByRole('button', { name: 'Dark theme' }).click()
    await frame.getByRole('button', { name: 'Share this view' }).click()
    await expect(frame.getByRole('img', { name: /QR code/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await frame.getByRole('link', { name: 'Studies' }).click()
    await expect(frame.getByRole('heading', { level: 1, name: /Studies/ })).toBeVisible()
    // Nodes picked by hand: their layout is made when they are asked for.
    await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
      element.contentWindow?.location.replace(`${element.src.replace(/#.*/, '')}#map?at=pick:mir-21,pten`)
    })
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Chosen nodes')
    await expect(mapIn(frame).locator('canvas').first()).toBeAttached()
    // A lesson without the head of the page, which cannot keep progress here and says so.
    await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
      element.contentWindow?.location.replace(`${element.src.replace(/#.*/, '')}#lessons?lesson=two-minuses:2&as=embed`)
    })
    await frame.getByText(/goes down/).click()
    await frame.getByRole('button', { name: 'Check' }).click()
    await expect(frame.getByText('Right.', { exact: true })).toBeVisible()
    await expect(frame.getByText(/does not let the page keep your progress/)).toBeVisible()
    await expect(frame.getByRole('banner')).toHaveCount(0)
    expect(errors).toEqual([])
  })
})
