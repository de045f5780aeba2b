import { readFileSync } from 'node:fs'
import { expect, test as ownPage, type Page } from '@playwright/test'
import { screenTheme } from '../../src/scene/theme.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { flattenPath } from '../../src/scene/pathData.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { buildHarness } from './buildHarness.ts'
import { test } from './onePage.ts'
import { smallInput, smallScene, withChips } from '../scene/smallScene.ts'

// In one process: each would build the harness for itself.
test.describe.configure({ mode: 'default' })

let harness = ''

test.beforeAll(async () => {
  harness = await buildHarness('canvasHarness.ts')
})

async function openHarness(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  for (const [file, weight] of [
    ['Arimo-Regular', '400'],
    ['Arimo-Bold', '700'],
  ] as const) {
    const font = readFileSync(`public/fonts/${file}.woff2`).toString('base64')
    await page.evaluate(
      async ([data, fontWeight]) => {
        const bytes = Uint8Array.from(atob(data ?? ''), (char) => char.charCodeAt(0))
        document.fonts.add(await new FontFace('Arimo', bytes, { weight: fontWeight ?? '400' }).load())
      },
      [font, weight],
    )
  }
  await page.addScriptTag({ content: harness })
}

/** Mean difference of two screenshots, 0 to 1, over the whole and around each of the given points (13 × 13 px). */
async function difference(
  page: Page,
  a: Buffer,
  b: Buffer,
  points: readonly { x: number; y: number }[],
): Promise<{ mean: number; worst: number }> {
  return page.evaluate(
    async ([first, second, spots]) => {
      const pixels = async (data: string): Promise<ImageData> => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('No 2D canvas')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [one, two] = [await pixels(first), await pixels(second)]
      const at = (x: number, y: number): number => {
        const i = (Math.round(y) * one.width + Math.round(x)) * 4
        return [0, 1, 2].reduce((sum, c) => sum + Math.abs((one.data[i + c] ?? 0) - (two.data[i + c] ?? 0)), 0) / 765
      }
      const mean = (left: number, top: number, right: number, bottom: number): number => {
        let sum = 0
        for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += at(x, y)
        return sum / ((right - left) * (bottom - top))
      }
      return {
        mean: mean(0, 0, one.width, one.height),
        worst: Math.max(...spots.map((p) => mean(p.x - 6, p.y - 6, p.x + 7, p.y + 7))),
      }
    },
    [a.toString('base64'), b.toString('base64'), points] as const,
  )
}

function pathScene(): Scene {
  const input = smallInput()
  const on = { dimmed: false, selected: false, onPath: true }
  const off = { dimmed: true, selected: false, onPath: false }
  return buildScene({
    ...input,
    nodes: input.nodes.map((node, i) => ({ ...node, state: i > 0 && i < 4 ? on : off })),
    edges: input.edges.map((edge, i) =>
      i === 1 || i === 2 ? { ...edge, step: i, state: { ...on, selected: i === 2 } } : { ...edge, state: off },
    ),
  })
}

const SCENES: readonly (readonly [string, () => Scene])[] = [
  ['light', () => smallScene()],
  ['dark', () => smallScene({ theme: screenTheme('dark') })],
  ['a path', pathScene],
  ['type codes', () => smallScene({ showCodes: true })],
  ['chips', () => withChips()],
  [
    'a joined step',
    () => {
      const input = smallInput()
      return buildScene({
        ...input,
        edges: input.edges.map((edge) => ({ ...edge, look: { ...edge.look, joined: true }, breaks: true })),
      })
    },
  ],
]

/** Moves the map and moves it back with the middle button, so that the engine comes; waits until it draws. */
async function bringEngine(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(at.x + 60, at.y + 20)
  await page.mouse.move(at.x, at.y)
  await page.mouse.up({ button: 'middle' })
  await page.mouse.move(0, 0)
  await engineDraws(page)
}

/** The engine's layers are there and stand for the light drawing. */
async function engineDraws(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const engine = document.querySelector<HTMLElement>('#stage > div')
    return engine !== null && engine.querySelector('canvas') !== null && engine.style.opacity === '1'
  })
}

const log = (page: Page): Promise<unknown[][]> => page.evaluate(() => window.harness.log)
const camera = (page: Page) => page.evaluate(() => window.harness.canvas()?.camera())

