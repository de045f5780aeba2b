import { describe, expect, it } from 'vitest'
import { flagsOf } from '../../src/core/cite/flagNotes.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { DOUBT, markerWords, ONE_SOURCE } from '../../src/figure/markerWords.ts'
import { numberList } from '../../src/figure/numberList.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureShow } from '../../src/figure/recipe.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const drawn = (show: FigureShow, changes = {}): Figure => buildFigure(graph, makeRecipe(graph, show, changes))
const onLine = (figure: Figure, id: string): string =>
  figure.scene.edges.find((e) => e.edges.some((one) => one === id))?.label?.lines.join(' ') ?? ''

describe('reference numbers', () => {
  it.each([
    [[24, 56, 117], [56], '24,56†,117'],
    [[134, 135, 136], [], '134–136'],
    [[134, 135, 136], [135], '134,135†,136'],
    [[50, 51, 52, 133], [50, 51, 52, 133], '50–52†,133†'],
    [[7], [8], '7'],
  ])('%j of which %j are in doubt read %s', (numbers, marked, words) => {
    expect(numberList(numbers, new Set(marked), DOUBT)).toBe(words)
  })

  it('that a flag calls wrong carry a sign, which the legend explains and the caption resolves', () => {
    const figure = drawn({ kind: 'mechanism', mechanism: 'mir21-pten-akt' })
    const wrong = figure.edges.filter((id) =>
      flagsOf(graph, graph.edge(id)).some((flag) => flag.kind === 'claim-citation' && flag.printed === '[24]'),
    )
    expect(wrong.length).toBeGreaterThan(0)
    for (const id of wrong) expect(onLine(figure, id)).toContain(`24${DOUBT}`)
    expect(figure.legend.some(({ key, sample }) => key === 'mark:doubt' && sample === DOUBT)).toBe(true)
    expect(figure.captionWords).toContain('Printed [24], expected [134]')
  })

  it('carry none, and the legend has none, where no flag is', () => {
    const figure = drawn({ kind: 'mechanism', mechanism: 'gw4869-secretion' })
    expect([
      figure.edges.some((id) => flagsOf(graph, graph.edge(id)).some(({ kind }) => kind === 'claim-citation')),
      figure.legend.some(({ key }) => key === 'mark:doubt'),
    ]).toEqual([false, false])
  })
})

describe('the source a relation was told of alone', () => {
  it('stands on its line where another source is drawn that could be led to it', () => {
    const figure = drawn({ kind: 'path', edges: ['M47', 'M48', 'M50'] })
    expect([onLine(figure, 'M50'), onLine(figure, 'M47')]).toEqual([
      expect.stringContaining('N-Exos only'),
      expect.not.stringContaining('only'),
    ])
  })

  it('stands there without reference numbers too', () => {
    expect(onLine(drawn({ kind: 'path', edges: ['M47', 'M48', 'M50'] }, { markers: false }), 'M50')).toBe('N-Exos only')
  })

  it('does not stand on every line of a figure of that source alone', () => {
    const figure = drawn({ kind: 'mechanism', mechanism: 'cesc-pi3k-akt-autophagy' })
    expect(figure.scene.edges.filter((e) => e.label?.lines.some((line) => line.includes('only')) === true)).toEqual([])
  })
})

describe('a joined path', () => {
  const show: FigureShow = { kind: 'path', edges: ['M47', 'M48', 'M50'] }
  const joins = (figure: Figure) => preflight(graph, figure).find(({ id }) => id === 'joins')?.status

  it('passes where joint and caption tell it, and fails where the picture or the caption does not', () => {
    const figure = drawn(show)
    expect(figure.joins).toBeGreaterThan(0)
    const unmarked: Figure = {
      ...figure,
      scene: { ...figure.scene, edges: figure.scene.edges.map((e) => ({ ...e, joined: false, breakMark: null })) },
    }
    expect([joins(figure), joins(unmarked), joins({ ...figure, captionWords: 'Three relations.' })]).toEqual([
      'pass',
      'fail',
      'fail',
    ])
  })
})

it('says of what source alone a relation was told where the panel does not lead there from it', () => {
  const recipe = makeRecipe(graph, { kind: 'neighbourhood', centre: 'np-cell-apoptosis', steps: 1 })
  const [plan] = figurePanels(graph, recipe, 'a')
  const words = plan === undefined ? [] : [...markerWords(graph, recipe, plan).values()].map(({ tries }) => tries[0])
  expect(words.filter((text) => text === '139 N-Exos only').length).toBeGreaterThan(1)
})

describe('where the name of the one source has no room', () => {
  const figure = drawn({ kind: 'storyline' }, { target: { preset: 'nature', width: 'single' } })

  it('a sign stands on the line, which the legend explains and the caption resolves', () => {
    const signed = figure.scene.edges.filter((edge) => edge.label?.lines.join(' ').endsWith(ONE_SOURCE) === true)
    expect(signed.length).toBeGreaterThan(0)
    for (const edge of signed) expect(edge.edges.some((id) => graph.edge(id).onlyFrom.length > 0)).toBe(true)
    expect(figure.legend.find((entry) => entry.key === 'mark:one-source')).toMatchObject({
      sample: ONE_SOURCE,
      label: 'told of one source only: see caption',
    })
    expect(figure.captionWords).toMatch(/Told of N-Exos only: /)
  })

  it('and counts as told', () => {
    expect([figure.untold, preflight(graph, figure).find(({ id }) => id === 'told-of')?.status]).toEqual([[], 'pass'])
  })
})
