import { unzipSync, strFromU8 } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { exportFigure, ExportRefusedError } from '../../src/figure/exportFigure.ts'
import { legendFigure } from '../../src/figure/legendFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { readPngTexts } from '../../src/figure/pngChunks.ts'
import { rasterRefusal } from '../../src/figure/pixels.ts'
import { FIGURE_FORMATS, type FigureFormat } from '../../src/figure/presets.ts'
import { recipeText } from '../../src/figure/recipe.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { sha256 } from '../../src/figure/sha256.ts'
import { toTiff } from '../../src/figure/toTiff.ts'
import { shippedGraph } from './figureGraph.ts'
import { pixelsPerMetre } from './pixelsPerMetre.ts'
import { readTiff } from './readTiff.ts'

const graph = shippedGraph()
const figure = buildFigure(
  graph,
  makeRecipe(
    graph,
    { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
    { target: { preset: 'nature', width: 'single' }, moved: { pten: [60, 30] } },
  ),
)
const files = new Map<FigureFormat, Uint8Array>()
const write = async (format: FigureFormat): Promise<Uint8Array> =>
  (await exportFigure(figure, format, nodeFigurePlatform, { dpi: 300 })).bytes

beforeAll(async () => {
  for (const format of FIGURE_FORMATS) files.set(format, await write(format))
}, 60_000)

describe.each(FIGURE_FORMATS)('%s', (format) => {
  const bytes = (): Uint8Array => files.get(format) ?? new Uint8Array()

  it('is the same file when written again', async () => {
    expect(sha256(await write(format))).toBe(sha256(bytes()))
  })

  it('opens as the same recipe, and exporting that gives the same bytes', async () => {
    const read = reopenFigure(bytes(), `figure.${format}`)
    expect(read.ok ? recipeText(read.value) : read.problems).toBe(figure.facts.recipe)
    if (!read.ok) return
    const again = await exportFigure(buildFigure(graph, read.value), format, nodeFigurePlatform, { dpi: 300 })
    expect(sha256(again.bytes)).toBe(sha256(bytes()))
  })
})

it('writes 11811 pixels per metre, recipe and source into a PNG of 300 dpi', () => {
  const png = files.get('png') ?? new Uint8Array()
  const texts = new Map(readPngTexts(png).map((t) => [t.keyword, t.text]))
  expect([pixelsPerMetre(png), texts.get('exopath:recipe'), texts.get('Source')]).toEqual([
    11811,
    figure.facts.recipe,
    figure.caption.source,
  ])
})

it('writes the PNG pixels into the TIFF, opaque, with its resolution', async () => {
  const tiff = readTiff(files.get('tiff') ?? new Uint8Array())
  const raster = await nodeFigurePlatform.rasterise(
    (await import('../../src/figure/toSvg.ts')).figureSvg(figure),
    tiff.width,
    tiff.height,
    '#FFFFFF',
  )
  const pixels = raster.pixels()
  expect([tiff.samples, tiff.dpi, tiff.compression]).toEqual([3, 300, 5])
  let different = 0
  for (let i = 0; i < pixels.width * pixels.height; i++)
    for (let c = 0; c < 3; c++) if (pixels.data[i * 4 + c] !== tiff.data[i * 3 + c]) different++
  expect(different).toBe(0)
})

it('packs any pixels so that a plain LZW reader gets them back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 255 }),
      fc.integer(),
      (width, height, variety, seed) => {
        const data = new Uint8Array(width * height * 4)
        let state = seed >>> 0
        for (let i = 0; i < data.length; i++) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0
          data[i] = i % 4 === 3 ? 255 : (state >>> 24) % variety
        }
        const read = readTiff(
          toTiff({ width, height, data }, { dpi: 72, description: 'x', software: 'x', date: '2026-01-01' }),
        )
        for (let i = 0; i < width * height; i++)
          for (let c = 0; c < 3; c++) expect(read.data[i * 3 + c]).toBe(data[i * 4 + c])
      },
    ),
    { numRuns: 60 },
  )
})

