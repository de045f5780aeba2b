import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { exportFigure } from '../../src/figure/exportFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { readPngTexts } from '../../src/figure/pngChunks.ts'
import { findPreset, rasterDpi } from '../../src/figure/presets.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { twoTonePng, twoTones } from '../../src/figure/twoTones.ts'
import { shippedGraph } from './figureGraph.ts'
import { pixelsPerMetre } from './pixelsPerMetre.ts'
import { readTiff } from './readTiff.ts'

const pixels = (values: readonly (readonly [number, number, number, number])[], width: number) => ({
  width,
  height: values.length / width,
  data: Uint8Array.from(values.flat()),
})

/** Rows of bits of a one-bit PNG, read without the code that wrote it. */
function bitsOf(png: Uint8Array): readonly string[] {
  const view = new DataView(png.buffer, png.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  expect([png[24], png[25]]).toEqual([1, 0])
  let at = 8
  const parts: Uint8Array[] = []
  while (at < png.length) {
    const length = view.getUint32(at)
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const raw = inflateSync(Buffer.concat(parts))
  const perRow = Math.ceil(width / 8) + 1
  return Array.from({ length: height }, (_, y) =>
    [...raw.subarray(y * perRow + 1, (y + 1) * perRow)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, width),
  )
}

describe('a picture of two tones', () => {
  it('is black where it was darker than the middle, white elsewhere, on white where it was transparent', () => {
    const toned = twoTones(
      pixels(
        [
          [0, 0, 0, 255],
          [120, 120, 120, 255],
          [140, 140, 140, 255],
          [255, 255, 255, 255],
          [0, 0, 0, 0],
          [0, 0, 0, 255],
        ],
        3,
      ),
    )
    expect(bitsOf(twoTonePng(toned))).toEqual(['001', '110'])
  })

  it('keeps every bit of rows that end within a byte', () => {
    const row = Array.from({ length: 19 }, (_, i): readonly [number, number, number, number] =>
      i % 3 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255],
    )
    expect(bitsOf(twoTonePng(pixels([...row, ...row], 19)))).toEqual(['0110110110110110110', '0110110110110110110'])
  })
})

describe('line art', () => {
  const recipe = makeRecipe(
    shippedGraph(),
    { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
    { colour: 'mono', target: { preset: 'elsevier', width: 'single' } },
  )

  it('has the resolution that the preset asks of line art; colours and shades that of lines and text with them', () => {
    const [elsevier, nature] = [findPreset('elsevier'), findPreset('nature')]
    if (elsevier === null || nature === null) throw new Error('both are presets')
    expect([rasterDpi(elsevier, 'mono'), rasterDpi(elsevier, 'colour'), rasterDpi(nature, 'mono')]).toEqual([
      1000, 500, 450,
    ])
  })

  it('is written in black and white alone, as PNG and TIFF, and opens again', async () => {
    const figure = buildFigure(shippedGraph(), recipe)
    const png = (await exportFigure(figure, 'png', nodeFigurePlatform)).bytes
    const rows = bitsOf(png)
    expect([
      pixelsPerMetre(png),
      Math.round(((rows[0]?.length ?? 0) / 90) * 25.4),
      new Set(rows.join('')).size,
    ]).toEqual([39370, 1000, 2])
    expect(readPngTexts(png).length).toBeGreaterThan(3)
    expect(reopenFigure(png, 'figure.png').ok).toBe(true)
    const tiff = readTiff((await exportFigure(figure, 'tiff', nodeFigurePlatform, { dpi: 300 })).bytes)
    expect([...new Set(tiff.data)].toSorted((a, b) => a - b)).toEqual([0, 255])
  })
})