for (const [name, make] of SCENES) {
  test(`the canvas draws what the SVG of the same Scene draws, with and without its engine: ${name}`, async ({
    page,
  }) => {
    const scene = make()
    await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
    await openHarness(page)
    await page.evaluate((drawn) => {
      window.harness.drawCanvas(drawn)
      return window.harness.aFrame()
    }, scene)
    expect(await page.locator('#stage canvas').count()).toBe(3)
    expect(await camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
    await page.evaluate(() => document.fonts.ready)
    const light = await page.screenshot()
    await bringEngine(page, { x: 100, y: 200 })
    expect(await camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
    const drawn = await page.screenshot()
    await page.evaluate((same) => {
      window.harness.drawSvg(same)
    }, scene)
    const svg = await page.screenshot()
    const heads = scene.edges
      .flatMap((edge) => (edge.head === null ? [] : flattenPath(edge.head.path).slice(0, 1)))
      .map((p) => ({ x: p.x + 20, y: p.y + 20 }))
    for (const [by, picture, other, most] of [
      ['light', light, svg, 0.01],
      ['engine', drawn, svg, 0.01],
      ['hand-over', light, drawn, 0.004],
    ] as const) {
      const { mean, worst } = await difference(page, picture, other, heads)
      test.info().annotations.push({
        type: by,
        description: `mean ${(mean * 100).toFixed(3)} %, worst head ${(worst * 100).toFixed(1)} %`,
      })
      expect(mean, by).toBeLessThan(most)
      expect(worst, by).toBeLessThan(0.1)
    }
  })
}

test('a click on a node, a line or empty ground says which, and whether it adds; none of it needs the engine', async ({
  page,
}) => {
  const scene = smallScene()
  await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
  await openHarness(page)
  await page.evaluate((drawn) => {
    window.harness.drawCanvas(drawn)
    return window.harness.aFrame()
  }, scene)
  await page.mouse.click(80 + 20, 60 + 20)
  await page.mouse.click(160 + 20, 65 + 20)
  await page.mouse.click(1100, 230)
  await page.keyboard.down('Shift')
  await page.mouse.click(80 + 20, 60 + 20)
  await page.keyboard.up('Shift')
  await page.mouse.dblclick(1100, 230)
  await page.mouse.click(80 + 20, 60 + 20, { button: 'right' })
  await expect
    .poll(async () => (await log(page)).filter(([what]) => what !== 'hover'))
    .toEqual([
      ['tap', { kind: 'node', id: 'MSC' }],
      ['tap', { kind: 'edge', id: 'e0', edges: ['e0'] }],
      ['tap', null],
      ['tap', { kind: 'node', id: 'MSC' }, 'add'],
      ['tap', null],
      ['tap', null],
      ['menu', 'MSC', 100, 80],
    ])
  expect(await camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
  expect(await page.locator('#stage canvas').count()).toBe(3)
})

test('the pointer resting on a node asks for its popover, and fitting shows the named nodes', async ({ page }) => {
  const scene = smallScene()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
  await openHarness(page)
  await page.evaluate((drawn) => {
    window.harness.drawCanvas(drawn)
    return window.harness.aFrame()
  }, scene)
  await page.mouse.move(270, 80)
  await expect.poll(() => log(page)).toEqual([['hover', { target: { kind: 'node', id: 'MSC-Exos' }, x: 270, y: 80 }]])
  await page.evaluate(() => window.harness.canvas()?.fitTo(['IVDD']))
  const seen = await camera(page)
  expect(seen?.zoom).toBe(1.6)
  expect((seen?.x ?? 0) + 1.6 * 1100).toBeCloseTo(620, 0)
})

/** Drags in three steps with the left button. */
async function drag(page: Page, from: readonly [number, number], by: readonly [number, number]): Promise<void> {
  await page.mouse.move(from[0], from[1])
  await page.mouse.down()
  for (const share of [0.3, 0.7, 1]) await page.mouse.move(from[0] + by[0] * share, from[1] + by[1] * share)
  await page.mouse.up()
}

const told = async (page: Page, what: string): Promise<unknown[][]> =>
  (await log(page)).filter((entry) => entry[0] === what)

test('panning, zooming, boxes and node drags are the same before the engine, while it comes and with it', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const scene = smallScene()
  await page.setViewportSize({ width: scene.width + 40, height: scene.height + 240 })
  await openHarness(page)
  for (const hasEngine of [false, true]) {
    await test.step(hasEngine ? 'the engine comes with the first drag' : 'its file does not come', async () => {
      await page.evaluate(
        ([drawn, has]) => {
          window.harness.drawCanvas(drawn, has)
          return window.harness.aFrame()
        },
        [scene, hasEngine] as const,
      )
      await drag(page, [1100, 230], [-50, -40])
      expect(await camera(page)).toEqual({ zoom: 1, x: -30, y: -20 })
      if (hasEngine) await engineDraws(page)
      await drag(page, [1100, 190], [50, 40])
      await expect.poll(() => camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
      await page.mouse.move(600, 200)
      await page.mouse.wheel(0, -4)
      await expect.poll(async () => (await camera(page))?.zoom).toBeCloseTo(10 ** (4 / 250), 6)
      const zoomed = await camera(page)
      expect((600 - (zoomed?.x ?? 0)) / (zoomed?.zoom ?? 1)).toBeCloseTo(580, 3)
      await page.mouse.wheel(0, 4)
      await expect.poll(async () => (await camera(page))?.zoom).toBeCloseTo(1, 6)

      await page.keyboard.down('Shift')
      await drag(page, [40, 30], [300, 100])
      await page.keyboard.up('Shift')
      expect(await told(page, 'box')).toEqual([['box', ['MSC', 'MSC-Exos']]])
      await drag(page, [100, 80], [30, 40])
      const drags = (await told(page, 'drag')).map((entry) => entry.slice(2))
      expect([drags[0], drags.at(-1)]).toEqual([
        [0, 0, 'start'],
        [30, 40, 'end'],
      ])
      await page.mouse.move(100, 80)
      await page.mouse.down()
      await page.mouse.move(140, 90)
      await page.keyboard.press('Escape')
      await page.mouse.move(180, 100)
      await page.mouse.up()
      expect((await told(page, 'drag')).at(-1)).toEqual(['drag', 'MSC', 40, 10, 'cancel'])
      expect((await camera(page))?.x).toBeCloseTo(20, 6)
      expect(await told(page, 'tap')).toEqual([])
    })
  }

  await test.step('a map that loses its size while it is dragged draws again once it has one', async () => {
    await page.mouse.move(1100, 230)
    await page.mouse.down()
    await page.mouse.move(1080, 220)
    const height = (px: string) =>
      page.locator('#stage').evaluate(async (stage, to) => {
        if (stage instanceof HTMLElement) stage.style.height = to
        await new Promise((resolve) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(resolve)
          })
        })
      }, px)
    await height('0')
    for (const x of [1070, 1060, 1050]) await page.mouse.move(x, 210)
    await page.mouse.up()
    await page.evaluate(
      (drawn) => {
        window.harness.update(drawn)
      },
      smallScene({ theme: screenTheme('dark') }),
    )
    await height('260px')
    const inked = () =>
      page
        .locator('#stage > canvas')
        .nth(1)
        .evaluate(
          (layer) =>
            layer instanceof HTMLCanvasElement &&
            layer.height === 260 &&
            (layer.getContext('2d')?.getImageData(0, 0, layer.width, layer.height).data ?? []).some(
              (value) => value > 0,
            ),
        )
    expect(await inked()).toBe(true)
    const before = await camera(page)
    await drag(page, [1100, 230], [-30, 0])
    await engineDraws(page)
    expect((await camera(page))?.x).toBeCloseTo((before?.x ?? 0) - 30, 6)
  })
  expect(errors).toEqual([])
})