it('puts caption, alt text and citations into the speaker notes', () => {
  const notes = strFromU8(
    unzipSync(files.get('pptx') ?? new Uint8Array())['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array(),
  )
  expect(
    [figure.altText.slice(0, 40), 'References:', 'Based on Krut et al.'].filter((part) => !notes.includes(part)),
  ).toEqual([])
})

it('names title, language and attachment in the PDF', () => {
  const pdf = new TextDecoder('latin1').decode(files.get('pdf'))
  expect(
    ['/Lang (en)', '/MarkInfo', '/S /Figure', 'exopath-recipe.json'].filter((part) => !pdf.includes(part)),
  ).toEqual([])
})

it('refuses a raster too large before any work and says what to choose', async () => {
  expect(rasterRefusal(801, 1149, 600)).toMatch(
    /^\d+ million pixels are too many for one picture. Choose \d+ dpi or less, or PDF/,
  )
  const poster = buildFigure(
    graph,
    makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, { target: { mm: 1900, textPt: 60 } }),
  )
  await expect(exportFigure(poster, 'png', nodeFigurePlatform, { dpi: 1200 })).rejects.toThrow(ExportRefusedError)
})

it('stops when cancelled', async () => {
  await expect(exportFigure(figure, 'pdf', nodeFigurePlatform, { signal: AbortSignal.abort() })).rejects.toThrow(
    /abort/i,
  )
})

const svgOf = (): string => new TextDecoder().decode(files.get('svg'))
const problemOf = (text: string): string => {
  const read = reopenFigure(new TextEncoder().encode(text), 'dropped')
  return read.ok ? 'opened' : read.problems.map((p) => p.code).join()
}

it('says when an editor removed the recipe', () => {
  expect(problemOf(svgOf().replace(/<metadata>[\s\S]*<\/metadata>/, ''))).toBe('figure-stripped')
  const png = files.get('png') ?? new Uint8Array()
  expect(reopenFigure(png.slice(0, 60), 'cut.png')).toMatchObject({
    ok: false,
    problems: [{ code: 'figure-stripped' }],
  })
})

it.each([
  ['a document type', (svg: string) => `<!DOCTYPE svg [<!ENTITY x "y">]>${svg}`, 'figure-hostile'],
  ['a newer recipe', (svg: string) => svg.replace('exopathFigure&quot;:1', 'exopathFigure&quot;:9'), 'recipe-newer'],
  [
    'a script in the recipe',
    (svg: string) =>
      svg.replace(
        /<exopath:recipe>[\s\S]*<\/exopath:recipe>/,
        '<exopath:recipe><script>alert(1)</script></exopath:recipe>',
      ),
    'figure-stripped',
  ],
  [
    'a recipe with unknown keys',
    (svg: string) => svg.replace('&quot;codes&quot;', '&quot;constructor&quot;:1,&quot;codes&quot;'),
    'recipe-bad-field',
  ],
  ['no figure at all', () => 'hello', 'figure-unknown'],
  [
    'another SVG',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>',
    'figure-stripped',
  ],
])('refuses %s', (_, change, code) => {
  expect(problemOf(change(svgOf()))).toBe(code)
})

it('writes a legend of its own where the recipe asks for one, which opens the figure again', async () => {
  const own = buildFigure(
    graph,
    makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }, { legend: 'separate' }),
  )
  const legend = legendFigure(own)
  if (legend === null) throw new Error('a legend is asked for')
  const [drawn, listed] = await Promise.all(
    [own, legend].map(async (part) =>
      new TextDecoder().decode((await exportFigure(part, 'svg', nodeFigurePlatform)).bytes),
    ),
  )
  const labels = own.legend.map(({ label }) => label)
  expect([
    labels.filter((label) => !listed?.includes(`>${label}<`)),
    drawn?.includes('>stated by the review<'),
  ]).toEqual([[], false])
  expect(reopenFigure(new TextEncoder().encode(listed), 'legend.svg').ok).toBe(true)
  expect(legendFigure(figure)).toBeNull()
})
