import { describe, expect, it } from 'vitest'
import { NODE_CLASSES, RELATION_CLASSES } from '../../src/core/model/records.ts'
import palette from '../../src/scene/palette.json'
import facts from '../../src/scene/paletteFacts.json'
import { hasDoubleBorder } from '../../src/scene/nodeGlyph.ts'
import { grayTheme, screenTheme } from '../../src/scene/theme.ts'
import {
  applyMatrix,
  ciede2000,
  contrast,
  labOf,
  lightness,
  linearRgb,
  luminanceOf,
  type Rgb,
} from './colorDifference.ts'

const { cvdLinearRgb, acceptance } = facts.meta
const tritan = cvdLinearRgb['brettel:tritan']

/** Eyes the palette is measured with: the name in `measured`, and what they make of a linear colour. */
const CONDITIONS: Readonly<Record<string, (rgb: Rgb) => Rgb>> = {
  normal: (rgb) => rgb,
  'machado:protan': (rgb) => applyMatrix(cvdLinearRgb['machado:protan'], rgb),
  'machado:deutan': (rgb) => applyMatrix(cvdLinearRgb['machado:deutan'], rgb),
  'machado:tritan': (rgb) => applyMatrix(cvdLinearRgb['machado:tritan'], rgb),
  'vienot:protan': (rgb) => applyMatrix(cvdLinearRgb['vienot:protan'], rgb),
  'vienot:deutan': (rgb) => applyMatrix(cvdLinearRgb['vienot:deutan'], rgb),
  'brettel:tritan': (rgb) => {
    const side = tritan.separationNormal.reduce((sum, k, i) => sum + k * (rgb[i] ?? 0), 0)
    return applyMatrix(side >= 0 ? tritan.ifDotNonNegative : tritan.ifDotNegative, rgb)
  },
}

function smallest(
  colors: Readonly<Record<string, string>>,
  difference: (a: string, b: string) => number,
): { min: number; pair: string[] } {
  let best = { min: Infinity, pair: ['', ''] }
  const names = Object.keys(colors)
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) {
      const min = difference(colors[a] ?? '', colors[b] ?? '')
      if (min < best.min) best = { min, pair: [a, b] }
    }
  })
  return best
}

const lStar = (hex: string): number => lightness(luminanceOf(linearRgb(hex)))
const fills = Object.fromEntries(NODE_CLASSES.map((cls) => [cls, palette.nodeClasses[cls].fill]))
const lines = (theme: 'light' | 'dark') =>
  Object.fromEntries(RELATION_CLASSES.map((cls) => [cls, palette.relationClasses[cls].color[theme]]))

describe.each([
  [
    'node fills',
    fills,
    facts.measured.nodeFills,
    acceptance.node_fill_min_dE00_any_condition,
    acceptance.node_fill_min_gray_dLstar,
  ],
  [
    'lines, light',
    lines('light'),
    facts.measured.edges_light,
    acceptance.edge_min_dE00_any_condition,
    acceptance.edge_min_gray_dLstar,
  ],
  [
    'lines, dark',
    lines('dark'),
    facts.measured.edges_dark,
    acceptance.edge_min_dE00_any_condition,
    acceptance.edge_min_gray_dLstar,
  ],
] as const)('PAL-01: %s', (_name, colors, measured, least, leastGray) => {
  it.each(Object.entries(CONDITIONS))('stay apart for %s eyes, as paletteFacts.json says', (condition, see) => {
    const found = smallest(colors, (a, b) => ciede2000(labOf(see(linearRgb(a))), labOf(see(linearRgb(b)))))
    const said = Object.entries(measured).find(([key]) => key === condition)?.[1]
    expect(found.min).toBeGreaterThanOrEqual(least)
    expect(Math.abs(found.min - (said?.min ?? 0))).toBeLessThanOrEqual(0.06)
    expect(found.pair.toSorted()).toEqual([...(said?.pair ?? [])].toSorted())
  })

  it('stay apart in gray', () => {
    const found = smallest(colors, (a, b) => Math.abs(lStar(a) - lStar(b)))
    expect(found.min).toBeGreaterThanOrEqual(leastGray)
    expect(Math.abs(found.min - measured.gray_dLstar.min)).toBeLessThanOrEqual(0.06)
  })
})

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (name) => {
  const theme = screenTheme(name)
  const { canvas, panel } = palette.canvas[name]

  it('is at least 7 for every node label and 4.5 for every border and line, on canvas and panel', () => {
    const colors = NODE_CLASSES.map((cls) => theme.nodes[cls])
    const lines = RELATION_CLASSES.map((cls) => theme.relations[cls])
    const onGrounds = (marks: readonly string[]): number =>
      Math.min(...marks.flatMap((mark) => [contrast(mark, canvas), contrast(mark, panel)]))
    expect(Math.min(...colors.map(({ label, fill }) => contrast(label, fill)))).toBeGreaterThanOrEqual(
      acceptance.label_contrast,
    )
    expect(onGrounds(colors.map(({ border }) => border))).toBeGreaterThanOrEqual(acceptance.border_vs_canvas)
    expect(onGrounds(lines)).toBeGreaterThanOrEqual(acceptance.edge_vs_canvas)
    expect(contrast(theme.selected, canvas)).toBeGreaterThanOrEqual(acceptance.selectedVsCanvas)
  })

  it('is at least 3 for the inner line of a double border, 4.5 for step numbers', () => {
    const inner = NODE_CLASSES.filter(hasDoubleBorder).map((cls) =>
      contrast(theme.nodes[cls].inner, theme.nodes[cls].fill),
    )
    expect(Math.min(...inner)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme.badge.text, theme.badge.fill)).toBeGreaterThanOrEqual(4.5)
  })

  it('has a focus ring of which one part shows 7.05 to 1 on every fill (PAL-04)', () => {
    const best = NODE_CLASSES.map((cls) =>
      Math.max(contrast(theme.focus.inner, theme.nodes[cls].fill), contrast(theme.focus.outer, theme.nodes[cls].fill)),
    )
    expect(Math.min(...best)).toBeGreaterThanOrEqual(7)
  })
})

it('keeps node classes at least 6 steps of lightness apart and labels readable in gray figures (FIG-14)', () => {
  const gray = grayTheme()
  const found = smallest(Object.fromEntries(NODE_CLASSES.map((cls) => [cls, gray.nodes[cls].fill])), (a, b) =>
    Math.abs(lStar(a) - lStar(b)),
  )
  expect(found.min).toBeGreaterThanOrEqual(6)
  for (const cls of NODE_CLASSES)
    expect(contrast(gray.nodes[cls].label, gray.nodes[cls].fill)).toBeGreaterThanOrEqual(7)
})