ownPage.describe('with fingers', () => {
  ownPage.use({ hasTouch: true })
  ownPage(
    'one pans, two zoom, a tap picks, a rest asks for the menu, and a selected node is dragged',
    async ({ page }) => {
      const input = smallInput()
      const selected = { dimmed: false, selected: true, onPath: false }
      const scene = buildScene({
        ...input,
        nodes: input.nodes.map((node) => (node.id === 'MSC' ? { ...node, state: selected } : node)),
      })
      await page.setViewportSize({ width: scene.width + 40, height: scene.height + 240 })
      await openHarness(page)
      const devtools = await page.context().newCDPSession(page)
      const touch = (
        type: 'touchStart' | 'touchMove' | 'touchEnd',
        ...points: readonly (readonly [number, number])[]
      ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
      await page.evaluate((drawn) => {
        window.harness.drawCanvas(drawn)
        return window.harness.aFrame()
      }, scene)
      for (const hasEngine of [false, true]) {
        await page.touchscreen.tap(270, 95)
        await expect
          .poll(async () => (await told(page, 'tap')).at(-1))
          .toEqual(['tap', { kind: 'node', id: 'MSC-Exos' }])
        // Three px outside the node: a finger reaches it, a mouse does not.
        await page.touchscreen.tap(610, 101)
        await expect.poll(async () => (await told(page, 'tap')).at(-1)).toEqual(['tap', { kind: 'node', id: 'NLRP3' }])
        await touch('touchStart', [100, 80])
        await touch('touchMove', [130, 100])
        await touch('touchEnd')
        await expect.poll(async () => (await told(page, 'drag')).at(-1)).toEqual(['drag', 'MSC', 30, 20, 'end'])
        await touch('touchStart', [270, 80])
        await expect.poll(async () => (await told(page, 'menu')).length).toBe(hasEngine ? 2 : 1)
        await touch('touchMove', [300, 120])
        await touch('touchEnd')
        expect((await told(page, 'menu')).at(-1)).toEqual(['menu', 'MSC-Exos', 270, 80])
        expect(await camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
        if (!hasEngine) {
          await touch('touchStart', [270, 80])
          await touch('touchMove', [300, 120])
          await touch('touchMove', [270, 80])
          await touch('touchEnd')
          await engineDraws(page)
          expect(await camera(page)).toEqual({ zoom: 1, x: 20, y: 20 })
        }
      }
      await touch('touchStart', [500, 200], [600, 200])
      await touch('touchMove', [450, 200], [650, 200])
      await touch('touchEnd')
      await expect.poll(async () => (await camera(page))?.zoom ?? 0).toBeGreaterThan(1.8)
    },
  )
})
