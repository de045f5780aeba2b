import { statSync } from 'node:fs'
import { expect, test as lone } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { LESSON_SIZING } from '../../src/scene/lessonScene.ts'
import { test } from './onePage.ts'
import { expectNoSidewaysScroll, goOn, openView, tabTo } from './rooms.ts'

const LESSONS = ['read-the-map', 'two-minuses', 'fire-control', 'how-sure-are-we', 'which-exosome-next'] as const

test('the five lessons are played to their ends by the keyboard alone, and the answer of every question is seen', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await openView(page, 'lessons')
  for (const id of LESSONS) {
    await goOn(page, `lessons?lesson=${id}`)
    const count = page.locator('.lesson-count')
    const steps = Number((await count.textContent())?.split(' of ')[1])
    for (let step = 1; step <= steps; step += 1) {
      await expect(count).toHaveText(`Step ${step} of ${steps}`)
      const show = page.getByRole('button', { name: 'Show the answer' })
      if (await show.isVisible()) {
        await tabTo(page, /^Show the answer$/)
        await page.keyboard.press('Enter')
        // What comes takes the focus, so that the keyboard goes on from there.
        await expect(page.locator('.question-feedback')).toBeFocused()
      }
      await page.keyboard.press('PageDown')
    }
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^You (got|went)/)
  }
  await goOn(page, 'lessons')
  await expect(page.getByText(/^Done\./)).toHaveCount(5)
})

test('answers are given by the keyboard, judged, and kept over a reload until they are forgotten', async ({ page }) => {
  await openView(page, 'lessons?lesson=two-minuses:3')
  await tabTo(page, /^raises it/)
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Not right yet. 1 try left.')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, /^raises it/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await expect(page.getByText(/Krut et al\. 2021, §6\.3/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
  await goOn(page, 'lessons')
  await page.getByRole('button', { name: 'Forget my progress' }).click()
  expect(await page.evaluate(() => localStorage.getItem('exopath-lessons'))).toBeNull()
  await page.getByRole('checkbox', { name: 'Keep my progress in this browser' }).uncheck()
  await goOn(page, 'lessons?lesson=two-minuses:2')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  expect(await page.evaluate(() => localStorage.getItem('exopath-lessons'))).toBe('{"isKept":false,"runs":{}}')
})

test('a name to be found is nowhere in the page, its title, its address or its tree before the answer', async ({
  page,
}) => {
  await openView(page, 'lessons?lesson=read-the-map')
  const step = await page.evaluate(async () => {
    const { lessons } = (await (await fetch('./lessons.json')).json()) as {
      readonly lessons: readonly {
        readonly id: string
        readonly steps: readonly {
          readonly question?: { readonly type: string; readonly node?: string; readonly options?: readonly string[] }
        }[]
      }[]
    }
    return lessons.flatMap((l) =>
      l.steps.flatMap((s, i) =>
        s.question?.type === 'nameNode' && s.question.options === undefined
          ? [{ lesson: l.id, at: i + 1, node: s.question.node ?? '' }]
          : [],
      ),
    )[0]
  })
  if (step === undefined) throw new Error('No lesson asks for a typed name')
  await goOn(page, `lessons?lesson=${step.lesson}:${step.at}`)
  const secret = step.node.replaceAll('-', '[-‑ ]?')
  const seen = async (): Promise<string> =>
    `${await page.content()} ${await page.title()} ${page.url()} ${await page.locator('body').ariaSnapshot()}`
  expect(await seen()).not.toMatch(new RegExp(secret, 'i'))
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect.poll(seen).toMatch(new RegExp(secret, 'i'))
})

