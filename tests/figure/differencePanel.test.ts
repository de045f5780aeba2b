import { expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import type { FigureShow } from '../../src/figure/recipe.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const near = (centre: string) => ({ kind: 'neighbourhood', centre, steps: 1 }) as const
const two: FigureShow = {
  kind: 'comparison',
  a: near('bmsc-exos'),
  b: near('n-exos'),
  aTitle: 'BMSC-Exos',
  bTitle: 'N-Exos',
}

it('two nodes that do the same to a node are not told apart there', () => {
  const [, , difference] = figurePanels(graph, makeRecipe(graph, two), 'a')
  const of = (subject: string, object: string) => [
    ...new Set(
      difference?.shown.links
        .filter((link) => link.source === subject && link.target === object)
        .map((link) => difference.belonging?.get(link.id)),
    ),
  ]
  expect([
    of('bmsc-exos', 'ivdd'),
    of('n-exos', 'ivdd'),
    of('bmsc-exos', 'np-cell-apoptosis'),
    of('n-exos', 'np-cell-apoptosis'),
  ]).toEqual([['both'], ['both'], ['both'], ['both']])
  expect([of('bmsc-exos', 'oxidative-stress'), of('n-exos', 'autophagy')]).toEqual([['a'], ['b']])
})

it('the caption speaks of lines of both only where there are some', () => {
  const words = (show: FigureShow): string => buildFigure(graph, makeRecipe(graph, show)).captionWords
  expect(words(two)).toContain('only of N-Exos, the others of both.')
  const apart: FigureShow = {
    kind: 'comparison',
    a: { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
    b: { kind: 'mechanism', mechanism: 'mir532-rassf5' },
    aTitle: 'miR-21',
    bTitle: 'miR-532-5p',
  }
  expect(words(apart)).toMatch(/only of miR-532-5p\./)
})

it('a figure higher than a printed page fits no journal, whatever that states, but any height of one’s own', () => {
  const fit = (target: { readonly preset: string; readonly width: string } | { readonly mm: number }) =>
    buildFigure(graph, makeRecipe(graph, two, { target })).fit
  expect(fit({ preset: 'science', width: 'triple' })).toMatchObject({
    answer: 'split',
    message: expect.stringMatching(/a printed page holds about 240 mm/),
  })
  expect(fit({ mm: 184 })).toMatchObject({ answer: 'ok' })
})
