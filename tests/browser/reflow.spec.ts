import { expect, type Page } from '@playwright/test'
import { test } from './onePage.ts'
import { inkedShare, openMap } from './openMap.ts'
import { expectNoSidewaysScroll, goOn, openView } from './rooms.ts'

const VIEWS = [
  '',
  'map?read=outline&at=whole',
  'map?read=table',
  'map?select=edge:M47',
  'map?from=bmsc-exos&to=np-cell-apoptosis',
  'map?at=atlas',
  'studies',
  'references',
  'flags',
  'search?q=pyroptosis',
  'about',
]

test('nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openView(page, '')
  for (const hash of VIEWS) {
    await goOn(page, hash)
    await expectNoSidewaysScroll(page, hash)
  }
})

/** Windows between 640 px wide and a desk's, portrait and landscape, some of them too low for a page that stands still. */
const WINDOWS = [
  [1366, 768],
  [1280, 800],
  [1280, 720],
  [1280, 600],
  [1280, 300],
  [1100, 620],
  [1000, 768],
  [900, 700],
  [800, 600],
  [853, 533],
  [844, 390],
  [640, 400],
  [768, 1024],
  [640, 500],
] as const

test('the map keeps 60 % of every window, 260 px in a low one, and shows its nodes there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const map = await openMap(page)
  for (const hash of [
    '#map',
    '#map?select=node:mir-21',
    '#map?at=mechanism:mir21-pten-akt&select=node:mir-21',
    '#map?from=any-exosome&to=ivdd',
  ]) {
    await page.evaluate((fragment) => {
      location.hash = fragment
    }, hash)
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height })
      const where = `${hash} at ${width} × ${height}`
      await expect
        .poll(async () => (await map.boundingBox())?.height ?? 0, { message: where })
        .toBeGreaterThanOrEqual(height < 500 ? 260 : 0.6 * height)
      await expect.poll(() => inkedShare(map), { message: where }).toBeGreaterThan(0.005)
      // The page follows its window with the next frame.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), {
          message: where,
        })
        .toBe(false)
      await expect
        .poll(async () => (await page.locator('.map-bar').boundingBox())?.height, { message: where })
        .toBeLessThanOrEqual(56)
    }
  }
})

test('a sheet is raised over its stops and lowered again, and the map stays as large as it was', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  const map = await openMap(page)
  const before = (await map.boundingBox())?.height ?? 0
  await page.getByRole('button', { name: 'Start with a question' }).click()
  expect((await map.boundingBox())?.height).toBeGreaterThanOrEqual(360)
  await page.getByRole('button', { name: 'Raise the panel' }).click()
  await expect(page.getByRole('heading', { name: 'Find paths' })).toBeInViewport()
  await page.getByRole('button', { name: 'Lower the panel' }).click()
  await page.getByRole('button', { name: 'Lower the panel' }).click()
  await expect(map).toBeInViewport({ ratio: 1 })
  expect((await map.boundingBox())?.height).toBe(before)
  await expect.poll(() => inkedShare(map)).toBeGreaterThan(0.005)
})

test('on a phone the headline and the questions come first, and the answer of an open one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openView(page, '')
  await expect
    .poll(() =>
      inOrder(page, [
        'h2:has-text("How stem-cell exosomes")',
        'button:has-text("Open the map")',
        '.question',
        '[role=treegrid]',
        'h2:has-text("Find paths")',
      ]),
    )
    .toEqual([])
  await expect(page.locator('.question').last()).toBeInViewport()
  await page.locator('.question').first().click()
  await expect(page.getByRole('heading', { name: /route/ }).first()).toBeVisible()
  await expect
    .poll(() =>
      inOrder(page, [
        'h2:has-text("to NP cell apoptosis")',
        '.verdict',
        '#paths-title',
        '[role=treegrid]',
        'h2:has-text("Find paths")',
      ]),
    )
    .toEqual([])
  await expect(page.locator('.verdict')).toBeInViewport()
  await page.getByRole('button', { name: 'Open the map' }).click()
  await expect(page.getByRole('application')).toBeInViewport({ ratio: 0.8 })
  // With details open the page keeps its main part, and the filters stay inside the window.
  await openView(page, 'map?select=node:mir-21')
  await expect(page.getByRole('main').getByRole('button', { name: 'Back' })).toBeVisible()
  await openView(page, 'map?read=outline')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Filter' }).click()
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 })
    // The box follows its window with the next frame.
    await expect
      .poll(
        async () => {
          const box = await page.getByRole('group', { name: 'Species treated' }).boundingBox()
          return box !== null && box.x >= 0 && box.x + box.width <= width
        },
        { message: `filters at ${width} px` },
      )
      .toBe(true)
    await expectNoSidewaysScroll(page, `filters at ${width} px`)
  }
})

