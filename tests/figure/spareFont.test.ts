import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { exportFigure, ExportRefusedError } from '../../src/figure/exportFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import { FIGURE_FORMATS } from '../../src/figure/presets.ts'
import { readSpareFont } from '../../src/figure/readSpareFont.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { withSpareFace, withSpareRuns } from '../../src/figure/spareFace.ts'
import { sha256 } from '../../src/figure/sha256.ts'
import { wrapParagraph } from '../../src/figure/wrapParagraph.ts'
import { measureText } from '../../src/scene/measureText.ts'
import { chooseSpareFont, textRuns } from '../../src/scene/spareFont.ts'
import { shippedGraph } from './figureGraph.ts'
import { readPdf } from './readPdf.ts'
import { collection, tinyFont } from './tinyFont.ts'

const graph = shippedGraph()
const TITLE = '外泌体 与 miR-21'
const WANTED = Array.from('外泌体与')
const slide = (title: string = TITLE): Figure =>
  buildFigure(
    graph,
    makeRecipe(
      graph,
      { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
      { title, target: { preset: 'slide-16x9', width: 'full' } },
    ),
  )
const chosen = (bytes = tinyFont({ family: 'Tiny Han', characters: '外泌体与' })): void => {
  const read = readSpareFont(bytes, 'tiny.ttf', WANTED)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  chooseSpareFont(read.value)
}
const written = async (figure: Figure, format: (typeof FIGURE_FORMATS)[number]) =>
  (await exportFigure(figure, format, nodeFigurePlatform, { dpi: 72 })).bytes
const characters = (figure: Figure) => preflight(graph, figure).find(({ id }) => id === 'characters')

afterEach(() => {
  chooseSpareFont(null)
})

describe('without a font for characters of another script', () => {
  it.each(['pdf', 'png', 'tiff'] as const)(
    'no %s is written with blanks in it, unless that is asked for',
    async (format) => {
      await expect(written(slide(), format)).rejects.toThrow(ExportRefusedError)
      await expect(written(slide(), format)).rejects.toThrow(/外 泌 体 与.*would be blank.*Choose a font/)
      expect(
        (await exportFigure(slide(), format, nodeFigurePlatform, { dpi: 72, blanks: true })).bytes.length,
      ).toBeGreaterThan(1000)
    },
  )

  it.each(['svg', 'pptx'] as const)(
    'a %s is written: who opens it draws it with fonts of their own',
    async (format) => {
      expect((await written(slide(), format)).length).toBeGreaterThan(1000)
    },
  )
})

describe('with a font chosen', () => {
  it('a line is measured in both fonts', () => {
    const face = { size: 10 }
    const latin = measureText(' miR-21', face)
    expect(measureText('外泌体 miR-21', face)).toBeCloseTo(30 + latin)
    chosen()
    expect(measureText('外泌体 miR-21', face)).toBeCloseTo(27 + latin)
    expect(measureText('miR-21', face)).toBe(measureText('miR-21', { size: 10 }))
  })

  it('a line is drawn in runs that keep its letters in their order', () => {
    chosen(tinyFont({ family: 'Tiny', characters: ' 外泌体与مرحبا' }))
    expect(textRuns('外泌体 与 miR-21').map(({ text, isSpare }) => [text, isSpare])).toEqual([
      ['外泌体', true],
      [' ', false],
      ['与', true],
      [' miR-21', false],
    ])
    // Words from right to left are read from their end, so the space between them is no break.
    expect(textRuns('miR-21 مرحبا مرحبا.').map(({ text }) => text)).toEqual(['miR-21 ', 'مرحبا مرحبا', '.'])
  })

  it('a PDF holds the font and the title as text', async () => {
    chosen()
    const { pages, raw } = readPdf(await written(slide(), 'pdf'))
    expect(pages[0]?.replaceAll(' ', '')).toContain('外泌体与miR-21')
    expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+TinyHan/)
  })

  it.each([900, 500])(
    'the runs of a PDF line stand one behind the other, where a character is %i wide',
    async (advance) => {
      chosen(tinyFont({ family: 'Tiny Han', characters: '外泌体与', advance }))
      const figure = slide()
      const title = figure.scene.extras.flatMap((mark) =>
        mark.kind === 'text' && mark.text.lines[0] === TITLE ? [mark.text] : [],
      )[0]
      const { pieces } = readPdf(await written(figure, 'pdf'))
      const at = pieces.findIndex(({ text }) => text === '外泌体')
      const [first, , second, latin] = pieces.slice(at)
      expect(second?.text).toBe('与')
      expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(
        (title?.size ?? 0) * ((3 * advance) / 1000 + 569 / 2048),
        1,
      )
      expect((latin?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo(((title?.size ?? 0) * advance) / 1000, 1)
    },
  )

  it('pictures are painted with it', async () => {
    const blank = sha256((await exportFigure(slide(), 'png', nodeFigurePlatform, { dpi: 72, blanks: true })).bytes)
    const dark = async (): Promise<number> => {
      const { figureSvg } = await import('../../src/figure/toSvg.ts')
      const { data, width } = (await nodeFigurePlatform.rasterise(figureSvg(slide()), 960, 540, '#ffffff')).pixels()
      // The title is the topmost text.
      return Array.from({ length: width * 60 }, (_, i) => data[4 * i] ?? 255).filter((value) => value < 100).length
    }
    const before = await dark()
    chosen()
    expect(sha256(await written(slide(), 'png'))).not.toBe(blank)
    expect(await dark()).toBeGreaterThan(before + 300)
  })

  it('an SVG names it behind the usual families and stays free of style sheets', async () => {
    chosen()
    const svg = strFromU8(await written(slide(), 'svg'))
    expect(svg).toContain(
      'font-family="Arial, Helvetica, &#39;Liberation Sans&#39;, Arimo, &#39;Tiny Han&#39;, sans-serif"',
    )
    expect(svg).toContain('外泌体 与 miR-21</text>')
    expect(svg).not.toMatch(/<style|data:/)
  })

  it('slides name it for East Asian and complex scripts, on the lines that need it', async () => {
    chosen()
    const xml = strFromU8(unzipSync(await written(slide(), 'pptx'))['ppt/slides/slide1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(
      /<a:latin typeface="Arial"\/><a:ea typeface="Tiny Han"\/><a:cs typeface="Tiny Han"\/><\/a:rPr><a:t>外泌体/,
    )
    expect(xml.match(/<a:ea typeface/g)).toHaveLength(1)
  })

  it.each(FIGURE_FORMATS)('a %s of Latin and Greek is the same file with it and without', async (format) => {
    const before = sha256(await written(slide('miR-21 and IL-1β'), format))
    chosen()
    expect(sha256(await written(slide('miR-21 and IL-1β'), format))).toBe(before)
  })

  it('checks say what is drawn from it, and what even it lacks', () => {
    chosen()
    expect(characters(slide())).toMatchObject({
      status: 'warn',
      message: expect.stringMatching(/^外 泌 体 与 are drawn from Tiny Han\./),
    })
    expect(characters(slide('外泌体 エ'))).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(
        /^Neither the font of figures nor Tiny Han has a drawing for エ: it would be blank/,
      ),
    })
  })

  it('the recipe names it, and a figure opened without it says so and keeps the name', async () => {
    chosen()
    const bytes = await written(slide(), 'svg')
    chooseSpareFont(null)
    const read = reopenFigure(bytes, 'figure.svg')
    if (!read.ok) throw new Error(read.problems[0]?.message)
    expect(read.value.font).toBe('Tiny Han')
    const opened = buildFigure(graph, read.value)
    expect(characters(opened)).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('The figure was drawn with Tiny Han, which is not chosen here.'),
    })
    expect(opened.recipe.font).toBe('Tiny Han')
    expect(buildFigure(graph, { ...read.value, title: 'miR-21' }).recipe.font).toBeUndefined()
  })
})