test('each step is told once, and none is on the way', async ({ page }) => {
  await openView(page, 'lessons?lesson=two-minuses')
  await expect(page.locator('.app > [role=status]')).toHaveText('')
  await page.evaluate(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    const box = document.querySelector('.app > [role=status]')
    if (box !== null)
      new MutationObserver(() => {
        if ((box.textContent ?? '') !== '') spoken.push(box.textContent ?? '')
      }).observe(box, { childList: true, characterData: true, subtree: true })
  })
  const spoken = (): Promise<readonly string[]> =>
    page.evaluate(() => ('spoken' in window && Array.isArray(window.spoken) ? window.spoken.map(String) : []))
  for (const step of [2, 3, 4, 5, 6]) {
    // By the key, and by the button, which gives the focus on where a question waits.
    if (step % 2 === 0) await page.keyboard.press('PageDown')
    else await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
    await expect(page.locator('.lesson-count')).toHaveText(new RegExp(`^Step ${step} `))
    const title = await page.locator('.lesson-step-title').textContent()
    await expect.poll(async () => (await spoken()).length).toBe(step - 1)
    expect((await spoken()).at(-1)).toContain(title)
  }
})

test('on a phone a lesson fits, and is answered by touch', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openView(page, 'lessons')
  await expectNoSidewaysScroll(page, 'the list of lessons')
  for (const hash of [
    'lessons?lesson=two-minuses:2',
    'lessons?lesson=which-exosome-next:2',
    'lessons?lesson=fire-control:10',
  ]) {
    await goOn(page, hash)
    await expectNoSidewaysScroll(page, hash)
  }
  await goOn(page, 'lessons?lesson=two-minuses:2')
  await page.getByText(/goes down/).click()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('Right.', { exact: true })).toBeVisible()
})

test('on a phone a step begins at its top, and its question is next for the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openView(page, 'lessons?lesson=fire-control:4')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await next.scrollIntoViewIfNeeded()
  const top = (): Promise<number> => page.locator('.lesson').evaluate((lesson) => lesson.getBoundingClientRect().top)
  expect(await top()).toBeLessThan(-300)
  await next.press('Enter')
  await expect(page.getByRole('region', { name: 'Step 5 of 13' })).toBeFocused()
  expect(await top()).toBe(await page.locator('.header').evaluate((header) => header.getBoundingClientRect().bottom))
  await tabTo(page, /^One paper is cited/, 8)
})

test('the question of a first step is seen at once on a screen of 1366 × 768', async ({ page }) => {
  for (const id of ['fire-control', 'how-sure-are-we', 'which-exosome-next']) {
    await openView(page, `lessons?lesson=${id}`)
    await expect(page.getByRole('button', { name: 'Check' })).toBeInViewport({ ratio: 1 })
  }
})

test('an answer that takes the focus shows it by a bar that no edge cuts', async ({ page }) => {
  await openView(page, 'lessons?lesson=fire-control')
  await tabTo(page, /^Show the answer$/)
  await page.keyboard.press('Enter')
  const feedback = page.locator('.question-feedback')
  await expect(feedback).toBeFocused()
  expect(
    await feedback.evaluate((box) => ({
      outline: getComputedStyle(box).outlineStyle,
      hasBar: getComputedStyle(box).boxShadow.includes('inset'),
    })),
  ).toEqual({ outline: 'none', hasBar: true })
})

test('at 320 px a built map stands beside that of the review without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const place of ['two-minuses:10', 'fire-control:10', 'which-exosome-next:12']) {
    await openView(page, `lessons?lesson=${place}`)
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await expect(page.getByRole('group', { name: 'Your map beside the review' }).locator('svg')).toBeVisible()
    await expect
      .poll(() => page.locator('.map-picture').evaluate((map) => map.scrollWidth - map.clientWidth), place)
      .toBe(0)
    await page.evaluate(() => {
      localStorage.clear()
    })
  }
})

