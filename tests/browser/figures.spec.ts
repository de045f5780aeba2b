import { readFile } from 'node:fs/promises'
import { expect, test as ownPage } from '@playwright/test'
import { test } from './onePage.ts'
import type { Download, Page } from '@playwright/test'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { readSpareFont } from '../../src/figure/readSpareFont.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { chooseSpareFont } from '../../src/scene/spareFont.ts'
import { tinyFont } from '../figure/tinyFont.ts'
import { buildHarness } from './buildHarness.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { openMap } from './openMap.ts'
import { watchPage } from './watchPage.ts'

async function openFigure(page: Page, fragment = ''): Promise<void> {
  await openMap(page, fragment)
  await page.getByRole('button', { name: 'Figure' }).click()
  await expect(page.getByRole('dialog', { name: 'Figure' }).getByRole('heading', { name: 'Files' })).toBeVisible()
}

async function download(page: Page, format: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${format}`) }).click(),
  ])
  return readDownload(file)
}

async function readDownload(file: Download): Promise<Buffer> {
  return readFile(await file.path())
}

/** Drops bytes on the page as a file from the desktop. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ name: fileName, base64 }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { name, base64: bytes.toString('base64') },
  )
}

test('each file format downloads under the page policy and is what its name says', async ({ page }) => {
  const watch = watchPage(page)
  await openFigure(page)
  expect((await download(page, 'SVG')).toString('utf8')).toMatch(/^<\?xml|^<svg/)
  expect((await download(page, 'PDF')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect((await download(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')
  expect((await download(page, 'TIFF')).subarray(0, 2).toString('latin1')).toMatch(/II|MM/)
  expect((await download(page, 'PPTX')).subarray(0, 2).toString('latin1')).toBe('PK')
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('an exported figure dropped on the page opens again, and exports the same bytes', async ({ page }) => {
  await openFigure(page, 'map?from=bmsc-exos&to=np-cell-apoptosis&via=mir-21')
  await page.getByRole('combobox', { name: 'For' }).selectOption({ label: 'PLOS journals' })
  const svg = await download(page, 'SVG')
  await openMap(page)
  await drop(page, 'figure.svg', svg)
  const dialog = page.getByRole('dialog', { name: 'Figure' })
  await expect(dialog.getByRole('combobox', { name: 'For' })).toHaveValue('plos')
  expect((await download(page, 'SVG')).equals(svg)).toBe(true)
})

test('a figure of the page is byte for byte what the command line writes of its recipe', async ({ page }) => {
  await openFigure(page, 'map?from=bmsc-exos&to=ivdd')
  const svg = await download(page, 'SVG')
  const recipe = reopenFigure(svg, 'figure.svg')
  expect(recipe.ok && figureSvg(buildFigure(shippedGraph(), recipe.value))).toBe(svg.toString('utf8'))
})

test('a browser draws every figure at the same places as other engines', async ({ page }) => {
  await openMap(page)
  await page.evaluate(await buildHarness('figurePrintsHarness.ts'))
  const prints = await page.evaluate(async () => window.figurePrintsOf(await (await fetch('./graph-data.json')).json()))
  expect(prints).toEqual(JSON.parse(await readFile('docs/figures/prints.json', 'utf8')))
})

test('characters of another script are drawn from a font of the author, and nothing of it leaves the page', async ({
  page,
}) => {
  const watch = watchPage(page)
  const font = tinyFont({ family: 'Tiny Han', characters: '外泌体与' })
  await openFigure(page, 'map?at=mechanism:mir21-pten-akt')
  await page.getByRole('combobox', { name: 'For' }).selectOption('slide-16x9')
  await page.getByRole('textbox', { name: 'Title' }).fill('外泌体 与 miR-21')
  await test.step('without it, no PDF is made and the dialog says why', async () => {
    await page.getByRole('button', { name: /^PDF/ }).click()
    await expect(page.getByRole('alert')).toContainText('The PDF was not written.')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^SVG/ }).click(),
    ])
    expect((await readDownload(file)).toString('utf8')).toContain('外泌体 与 miR-21</text>')
  })
  const part = page.getByRole('region', { name: 'Characters of another script' })
  await part
    .getByLabel('Font file')
    .setInputFiles({ name: 'tiny.ttf', mimeType: 'font/ttf', buffer: Buffer.from(font) })
  await expect(part).toContainText('are drawn from Tiny Han.')
  const read = readSpareFont(font, 'tiny.ttf', Array.from('外泌体与'))
  if (!read.ok) throw new Error(read.problems[0]?.message)
  chooseSpareFont(read.value)
  const svg = await download(page, 'SVG')
  const recipe = reopenFigure(svg, 'figure.svg')
  expect(recipe.ok && figureSvg(buildFigure(shippedGraph(), recipe.value))).toBe(svg.toString('utf8'))
  expect((await download(page, 'PDF')).toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+TinyHan/)
  expect((await download(page, 'PNG')).length).toBeGreaterThan(10_000)
  // Squares of the font are dark at the place of the title: the preview is drawn from it, too.
  const dark = await page
    .getByRole('figure', { name: 'Preview at true size' })
    .locator('img')
    .evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const title = context?.getImageData(0, 0, 120, 60).data ?? []
      let found = 0
      for (let i = 0; i < title.length; i += 4) if ((title[i] ?? 255) < 100 && (title[i + 3] ?? 0) > 200) found++
      return found
    })
  expect(dark).toBeGreaterThan(600)
  expect(watch).toEqual({ foreign: [], errors: [] })
})

test('a picture without a recipe is refused in words and nothing opens', async ({ page }) => {
  await openMap(page)
  await drop(
    page,
    'holiday.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "run"</script></svg>'),
  )
  await expect(page.getByRole('alert')).toContainText('holds no Exopath recipe')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).not.toHaveTitle('run')
})

test('a node moved by the arrow keys stays moved in the figure, and undo takes it back', async ({ page }) => {
  await openFigure(page)
  const preview = page.getByRole('figure', { name: 'Preview at true size' })
  const node = preview.getByRole('button', { name: /^Move / }).first()
  const before = await node.boundingBox()
  await node.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => Math.round(((await node.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeGreaterThan(8)
  await page.getByRole('button', { name: 'Undo figure change' }).click()
  await expect.poll(async () => Math.round(((await node.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBe(0)
})

test('a node taken out by Delete leaves with its lines, and comes back', async ({ page }) => {
  await openFigure(page)
  const nodes = page.getByRole('figure', { name: 'Preview at true size' }).getByRole('button', { name: /^Move / })
  const before = await nodes.count()
  await nodes.first().focus()
  await page.keyboard.press('Delete')
  await expect(nodes).toHaveCount(before - 1)
  await page.getByRole('button', { name: 'Show 1 hidden again' }).click()
  await expect(nodes).toHaveCount(before)
})

test('grayscale and a journal width change the figure that is downloaded', async ({ page }) => {
  await openFigure(page)
  await page.getByRole('radio', { name: 'Grayscale' }).check()
  const svg = (await download(page, 'SVG')).toString('utf8')
  const colours = new Set(
    [...svg.matchAll(/(?:fill|stroke)="#([0-9A-Fa-f]{6})"/g)].map((m) => (m[1] ?? '').toUpperCase()),
  )
  const coloured = [...colours].filter((c) => new Set([c.slice(0, 2), c.slice(2, 4), c.slice(4, 6)]).size > 1)
  expect(coloured.filter((c) => c !== '101418')).toEqual([])
  expect(svg).toContain('width="183mm"')
})

test('two sources compared: each object stands in one column, and the panels are drawn', async ({ page }) => {
  await page.goto('/#compare?compare=bmsc-exos~n-exos')
  await expect(page.getByRole('heading', { level: 1, name: 'BMSC-Exos and N-Exos compared' })).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Both' })
      .getByRole('button', { name: /NP cell apoptosis/ })
      .first(),
  ).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Only N-Exos' })
      .getByRole('button', { name: /Autophagy/ })
      .first(),
  ).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Only BMSC-Exos' })
      .getByRole('button', { name: /miR-21/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /BMSC-Exos/ })).toBeVisible()
  await page.getByRole('button', { name: /Swap A and B/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'N-Exos and BMSC-Exos compared' })).toBeVisible()
})

ownPage('the printed page holds the figure and every relation with its reference', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'true'
    }
  })
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/PrintView-*.js', async (route) => {
    await held
    await route.continue()
  })
  await openMap(page, 'map?from=bmsc-exos&to=np-cell-apoptosis&via=mir-21')
  await test.step('is fetched as soon as the pointer leaves the page, and says so when the browser prints before it is there', async () => {
    const asked = page.waitForRequest(/PrintView-/)
    await page.evaluate(() => {
      document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))
    })
    await asked
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.print-view')).toContainText('not ready yet')
    await expect(page.getByRole('main')).toBeHidden()
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'))
    })
    await page.emulateMedia({ media: null })
    release()
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true')
  await page.emulateMedia({ media: 'print' })
  const printed = page.locator('.print-view')
  await expect(printed.getByRole('img')).toBeVisible()
  await expect(printed.getByRole('listitem').first()).toContainText('[134]')
  await expect(printed).toContainText('CC BY 4.0')
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('main')).toBeHidden()

  // From here on the browser prints by itself, as by its menu: no key is pressed and nothing is waited for.
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'))
  })
  await page.emulateMedia({ media: null })
  const open = async (hash: string, heading: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeAttached()
  }
  await test.step('a large map is parted into pictures that fit the page', async () => {
    await open('map?at=core', 'Core map of the exosome mechanisms')
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
    })
    await page.emulateMedia({ media: 'print' })
    const sizes = await printed
      .locator('.print-picture svg')
      .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect()).map(({ width, height }) => [width, height]))
    expect(sizes.length).toBeGreaterThan(10)
    // 180 by 240 mm at 96 px to the inch.
    expect(sizes.filter(([width = 0, height = 0]) => width > 681 || height > 907 || height < 40)).toEqual([])
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'))
    })
    await page.emulateMedia({ media: null })
    const pages = countPages(await page.pdf({ format: 'Letter' }))
    expect(pages).toBeGreaterThan(4)
    expect(pages).toBeLessThan(14)
  })
  await test.step('other pages print what they list, without their controls', async () => {
    for (const [hash, heading, most] of [
      ['studies', 'Studies', 4],
      ['references', 'References', 10],
      ['map?at=core&read=table', 'Core map of the exosome mechanisms, table', 10],
    ] as const) {
      await open(hash, heading)
      await expect(page.getByText(/^\d+ of \d+ \w+ listed|^In this view/)).toBeVisible()
      await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'))
      })
      await page.emulateMedia({ media: 'print' })
      await expect(printed).toHaveCount(0)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect(page.getByRole('banner')).toBeHidden()
      await expect(page.getByRole('searchbox')).toHaveCount(0)
      await expect(page.getByText('Review-level evidence; not medical advice.')).toBeVisible()
      await page.evaluate(() => {
        dispatchEvent(new Event('afterprint'))
      })
      await page.emulateMedia({ media: null })
      const pages = countPages(await page.pdf({ format: 'A4' }))
      expect(pages, hash).toBeGreaterThan(1)
      expect(pages, hash).toBeLessThanOrEqual(most)
    }
  })
})

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