describe('a file that is no font for these characters is refused in words', () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const cut = tinyFont({ family: 'Cut', characters: '外' }).slice(0, 300)
  it.each([
    ['an empty file', new Uint8Array(0), /^x\.ttf is empty/],
    ['a web page', text('<!doctype html><title>Fonts</title>'), /is a web page, not a font/],
    ['a picture', text('\x89PNG\r\n\x1a\n0000000000'), /is not a font/],
    ['an archive', text('PK\u0003\u0004 0000000000000000'), /Unpack it/],
    ['a web font', text('wOF2 0000000000000000'), /TTF or OTF form/],
    ['a cut file', cut, /is damaged or of a kind that is not read/],
    [
      'one of another script',
      tinyFont({ family: 'Tiny Latin', characters: 'abc' }),
      /^Tiny Latin has no drawing for 外 泌 体 与 either/,
    ],
    [
      'one that may not be passed on',
      tinyFont({ family: 'Tiny Closed', characters: '外泌体与', fsType: 2 }),
      /makers of Tiny Closed do not allow it/,
    ],
    ['one that is far too large', new Uint8Array(60_000_001), /larger than 60 MB/],
  ])('%s', (_what, bytes, words) => {
    const read = readSpareFont(bytes, 'x.ttf', WANTED)
    expect(read.ok ? 'taken' : read.problems[0]?.message).toMatch(words)
  })

  it('of a collection, the face for the region is taken', () => {
    const faces = ['Tiny JP', 'Tiny SC', 'Tiny Mono SC'].map((family) => tinyFont({ family, characters: '外泌体与エ' }))
    const family = (wanted: string): string => {
      const read = readSpareFont(collection(...faces), 'x.ttc', Array.from(wanted))
      return read.ok ? read.value.family : (read.problems[0]?.message ?? '')
    }
    expect([family('外泌体'), family('エ')]).toEqual(['Tiny SC', 'Tiny JP'])
  })
})

