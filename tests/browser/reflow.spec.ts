import { expect, test } from '@playwright/test'
import { expectNoSidewaysScroll, openView } from './rooms.ts'

const VIEWS = ['', 'map?read=outline&at=whole', 'map?read=table', 'map?select=edge:M47', 'map?from=bmsc-exos&to=np-cell-apoptosis', 'studies', 'references', 'flags', 'search?q=pyroptosis', 'about']

test('nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const hash of VIEWS) {
    await openView(page, hash)
    await expectNoSidewaysScroll(page, hash)
  }
})

test('below 640 px the outline comes first and the map is one press away', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openView(page, '')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.getByRole('radio', { name: 'Map', exact: true }).check()
  await expect(page.getByRole('application')).toBeVisible()
})

test('text spacing of the reader cuts nothing off in rows, buttons and chips', async ({ page }) => {
  await openView(page, 'map?read=outline')
  // The page's policy refuses style tags; a reader's own style sheet is set rule by rule here.
  await page.evaluate(() => {
    for (const el of document.querySelectorAll<HTMLElement>('body *')) {
      for (const [name, value] of [['line-height', '1.5'], ['letter-spacing', '0.12em'], ['word-spacing', '0.16em']] as const) el.style.setProperty(name, value, 'important')
      if (el.tagName === 'P') el.style.setProperty('margin-bottom', '2em', 'important')
    }
  })
  const cut = await page.evaluate(() => [...document.querySelectorAll('.tree-cell, .button, .chip, .badge, .tool, h1:not(.visually-hidden), h2, h3')]
    .filter((el) => el.closest('[data-compact="true"]') === null && el.clientHeight > 0 && (el.scrollHeight > el.clientHeight + 2 || el.scrollWidth > el.clientWidth + 2) && getComputedStyle(el).overflow !== 'visible')
    .map((el) => `${el.className.toString()} ${el.textContent ?? ''}`.slice(0, 80)))
  expect(cut).toEqual([])
})

test('text at 200 % keeps every control on the page', async ({ page }) => {
  // 200 % zoom of a 1366 px window is a window of 683 CSS px.
  await page.setViewportSize({ width: 683, height: 384 })
  for (const hash of ['', 'references', 'studies']) {
    await openView(page, hash)
    await expectNoSidewaysScroll(page, hash)
  }
})

test('pointer targets are at least 24 px', async ({ page }) => {
  for (const hash of ['map?read=outline&select=edge:M47', 'map?read=table', 'references', 'flags', 'studies']) {
    await openView(page, hash)
    const small = await page.evaluate(() => [...document.querySelectorAll('button, select, input:not([type=radio]), summary, [role=option], .tree-row')]
      .filter((el) => el.closest('.visually-hidden, [hidden], .search-popup, details:not([open]) > :not(summary)') === null && !el.matches('.row-open, .chip-select select, .reference-tick input'))
      .map((el) => ({ el, box: el.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
      .map(({ el, box }) => `${el.className.toString()} ${(el.textContent ?? '').slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`))
    expect([...new Set(small)].slice(0, 8), hash).toEqual([])
  }
})

test('with reduced motion nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openView(page, '')
  await page.getByRole('combobox', { name: 'Search' }).fill('mir-21')
  await expect(page.getByRole('listbox')).toBeVisible()
  const running = await page.evaluate(() => document.getAnimations().filter((a) => Number(a.effect?.getComputedTiming().duration ?? 0) > 0).length)
  expect(running).toBe(0)
})

test('with forced colours the glyphs take the colours of the reader', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await openView(page, '')
  const stroke = () => page.locator('.legend .glyph path').first().getAttribute('stroke')
  const ink = await page.evaluate(() => { const p = document.createElement('span'); p.style.color = 'CanvasText'; document.body.append(p); const c = getComputedStyle(p).color; p.remove(); return `#${(c.match(/\d+/g) ?? []).slice(0, 3).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}` })
  expect(await stroke()).toBe(ink)
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  await expect.poll(stroke).not.toBe(ink)
})
