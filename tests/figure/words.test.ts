import { expect, it } from 'vitest'
import { abbreviationsIn } from '../../src/core/words/abbreviations.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { captionText } from '../../src/figure/caption.ts'
import { citeFigure } from '../../src/figure/citeFigure.ts'
import { diffRecipe } from '../../src/figure/diffRecipe.ts'
import { figureFileName } from '../../src/figure/fileName.ts'
import { legendEntries } from '../../src/figure/figureLegend.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { findPreset } from '../../src/figure/presets.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()

it('drops a legend entry with the last line of its kind', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }))
  const without = legendEntries(graph, {
    ...figure.scene,
    edges: figure.scene.edges.filter((e) => e.relationClass !== 'inhibits'),
  }).map((e) => e.key)
  expect(figure.legend.map((e) => e.key)).toContain('relation:inhibits')
  expect(without).not.toContain('relation:inhibits')
})

it('calls the boxes of its legend by what they are, not by what else has their shape', () => {
  const label = (mechanism: string): string | undefined =>
    buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism })).legend.find((e) => e.key === 'class:factor')
      ?.label
  expect([label('mir4450-znf121'), label('ivdd-risk-factors'), label('gw4869-secretion')]).toEqual([
    'cargo',
    'factor',
    'factor or intervention',
  ])
})

it('says in words where a picture with factors starts, and lists them apart from cargo', () => {
  const figure = buildFigure(
    graph,
    makeRecipe(graph, { kind: 'picked', nodes: ['aging', 'antagomir-4450', 'ivdd'], edges: null }),
  )
  expect(figure.altText).toContain('from factors and interventions to outcomes')
  expect(figure.longDescription.split('\n').slice(0, 2)).toEqual([
    'Factors and interventions: Aging.',
    'Cargo: AntagomiR-4450.',
  ])
})

it('orders abbreviations by alphabet and takes words apart at hyphens', () => {
  expect(abbreviationsIn(['PI3K-AKT pathway', 'NP cell', 'IL-1β', 'miR-31-5p']).known.map((a) => a.short)).toEqual([
    'AKT',
    'IL-1β',
    'miR',
    'NP',
    'PI3K',
  ])
})

it('writes the caption in text, Markdown and LaTeX with markup escaped', () => {
  const caption = {
    title: 'A_b',
    finding: ['F & G.'],
    shown: 'C & D.',
    panels: [],
    notDrawn: '',
    notation: '',
    abbreviations: '',
    evidence: '',
    warnings: 'Warnings. A & b.',
    references: [
      {
        number: 124,
        text: 'Zhu et al. 2020. https://doi.org/10.1/a_b',
        short: 'Zhu 2020.',
        url: 'https://doi.org/10.1/a_b',
      },
    ],
    source: 'Source 100 %.',
  }
  expect(captionText(caption, 'text')).toBe(
    'A_b. F & G. C & D.\nWarnings. A & b.\n[124] Zhu et al. 2020. https://doi.org/10.1/a_b\nSource 100 %.',
  )
  expect(captionText(caption, 'markdown')).toBe(
    '**A\\_b.** F & G. C & D.\n\nWarnings. A & b.\n\n[124] Zhu et al. 2020. <https://doi.org/10.1/a_b>\n\nSource 100 %.',
  )
  expect(captionText(caption, 'latex')).toBe(
    '\\textbf{A\\_b.} F \\& G. C \\& D.\n\nWarnings. A \\& b.\n\n[124] Zhu et al. 2020. \\url{https://doi.org/10.1/a_b}\n\nSource 100 \\%.',
  )
})

it('cites the review and every study drawn', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }))
  const json: unknown = JSON.parse(citeFigure(graph, figure, 'csl-json'))
  expect(Array.isArray(json) && json.length).toBe(figure.references.length + 1)
  expect(citeFigure(graph, figure, 'ris').match(/^TY {2}- /gm)).toHaveLength(figure.references.length + 1)
  expect(citeFigure(graph, figure, 'bibtex').match(/^@/gm)).toHaveLength(figure.references.length + 1)
})

it('names files after their content, PLOS TIFFs as PLOS asks', () => {
  const [nature, plos] = [findPreset('nature'), findPreset('plos')]
  if (nature === null || plos === null) throw new Error('presets')
  expect(figureFileName('miR-21, IL-1β & <x>', 183, 'svg', nature)).toBe('exopath-mir-21-il-1beta-x-183mm.svg')
  expect(figureFileName('x', 132, 'tiff', plos, 3)).toBe('Fig3.tif')
})

it('says what changed in the data since a figure', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir21-pten-akt' }))
  expect(diffRecipe(graph, figure.recipe, figure).message).toBe('')
  const [first, second] = figure.edges
  const newer = buildGraph({
    ...graph.data,
    assertions: graph.data.assertions
      .filter((a) => a.id !== second)
      .map((a) => (a.id === first ? { ...a, note: 'corrected' } : a)),
  })
  const later = buildFigure(newer, figure.recipe)
  const diff = diffRecipe(newer, figure.recipe, later)
  expect([diff.changed, diff.added, diff.removedUnknown]).toEqual([[first], [], 1])
  expect(diff.message).toMatch(/^1 relation corrected, 1 relation no longer shown since this figure \(data /)
})
