import { describe, expect, it } from 'vitest'
import { formatsFor, findPreset, mostHeightMm, rasterDpi, targetRefusal, targetSize } from '../../src/figure/presets.ts'
import type { FigurePreset, FigureTarget } from '../../src/figure/presets.ts'

const size = (target: FigureTarget, textPt: number | null = null) => {
  const found = targetSize(target, textPt)
  if (found === null) throw new Error('no such size')
  return found
}
const of = (preset: string, width: string, textPt: number | null = null) => size({ preset, width }, textPt)

describe('a page turned to landscape', () => {
  it('is as wide as the column may be high, and as high as it is wide', () => {
    expect(size({ preset: 'nature', width: 'single', landscape: true })).toMatchObject({
      widthMm: 170,
      maxHeightMm: 89,
      label: 'Nature, single column, landscape, 170 mm',
    })
  })
  it('stays as it is where it is wide already, or any height is allowed', () => {
    expect(size({ preset: 'nature', width: 'double', landscape: true })).toMatchObject({
      widthMm: 183,
      maxHeightMm: 170,
    })
    expect(size({ preset: 'science', width: 'single', landscape: true })).toMatchObject({
      widthMm: 57,
      maxHeightMm: null,
    })
  })
})

describe('the plain line of a figure', () => {
  it.each([
    ['0.75 pt, where the preset allows twice as much', 'cell', 'double', null, 0.75],
    ['half of the most, so that a line in vivo may be twice as wide', 'nature', 'double', null, 0.5],
    ['wider with large labels', 'slide-16x9', 'full', 18, 1.5],
    ['never below the least', 'slide-16x9', 'full', 14, 1.5],
    ['of a poster with the largest labels half of the most', 'poster-a0', 'full', 48, 3],
  ] as const)('is %s', (_, preset, width, textPt, linePt) => {
    expect(of(preset, width, textPt).linePt).toBe(linePt)
  })
})

describe('the size of words', () => {
  it('is 7 pt for labels, or the least where that is more', () => {
    expect([of('nature', 'double'), of('plos', 'max'), of('elsevier', 'double')].map((s) => s.textPt)).toEqual([
      7, 8, 7,
    ])
  })
  it('is 6 pt around them, never below what the preset asks', () => {
    expect([of('nature', 'double'), of('plos', 'max'), of('elsevier', 'double')].map((s) => s.smallPt)).toEqual([
      6, 8, 7,
    ])
  })
  it('is a part of that of the labels around those of a slide, from 12 to 14 pt', () => {
    expect([14, 18, 32].map((pt) => of('slide-16x9', 'full', pt).smallPt.toFixed(1))).toEqual(['12.0', '12.6', '14.0'])
  })
})

describe('the room of a page', () => {
  it('is as high as the preset says, as a page where it says nothing, and endless for a free size', () => {
    expect([of('nature', 'double'), of('science', 'double'), size({ mm: 100 })].map(mostHeightMm)).toEqual([
      170,
      240,
      Infinity,
    ])
  })
  it('has a margin of 5 % of each side on a slide', () => {
    const { marginPt, rimPt } = of('slide-16x9', 'full')
    expect([marginPt, rimPt].map((pt) => ((pt * 25.4) / 72).toFixed(3))).toEqual(['16.935', '9.525'])
  })
  it('has the margin that a journal asks, at least 1.2 mm', () => {
    expect([of('plos', 'max'), of('nature', 'double')].map((s) => ((s.marginPt * 25.4) / 72).toFixed(2))).toEqual([
      '1.20',
      '1.20',
    ])
  })
})

describe('a free width', () => {
  it.each([
    [19.9, 'A free width is from 20 to 2000 mm.'],
    [20, null],
    [2000, null],
    [2000.1, 'A free width is from 20 to 2000 mm.'],
  ])('of %f mm is refused with: %s', (mm, words) => {
    expect(targetRefusal({ mm })).toBe(words)
  })
})

it('names the widths there are for one that a preset does not have', () => {
  expect(targetRefusal({ preset: 'nature', width: 'triple' })).toBe(
    'Nature has no width triple. It has: single (89 mm), oneHalfMin (120 mm), oneHalfMax (136 mm), double (183 mm).',
  )
})

describe('the files that are offered', () => {
  const preset = (change: Partial<FigurePreset>): FigurePreset => {
    const nature = findPreset('nature')
    if (nature === null) throw new Error('no preset')
    return { ...nature, ...change }
  }
  it('are those that the journal takes first, each group in the usual order', () => {
    expect(formatsFor(preset({ formats: ['tiff', 'pdf'] })).map((f) => [f.format, f.accepted])).toEqual([
      ['pdf', true],
      ['tiff', true],
      ['svg', false],
      ['png', false],
      ['pptx', false],
    ])
  })
  it.each<readonly [Record<string, number>, 'mono' | 'gray' | 'colour', number]>([
    [{ lineArt: 1000, combination: 500 }, 'mono', 1000],
    [{ lineArt: 1000, combination: 500 }, 'gray', 500],
    [{ lineArt: 1000, combination: 500 }, 'colour', 500],
    [{ lineArt: 1000 }, 'colour', 1000],
    [{ min: 300, best: 450 }, 'mono', 450],
    [{ min: 300 }, 'colour', 600],
    [{ min: 300, max: 400 }, 'colour', 400],
    [{ min: 800 }, 'colour', 800],
  ])('with %j are written in %s with %d dpi', (raster, colour, dpi) => {
    expect(rasterDpi(preset({ raster }), colour)).toBe(dpi)
  })
})
