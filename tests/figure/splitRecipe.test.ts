import { describe, expect, it } from 'vitest'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import { parseRecipe, recipeText, type FigureRecipe, type FigureShow } from '../../src/figure/recipe.ts'
import { splitRecipe, splitSteps, splitWords } from '../../src/figure/splitRecipe.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const near = (centre: string): FigureShow => ({ kind: 'neighbourhood', centre, steps: 1 })
const figure = (show: FigureShow, preset: string, width: string): Figure =>
  buildFigure(graph, makeRecipe(graph, show, { target: { preset, width } }))
/** A function that works once and keeps what came of it. */
function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null
  return () => (kept ??= { value: make() }).value
}
const ivddSingle = once(() => splitRecipe(graph, figure(near('ivdd'), 'elife', 'single')))

/** The relations of each part, as its page draws and tells them. */
function partsOf(pages: readonly FigureRecipe[]): readonly (readonly string[])[] {
  return pages
    .flatMap(({ show }) => (show.kind === 'panels' ? show.panels.map((panel) => panel.show) : [show]))
    .map((show) => (show.kind === 'picked' ? (show.edges ?? []) : []))
}

const HARD: readonly (readonly [string, FigureShow, string, string])[] = [
  ['IVDD at 85 mm', near('ivdd'), 'elife', 'single'],
  ['BMSC-Exos at 57 mm', near('bmsc-exos'), 'science', 'single'],
  ['disc structure at 89 mm', { kind: 'mechanism', mechanism: 'disc-structure' }, 'nature', 'single'],
  ['disc structure on a slide', { kind: 'mechanism', mechanism: 'disc-structure' }, 'slide-16x9', 'full'],
  ['Xia 2019 on a slide', { kind: 'study', study: 'study-50' }, 'slide-16x9', 'full'],
]

describe.each(HARD)('%s', (_, show, preset, width) => {
  const whole = figure(show, preset, width)
  const pages = preset === 'elife' ? ivddSingle() : splitRecipe(graph, whole)
  const parts = partsOf(pages)
  const built = pages.map((page) => buildFigure(graph, page))

  it('does not fit as one and is divided into a handful of pages', () => {
    expect(whole.fit.answer).not.toBe('ok')
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThanOrEqual(8)
  })

  it('has every relation drawn or told in one part', () => {
    expect(parts.flat().toSorted()).toEqual([...whole.edges, ...whole.folded].sort())
  })

  it('has balanced parts and none of a single arrow', () => {
    const sizes = parts.map((part) => part.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2.6 * Math.min(...sizes))
    for (const { panels } of built) for (const panel of panels) expect(panel.edges.length).toBeGreaterThan(1)
  })

  it('has at most four panels a page, two on a slide, and every page passes its checks', () => {
    for (const page of built) {
      expect(page.panels.length).toBeLessThanOrEqual(preset === 'slide-16x9' ? 2 : 4)
      expect(preflight(graph, page).filter((line) => line.status === 'fail')).toEqual([])
    }
  })

  it('names every part once, and its pages are recipes that open again', () => {
    const titles = pages.flatMap((page) =>
      page.show.kind === 'panels' ? page.show.panels.map((panel) => panel.title) : [page.title ?? ''],
    )
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => title === '')).toEqual([])
    for (const page of pages) expect(parseRecipe(recipeText(page)).ok).toBe(true)
  })
})

it('keeps the node in the middle in every part, and names parts by what they do to it', () => {
  const pages = ivddSingle()
  for (const part of partsOf(pages))
    expect(
      part.some(
        (id) =>
          graph.hasEdge(id) &&
          [graph.edge(id).subject, graph.edge(id).object].includes(
            graph.data.nodes.find((n) => n.id === 'ivdd')?.id ?? graph.edge(id).subject,
          ),
      ),
    ).toBe(true)
  for (const page of pages) for (const panel of buildFigure(graph, page).panels) expect(panel.nodes).toContain('ivdd')
  expect(
    pages.flatMap((page) => [page.title ?? '', ...buildFigure(graph, page).panels.map((panel) => panel.title)]).join(),
  ).toMatch(/Raises IVDD.*Lowers IVDD/)
})