lone(
  'a lesson saved as one file opens from disk without a request, is played, built in and presented',
  async ({ page, context }) => {
    await page.goto('/#lessons')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Download Two minuses/ }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('exopath-two-minuses.html')
    const saved = `${await file.path()}.html`
    await file.saveAs(saved)
    expect(statSync(saved).size).toBeLessThan(1_500_000)
    const asked: string[] = []
    const errors: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().startsWith('blob:'))
        asked.push(request.url().split('#')[0] ?? '')
    })
    const alone = await context.newPage()
    alone.on('pageerror', (error) => errors.push(String(error)))
    alone.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await context.setOffline(true)
    await alone.goto(`file://${saved}`)
    await expect(alone.locator('.lesson-count')).toHaveText('Step 1 of 12')
    expect(await alone.content()).not.toContain('Turn it over')
    await expect(alone.locator('.lesson-drawing svg')).toContainText('AntagomiR-4450')
    await alone.keyboard.press('PageDown')
    await alone.getByText(/goes down/).click()
    await alone.getByRole('button', { name: 'Check' }).click()
    await expect(alone.getByText('Right.', { exact: true })).toBeVisible()
    await alone.getByRole('button', { name: /^Step 10/ }).click()
    await expect(alone.getByText('Build the map')).toBeVisible()
    await expect(alone.locator('.lesson-body svg').first()).toBeVisible()
    const opened = context.waitForEvent('page')
    await alone.getByRole('button', { name: /^Present/ }).click()
    const presenter = await opened
    await presenter.keyboard.press('ArrowRight')
    await expect
      .poll(async () => alone.locator('.slide-words').innerText())
      .toBe(await presenter.locator('.presenter-now > .preview .slide-words').innerText())
    expect(new Set(asked)).toEqual(new Set([`file://${saved}`]))
    expect(errors).toEqual([])
  },
)

/** A presenter's and a room's window of one browser. */
async function presenting(
  context: BrowserContext,
  lesson: string,
): Promise<{ readonly room: Page; readonly presenter: Page }> {
  const room = await context.newPage()
  await room.goto(`/#lessons?lesson=${lesson}`)
  const opened = context.waitForEvent('page')
  await room.getByRole('button', { name: /^Present/ }).click()
  const presenter = await opened
  await expect(presenter.getByRole('heading', { level: 2, name: 'Opening' })).toBeVisible()
  await expect(room.locator('.slide')).toBeVisible()
  return { room, presenter }
}

lone(
  'a presenter steers the window of the room over ten steps, through reloads, a blank screen and its loss',
  async ({ context }) => {
    const { room, presenter } = await presenting(context, 'fire-control')
    const placeIn = async (page: Page, within: string): Promise<string> =>
      (await page.locator(`${within} .slide-count`).allTextContents()).join()
    const places = async (): Promise<readonly string[]> => [
      await placeIn(room, '.audience'),
      await placeIn(presenter, '.presenter-now > .preview'),
    ]
    const words = (page: Page, within: string): Promise<string> => page.locator(`${within} .slide`).innerText()
    const notes = await presenter.locator('.presenter-notes').innerText()
    for (let press = 1; press <= 38; press += 1) {
      // The keys of a clicker work in either window.
      await (press % 3 === 0 ? room : presenter).keyboard.press(
        ['PageDown', 'ArrowRight', 'Space'][press % 3] ?? 'PageDown',
      )
      await expect
        .poll(
          async () =>
            (await words(room, '.audience')) === (await words(presenter, '.presenter-now > .preview')) &&
            new Set(await places()).size === 1,
        )
        .toBe(true)
      const note = await presenter.locator('.presenter-notes').allInnerTexts()
      expect(await room.content()).not.toContain((note[0] ?? notes).slice(0, 40))
    }
    const before = (await places())[0]
    expect(Number(before?.split(' / ')[0])).toBeGreaterThan(8)
    await presenter.reload()
    await room.reload()
    await expect.poll(places).toEqual([before, before])
    await presenter.keyboard.press('b')
    await expect(room.locator('.slide-blank')).toBeVisible()
    await presenter.keyboard.press('.')
    await expect(room.locator('.slide-words')).toBeVisible()
    await presenter.keyboard.press('o')
    await presenter.keyboard.press('Escape')
    await expect(presenter.locator('.presenter-notes')).toBeVisible()
    await presenter.keyboard.press('o')
    await presenter.getByRole('navigation', { name: 'All steps' }).getByRole('button').first().click()
    await expect(room.locator('.slide-count')).toHaveText('1 / 13')
    await presenter.keyboard.press('l')
    await expect(room.locator('.slide-map')).toContainText('?')
    await presenter.keyboard.press('l')
    const second = await context.newPage()
    await second.goto('/#lessons?lesson=fire-control&as=presenter')
    await expect(presenter.getByText(/other presenter window is open/)).toBeVisible()
    await second.close()
    await expect(presenter.getByText(/other presenter window is open/)).toBeHidden()
    await room.close()
    await expect(presenter.getByText('The window for the room was closed. Nothing is lost.')).toBeVisible()
    await presenter.keyboard.press('ArrowRight')
    const again = context.waitForEvent('page')
    await presenter.getByRole('button', { name: 'Open it again' }).click()
    await expect
      .poll(async () => (await again).locator('.audience .slide').innerText())
      .toBe(await words(presenter, '.presenter-now > .preview'))
    // The end is the end in every window: those opened for the presentation close.
    const closed = [presenter.waitForEvent('close'), (await again).waitForEvent('close')]
    await presenter.getByRole('button', { name: 'End' }).click()
    await Promise.all(closed)
  },
)

