import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { build } from 'vite'
import { screenTheme } from '../../src/scene/theme.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { flattenPath } from '../../src/scene/pathData.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { smallInput, smallScene, withChips } from '../scene/smallScene.ts'

let harness = ''

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: 'tests/browser/canvasHarness.ts', formats: ['iife'], name: 'harness' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  harness = outputs.flatMap((result) => ('output' in result ? result.output : [])).flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
})

async function openHarness(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  for (const [file, weight] of [['Arimo-Regular', '400'], ['Arimo-Bold', '700']] as const) {
    const font = readFileSync(`public/fonts/${file}.woff2`).toString('base64')
    await page.evaluate(async ([data, fontWeight]) => {
      const bytes = Uint8Array.from(atob(data ?? ''), (char) => char.charCodeAt(0))
      document.fonts.add(await new FontFace('Arimo', bytes, { weight: fontWeight ?? '400' }).load())
    }, [font, weight])
  }
  await page.addScriptTag({ content: harness })
}

/** Mean difference of two screenshots, 0 to 1, over the whole and around each of the given points (13 × 13 px). */
async function difference(page: Page, a: Buffer, b: Buffer, points: readonly { x: number; y: number }[]): Promise<{ mean: number; worst: number }> {
  return page.evaluate(async ([first, second, spots]) => {
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
    return { mean: mean(0, 0, one.width, one.height), worst: Math.max(...spots.map((p) => mean(p.x - 6, p.y - 6, p.x + 7, p.y + 7))) }
  }, [a.toString('base64'), b.toString('base64'), points] as const)
}

function pathScene(): Scene {
  const input = smallInput()
  const on = { dimmed: false, selected: false, onPath: true }
  const off = { dimmed: true, selected: false, onPath: false }
  return buildScene({
    ...input,
    nodes: input.nodes.map((node, i) => ({ ...node, state: i > 0 && i < 4 ? on : off })),
    edges: input.edges.map((edge, i) => (i === 1 || i === 2 ? { ...edge, step: i, state: { ...on, selected: i === 2 } } : { ...edge, state: off })),
  })
}

const SCENES: readonly (readonly [string, () => Scene])[] = [
  ['light', () => smallScene()],
  ['dark', () => smallScene({ theme: screenTheme('dark') })],
  ['a path', pathScene],
  ['type codes', () => smallScene({ showCodes: true })],
  ['chips', () => withChips()],
  ['a joined step', () => { const input = smallInput(); return buildScene({ ...input, edges: input.edges.map((edge) => ({ ...edge, look: { ...edge.look, joined: true }, breaks: true })) }) }],
]

for (const [name, make] of SCENES) {
  test(`the canvas draws what the SVG of the same Scene draws: ${name}`, async ({ page }) => {
    const scene = make()
    await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
    await openHarness(page)
    await page.evaluate((drawn) => window.harness.drawCanvas(drawn), scene)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => window.harness.canvas()?.camera())).toEqual({ zoom: 1, x: 20, y: 20 })
    const drawn = await page.screenshot()
    await page.evaluate((same) => window.harness.drawSvg(same), scene)
    const svg = await page.screenshot()
    const heads = scene.edges.flatMap((edge) => (edge.head === null ? [] : flattenPath(edge.head.path).slice(0, 1))).map((p) => ({ x: p.x + 20, y: p.y + 20 }))
    const { mean, worst } = await difference(page, drawn, svg, heads)
    test.info().annotations.push({ type: 'difference', description: `mean ${(mean * 100).toFixed(3)} %, worst head ${(worst * 100).toFixed(1)} %` })
    expect(mean).toBeLessThan(0.01)
    expect(worst).toBeLessThan(0.1)
  })
}

test('a click on a node, a line or empty ground says which', async ({ page }) => {
  const scene = smallScene()
  await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
  await openHarness(page)
  await page.evaluate((drawn) => window.harness.drawCanvas(drawn), scene)
  await page.waitForTimeout(300)
  await page.mouse.click(80 + 20, 60 + 20)
  await page.mouse.click(160 + 20, 65 + 20)
  await page.mouse.click(1100, 230)
  await expect.poll(() => page.evaluate(() => window.harness.log.filter((entry) => entry === null || !JSON.stringify(entry).includes('target')))).toEqual([
    { kind: 'node', id: 'MSC' }, { kind: 'edge', id: 'e0', edges: ['e0'] }, null,
  ])
})

test('the pointer resting on a node asks for its popover, and fitting shows the named nodes', async ({ page }) => {
  const scene = smallScene()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: scene.width + 40, height: scene.height + 40 })
  await openHarness(page)
  await page.evaluate((drawn) => window.harness.drawCanvas(drawn), scene)
  await page.waitForTimeout(300)
  await page.mouse.move(270, 80)
  await page.waitForTimeout(400)
  expect(await page.evaluate(() => window.harness.log)).toEqual([{ target: { kind: 'node', id: 'MSC-Exos' }, x: 270, y: 80 }])
  await page.evaluate(() => window.harness.canvas()?.fitTo(['IVDD']))
  const camera = await page.evaluate(() => window.harness.canvas()?.camera())
  expect(camera?.zoom).toBe(1.25)
  expect((camera?.x ?? 0) + 1.25 * 1100).toBeCloseTo(620, 0)
})