/** What does not stand below the one before it. */
async function inOrder(page: Page, parts: readonly string[]): Promise<readonly string[]> {
  const tops = await Promise.all(parts.map(async (part) => (await page.locator(part).first().boundingBox())?.y ?? -1))
  return parts.filter((_, i) => i > 0 && (tops[i] ?? -1) <= (tops[i - 1] ?? -1))
}

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
      for (const [name, value] of [
        ['line-height', '1.5'],
        ['letter-spacing', '0.12em'],
        ['word-spacing', '0.16em'],
      ] as const)
        el.style.setProperty(name, value, 'important')
      if (el.tagName === 'P') el.style.setProperty('margin-bottom', '2em', 'important')
    }
  })
  expect(await cutOff(page)).toEqual([])
  // A lane whose name has become too wide shows its glyph instead.
  await page.getByRole('radio', { name: 'Map', exact: true }).check()
  await openMap(page, 'map')
  await page.evaluate(() => {
    for (const el of document.querySelectorAll<HTMLElement>('.lane-name, .lane-name *'))
      el.style.setProperty('letter-spacing', '0.3em', 'important')
  })
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.lane-name')]
          .filter((lane) => {
            const word = lane.querySelector('.lane-word')
            return (
              word !== null &&
              getComputedStyle(word).visibility !== 'hidden' &&
              word.getBoundingClientRect().right > lane.getBoundingClientRect().right + 1
            )
          })
          .map((lane) => lane.textContent),
      ),
    )
    .toEqual([])
})