lone(
  'where a second window is blocked, picture and notes stand in one and the screen is given to the room with a press',
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { open: () => null })
    })
    await page.goto('/#lessons?lesson=two-minuses')
    await page.getByRole('button', { name: /^Present/ }).click()
    await expect(page.getByText(/The browser blocked the second window/)).toBeVisible()
    await expect(page.locator('.presenter-now > .preview .slide')).toBeVisible()
    await page.getByRole('button', { name: 'Show to the room in this window' }).click()
    await expect(page.locator('.audience .slide')).toBeVisible()
    // The key that brings the notes takes them away again, the answer with them.
    await page.keyboard.press('n')
    await expect(page.locator('.presenter-notes')).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.locator('.audience .slide')).toBeVisible()
    await expect(page.locator('.presenter')).toHaveCount(0)
    await page.keyboard.press('n')
    await expect(page.locator('.presenter-notes')).toBeVisible()
  },
)

lone(
  'on a small screen picture, keys, notes and the next step of a presenter stand below each other',
  async ({ page }) => {
    await page.goto('/#lessons?lesson=fire-control&as=presenter')
    await page.getByRole('button', { name: 'Words' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    for (const [width, height] of [
      [768, 1024],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      const boxes = await Promise.all(
        ['.presenter-now > .preview', '.presenter-keys', '.presenter-next', '.presenter-side'].map(async (part) =>
          page.locator(part).boundingBox(),
        ),
      )
      const tops = boxes.map(
        (box) => [Math.round(box?.y ?? 0), Math.round((box?.y ?? 0) + (box?.height ?? 0))] as const,
      )
      expect(tops.filter(([top], i) => i > 0 && top < (tops[i - 1]?.[1] ?? 0))).toEqual([])
      // The map has the room of its slide, as on the wall.
      expect(
        await page
          .locator('.presenter-now > .preview .slide-map')
          .evaluate(
            (room) => Math.abs(room.clientHeight - (room.querySelector('.lesson-drawing')?.clientHeight ?? 0)) < 20,
          ),
      ).toBe(true)
      await expectNoSidewaysScroll(page, `a presenter at ${width} px`)
    }
  },
)

// Sizes grow with the window, so one lesson shows that they do in others; the projector of a seminar room is asked about all.
for (const [width, height, lessons] of [
  [1920, 1080, LESSONS],
  [1280, 720, ['fire-control']],
  [1024, 768, ['fire-control']],
] as const) {
  lone(`every step is read from the back of a room of ${width} × ${height}`, async ({ page }) => {
    lone.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    const unit = Math.min(width / 1920, height / 1080)
    const faults: string[] = []
    for (const id of lessons) {
      await page.goto('/favicon.svg')
      await page.goto(`/#lessons?lesson=${id}&as=audience`)
      await expect(page.locator('.audience .slide')).toBeVisible()
      for (let press = 0, last = ''; press < 70; press += 1) {
        const seen = await page.locator('.audience').evaluate(
          async (audience, { u, base }) => {
            for (let frame = 0; frame < 4; frame += 1)
              await new Promise((resolve) => {
                requestAnimationFrame(resolve)
              })
            const slide = audience.querySelector<HTMLElement>('.slide')
            // Laid out for one wall, drawn for this one.
            const drawn = (px: number): number =>
              (px * (slide?.getBoundingClientRect().width ?? 0)) / (slide?.clientWidth ?? 1) / u
            const size = (selector: string): number =>
              drawn(
                Math.min(
                  ...[...audience.querySelectorAll(selector)].map((el) =>
                    Number.parseFloat(getComputedStyle(el).fontSize),
                  ),
                ),
              )
            const map = audience.querySelector<HTMLElement>('.slide-map .lesson-drawing')
            const scale = (map?.querySelector('svg')?.getScreenCTM()?.a ?? 1) / u
            const lines = [...(map?.querySelectorAll('g[id^="room-edge"] > path:first-of-type') ?? [])].map((el) =>
              Number(el.getAttribute('stroke-width')),
            )
            const thinnest = (of: readonly number[]): number => Math.min(99, ...of.map((width) => width * scale))
            const words = audience.querySelector('.slide-words')?.getBoundingClientRect()
            const frame = slide?.getBoundingClientRect()
            const outside = [
              ...audience.querySelectorAll('.slide-words > *, .slide-source, .slide-title, .slide-opening *'),
            ].some((el) => {
              const box = el.getBoundingClientRect()
              return (
                frame !== undefined &&
                (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.top < frame.top - 1)
              )
            })
            return {
              place:
                `${audience.querySelector('.slide-count')?.textContent ?? ''} ${audience.querySelector('.slide-words')?.textContent ?? slide?.textContent ?? ''}`.slice(
                  0,
                  90,
                ),
              say: size('.slide-say, .slide-choices, .slide-chain, .slide-aims, .slide-terms, .slide-beliefs'),
              legend: size('.slide-legend .lesson-legend, .slide-source, .step-facts'),
              label: map === null ? 99 : drawn(Number(map.dataset['labelPx'] ?? 99)),
              line: thinnest(lines),
              inAnimals: thinnest(lines.filter((width) => width > base)),
              nodes: map?.querySelectorAll('g[id^="room-node"]').length ?? 0,
              outside,
              overlap: words !== undefined && map !== null && map.getBoundingClientRect().bottom > words.top + 1,
              // Nothing stands out, or a table stands beside: all of it is to be seen, not one thing to be read.
              isOverview:
                audience.querySelector('.step-table') !== null || map?.querySelector('[opacity], circle') === null,
            }
          },
          { u: unit, base: LESSON_SIZING.baseLine },
        )
        if (seen.place === last) break
        last = seen.place
        if (seen.say < 41.5) faults.push(`${id} ${seen.place}: words ${seen.say.toFixed(0)}`)
        if (seen.legend < 25.9) faults.push(`${id} ${seen.place}: small words ${seen.legend.toFixed(0)}`)
        if (seen.label < (seen.isOverview ? 26 : 41.5))
          faults.push(`${id} ${seen.place}: labels ${seen.label.toFixed(0)}, ${seen.nodes} nodes`)
        if (seen.line < 4 || seen.inAnimals < 8)
          faults.push(`${id} ${seen.place}: lines ${seen.line.toFixed(1)}, in animals ${seen.inAnimals.toFixed(1)}`)
        if (seen.nodes > 12) faults.push(`${id} ${seen.place}: ${seen.nodes} nodes`)
        if (seen.outside || seen.overlap) faults.push(`${id} ${seen.place}: cut or covered`)
        await page.keyboard.press('ArrowRight')
      }
    }
    expect(faults).toEqual([])
  })
}