it.each([
  ['ivdd', 'nature', 'double'],
  ['np-cell-apoptosis', 'nature', 'single'],
])('needs no division of %s at %s %s, where lines alike share a trunk', (centre, preset, width) => {
  const whole = figure(near(centre), preset, width)
  expect(whole.fit.answer).toBe('ok')
  expect(preflight(graph, whole).filter((line) => line.status === 'fail')).toEqual([])
})

it('puts only what raises into a part named so', () => {
  const raising = ivddSingle().filter((page) => page.title?.endsWith(': Raises IVDD') === true)
  expect(raising).toHaveLength(1)
  for (const page of raising) {
    expect(
      partsOf([page])
        .flat()
        .map((id) => (graph.hasEdge(id) ? graph.relation(graph.edge(id).predicate).relationClass : '')),
    ).toEqual(
      partsOf([page])
        .flat()
        .map(() => 'activates'),
    )
  }
})

it('letters panels in the style of the journal and tells each in the caption', () => {
  const page = splitRecipe(graph, figure(near('exosomes'), 'science', 'single'))[0]
  const built = page === undefined ? null : buildFigure(graph, page)
  expect(built?.panels.map((panel) => panel.letter).join('')).toMatch(/^AB/)
  expect(built?.caption.panels[0]?.startsWith(`(A) ${built.panels[0]?.title}: `)).toBe(true)
})

it('refuses what fits at no division, a path, and a figure of three relations', () => {
  expect(splitRecipe(graph, figure(near('ivdd'), 'elsevier', 'minimal'))).toEqual([])
  const few = figure(
    { kind: 'picked', nodes: [], edges: graph.data.assertions.slice(0, 3).map((a) => a.id) },
    'nature',
    'single',
  )
  expect(splitRecipe(graph, few)).toEqual([])
  const [first] = graph.data.assertions.filter((a) => graph.outEdges(a.object).length > 0)
  const edges = first === undefined ? [] : [first.id, ...graph.outEdges(first.object).slice(0, 1)]
  expect(splitRecipe(graph, figure({ kind: 'path', edges }, 'nature', 'single'))).toEqual([])
})

it('is the same whatever the order in which relations are listed', () => {
  const edges = [...graph.outEdges(graph.edge(graph.data.assertions[0]?.id ?? ('' as never)).subject)]
  const all = [
    ...new Set([...edges, ...graph.data.assertions.filter((a) => a.mechanism === 'disc-structure').map((a) => a.id)]),
  ]
  const split = (ids: readonly string[]): readonly FigureRecipe['show'][] =>
    splitRecipe(graph, figure({ kind: 'picked', nodes: [], edges: ids }, 'nature', 'single')).map((page) => page.show)
  expect(split(all.toReversed())).toEqual(split(all))
})

it('gives a slide that is a little too full as two, the second of which may hold all other relations', () => {
  const pages = splitRecipe(graph, figure({ kind: 'study', study: 'study-24' }, 'slide-16x9', 'full'))
  expect(pages.map(({ title }) => title)).toEqual([
    'Relations the review cites to Zhang 2020 [24]: miR-410, NLRP3 and pyroptosis',
    'Relations the review cites to Zhang 2020 [24]: Other relations',
  ])
})

it('is found in steps, which end with the same', () => {
  const whole = figure(near('exosomes'), 'science', 'single')
  const steps = [...{ [Symbol.iterator]: () => splitSteps(graph, whole) }]
  expect(steps.length).toBeGreaterThan(2)
})

it('says how many panels on how many pages', () => {
  const pages = splitRecipe(graph, figure({ kind: 'mechanism', mechanism: 'disc-structure' }, 'nature', 'single'))
  expect(splitWords(pages)).toBe(`${partsOf(pages).length} panels on ${pages.length} pages`)
})