describe('a picture is cut into runs, as painters would take one font for a whole line', () => {
  const line = (attributes: string): string =>
    `<svg><title>x</title><text x="100" y="20" font-size="10"${attributes} fill="#000">外 &amp; a</text><text x="1" y="2" font-size="10" fill="#000">a</text></svg>`

  it.each([
    ['', 100],
    [' text-anchor="middle"', 100 - measureText(' & a', { size: 10 }) / 2 - 4.5],
    [' text-anchor="end"', 100 - measureText(' & a', { size: 10 }) - 9],
  ])('that stand where the line stood (%j)', (attributes, x) => {
    chosen()
    const parts = [...withSpareRuns(line(attributes)).matchAll(/<text x="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, at, text]) => [Number(at), text],
    )
    expect(parts.map(([, text]) => text)).toEqual(['外', ' &amp; a', 'a'])
    expect(parts[0]?.[0]).toBeCloseTo(x, 1)
    expect(parts[1]?.[0]).toBeCloseTo(x + 9, 1)
  })

  it('of which one is in the chosen font and keeps no other weight, so that every painter has it', () => {
    chosen()
    expect(withSpareRuns(line(' font-weight="700"'))).toMatch(
      /font-family="&#39;Tiny Han&#39;" fill[^>]*>外<\/text><text [^>]*font-weight="700"/,
    )
  })

  it('and carries the font only where it is needed', () => {
    chosen()
    expect(withSpareFace(line(''))).toMatch(
      /@font-face\{font-family:'Exopath spare';src:url\(data:font\/ttf;base64,AAEAAA/,
    )
    expect(withSpareFace('<svg><title>x</title></svg>')).toBe('<svg><title>x</title></svg>')
  })

  it('words from right to left stand in a PDF with the first at the right', async () => {
    chosen(tinyFont({ family: 'Tiny', characters: ' 外泌体与بتث' }))
    const { pieces } = readPdf(await written(slide('بت ث'), 'pdf'))
    const at = pieces.findIndex(({ text }) => text === 'ث')
    expect(pieces.slice(at, at + 3).map(({ text }) => text)).toEqual(['ث', ' ', expect.stringMatching(/^[بت]{2}$/)])
    expect(pieces[at + 2]?.x).toBeGreaterThan(pieces[at]?.x ?? Infinity)
  })
})

describe('running text of another script', () => {
  it('is broken between its characters, never before a full stop, and elsewhere at spaces', () => {
    expect(wrapParagraph('外泌体与椎间盘。 BMSC exosomes', 40, { size: 10 })).toEqual([
      '外泌体与',
      '椎间盘。',
      'BMSC',
      'exosomes',
    ])
    expect(wrapParagraph('miR-21外泌体', 200, { size: 10 })).toEqual(['miR-21外泌体'])
    expect(wrapParagraph('a longword b', 10, { size: 10 })).toEqual(['a', 'longword', 'b'])
  })
})
