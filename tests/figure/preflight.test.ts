import { expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { fixAll, preflight, PREFLIGHT_IDS } from '../../src/figure/preflight.ts'
import type { FigureRecipe } from '../../src/figure/recipe.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const good = makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' })
const lines = (recipe: FigureRecipe) => preflight(graph, buildFigure(graph, recipe))
const failing = (recipe: FigureRecipe): readonly string[] =>
  lines(recipe)
    .filter((l) => l.status === 'fail')
    .map((l) => l.id)

it('gives one line per check, in a fixed order', () => {
  expect(lines(good).map((l) => l.id)).toEqual(PREFLIGHT_IDS)
})

it('passes a mechanism at 183 mm', () => {
  expect(failing(good)).toEqual([])
})

it('finds boxes put on each other by hand, and its fix mends them', () => {
  const bad = { ...good, moved: { pten: [60, 20], 'mir-21': [62, 21], ivdd: [61, 20] } } satisfies FigureRecipe
  expect(failing(bad)).toContain('overlap')
  expect(failing(fixAll(graph, bad))).toEqual([])
})

it('finds a box pushed off the page, and its fix mends it', () => {
  const bad = { ...good, moved: { ivdd: [60, 400] } } satisfies FigureRecipe
  expect(failing(bad)).toContain('fit')
  expect(failing(fixAll(graph, bad))).toEqual([])
})

it('offers a wider column when the figure does not fit', () => {
  const narrow = { ...good, target: { preset: 'elsevier', width: 'minimal' } } satisfies FigureRecipe
  const fit = lines({ ...narrow, show: { kind: 'mechanism', mechanism: 'nlrp3-pyroptosis' } }).find(
    (l) => l.id === 'fit',
  )
  expect([fit?.status, fit?.fix?.label]).toEqual(['fail', 'Use 90 mm'])
})

it('says to check the live page for second-hand presets', () => {
  const preset = lines({ ...good, target: { preset: 'mdpi-cells', width: 'double' } }).find((l) => l.id === 'preset')
  expect([preset?.status, preset?.message.startsWith('Check the live page')]).toEqual(['warn', true])
})