/** Words that do not fit the box that cuts them off. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.tree-cell, .button, .chip, .badge, .tool, .level-link, .segment-item span, .question, h1:not(.visually-hidden), h2, h3',
      ),
    ]
      .filter(
        (el) =>
          el.closest('[data-compact="true"]') === null &&
          el.clientHeight > 0 &&
          (el.scrollHeight > el.clientHeight + 2 || el.scrollWidth > el.clientWidth + 2) &&
          getComputedStyle(el).overflow !== 'visible',
      )
      .map((el) => `${el.className.toString()} ${el.textContent ?? ''}`.slice(0, 80)),
  )
}

test('text at 200 % keeps every control on the page, by zoom and by the type size of the reader', async ({ page }) => {
  // 200 % zoom of a 1366 px window is a window of 683 CSS px.
  await page.setViewportSize({ width: 683, height: 384 })
  await openView(page, '')
  for (const hash of ['', 'map?at=atlas', 'references', 'studies']) {
    await goOn(page, hash)
    await expectNoSidewaysScroll(page, hash)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const hash of [
    '',
    'map?select=node:mir-21',
    'map?from=any-exosome&to=ivdd',
    'map?read=table',
    'references',
    'studies',
    'flags',
  ]) {
    await goOn(page, hash)
    const before = (await page.getByRole('combobox', { name: 'Search' }).boundingBox())?.height ?? 0
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expect
      .poll(async () => (await page.getByRole('combobox', { name: 'Search' }).boundingBox())?.height, { message: hash })
      .toBeGreaterThan(1.9 * before)
    await expect(page.locator('.app'), hash).toHaveAttribute('data-width', 'tablet')
    await expectNoSidewaysScroll(page, `${hash} at twice the type size`)
    expect.soft(await cutOff(page), hash).toEqual([])
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
    })
    await expect(page.locator('.app')).toHaveAttribute('data-width', 'wide')
  }
})

test('pointer targets are at least 24 px', async ({ page }) => {
  await openView(page, '')
  for (const hash of [
    'map?at=atlas',
    'map?read=outline&select=edge:M47',
    'map?at=mechanism:mir21-pten-akt&select=node:mir-21',
    'map?read=table',
    'references',
    'flags',
    'studies',
  ]) {
    await goOn(page, hash)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, select, input:not([type=radio]), summary, [role=option], .tree-row, .facts dd > ul a, .source-line a, .level-link, .crumbs a',
        ),
      ]
        .filter(
          (el) =>
            el.closest('.visually-hidden, [hidden], .search-popup, details:not([open]) > :not(summary)') === null &&
            !el.matches('.row-open, .chip-select select, .reference-tick input'),
        )
        .map((el) => ({ el, box: el.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
        .map(
          ({ el, box }) =>
            `${el.className.toString()} ${(el.textContent ?? '').slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`,
        ),
    )
    expect([...new Set(small)].slice(0, 8), hash).toEqual([])
  }
})

test('with reduced motion nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openView(page, '')
  await page.getByRole('combobox', { name: 'Search' }).fill('mir-21')
  await expect(page.getByRole('listbox')).toBeVisible()
  const running = await page.evaluate(
    () => document.getAnimations().filter((a) => Number(a.effect?.getComputedTiming().duration ?? 0) > 0).length,
  )
  expect(running).toBe(0)
})

test('with forced colours the glyphs take the colours of the reader', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await openView(page, '')
  const stroke = () => page.locator('.legend .glyph path').first().getAttribute('stroke')
  const ink = await page.evaluate(() => {
    const p = document.createElement('span')
    p.style.color = 'CanvasText'
    document.body.append(p)
    const c = getComputedStyle(p).color
    p.remove()
    return `#${(c.match(/\d+/g) ?? [])
      .slice(0, 3)
      .map((n) => Number(n).toString(16).padStart(2, '0'))
      .join('')}`
  })
  expect(await stroke()).toBe(ink)
  const underline = (name: string) =>
    page
      .getByRole('banner')
      .getByRole('link', { name, exact: true })
      .evaluate((link) => getComputedStyle(link).borderBottomColor)
  expect(await underline('Map')).not.toBe(await underline('Studies'))
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  await expect.poll(stroke).not.toBe(ink)
  // The same page goes on to the cards of all mechanisms: drawn in the reader's colours, walked by arrows, opened by Enter.
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await openView(page, 'map?at=atlas')
  await expect(page.locator('.atlas-drawing svg g[id*="-edge-"] > path').first()).toHaveAttribute('stroke', ink)
  const ivdd = await page.locator('.same-node[data-node=ivdd]').first().boundingBox()
  if (ivdd === null) throw new Error('The first card draws no IVDD')
  await page.mouse.move(ivdd.x + ivdd.width / 2, ivdd.y + ivdd.height / 2)
  await expect(page.getByText(/^IVDD stands in \d+ mechanisms\.$/)).toBeVisible()
  expect(await page.locator('.same-node[data-lit]').count()).toBeGreaterThan(1)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/at=mechanism:nlrp3-pyroptosis/)
  await page.goBack()
  const first = page.getByRole('link', { name: 'miR-410, NLRP3 and pyroptosis' })
  await first.focus()
  await page.keyboard.press('ArrowDown')
  const below = await page.evaluate(
    () => document.activeElement?.closest('.atlas-card')?.getBoundingClientRect().left ?? null,
  )
  expect(below).toBe(await first.evaluate((link) => link.closest('.atlas-card')?.getBoundingClientRect().left))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'miR-410, NLRP3 and pyroptosis' })).toBeVisible()
  expect(page.url()).toMatch(/at=mechanism:nlrp3-pyroptosis/)
})
