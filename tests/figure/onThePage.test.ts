import { describe, expect, it } from 'vitest'
import { cutAtEdge, sweepOne, sweptTargets, sweptViews } from '../../scripts/sweptFigures.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { inkOutside } from '../../src/figure/inkOutside.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureShow } from '../../src/figure/recipe.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { ptToMm } from '../../src/figure/units.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const disc: FigureShow = { kind: 'mechanism', mechanism: 'disc-structure' }

describe('a written figure', () => {
  it.each<[string, FigureShow, string, string]>([
    ['arcs beside the last lane', disc, 'elife', 'double'],
    ['a hub of one lane', { kind: 'neighbourhood', centre: 'proteoglycan-content', steps: 1 }, 'nature', 'single'],
    ['a long chain in a narrow column', { kind: 'mechanism', mechanism: 'rabbit-nlrp3-mitochondria' }, 'plos', 'min'],
  ])('holds %s', (_, show, preset, width) => {
    const figure = buildFigure(graph, makeRecipe(graph, show, { target: { preset, width } }))
    expect(cutAtEdge(figureSvg(figure))).toBeLessThan(0.3)
    expect(inkOutside(figure.scene)).toEqual([])
  })

  it('holds a node moved beyond its edge, where the page has the room', () => {
    const show: FigureShow = { kind: 'mechanism', mechanism: 'mir21-pten-akt' }
    const plain = buildFigure(graph, makeRecipe(graph, show, { target: { preset: 'poster-a0', width: 'full' } }))
    const moved = buildFigure(graph, { ...plain.recipe, moved: { 'mir-21': [-30, 10] } })
    expect([moved.fit.answer, cutAtEdge(figureSvg(moved)) < 0.3]).toEqual(['ok', true])
    const node = (figure: typeof plain) => figure.scene.nodes.find((n) => n.id === 'mir-21')
    // It stands where it was put, counted from the place of the panel.
    expect(ptToMm((node(moved)?.x ?? 0) - (moved.panels[0]?.left ?? 0))).toBeCloseTo(-30, 1)
  })

  it('does not fit where a node moved by hand leaves the page', () => {
    const recipe = makeRecipe(graph, disc, { moved: { ivdd: [-300, 10] } })
    const figure = buildFigure(graph, recipe)
    const line = preflight(graph, figure).find((l) => l.id === 'fit')
    expect([figure.fit.answer === 'ok', line?.status, line?.fix?.label]).toEqual([false, 'fail', 'Undo the hand moves'])
  })

  it('is none where there is nothing to draw', () => {
    expect(buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: [], edges: [] })).fit).toMatchObject({
      answer: 'reject',
      message: expect.stringContaining('nothing to draw'),
    })
  })
})

describe('a numbered path', () => {
  it.each(sweptTargets().filter((target) => !(target.preset === 'elsevier' && target.width === 'minimal')))(
    'passes its checks at $preset $width',
    (target) => {
      const figure = buildFigure(graph, makeRecipe(graph, { kind: 'path', edges: ['M47', 'M48', 'M50'] }, { target }))
      expect(
        preflight(graph, figure)
          .filter(({ status }) => status === 'fail')
          .map(({ id, message }) => `${id}: ${message}`),
      ).toEqual([])
    },
  )

  it('fails where a head is too small to be told from others', () => {
    const figure = buildFigure(graph, makeRecipe(graph, { kind: 'path', edges: ['M47', 'M48'] }))
    const small = {
      ...figure,
      scene: {
        ...figure.scene,
        edges: figure.scene.edges.map((e) =>
          e.head === null ? e : { ...e, head: { ...e.head, path: 'M0 0L2 1L2 -1Z' } },
        ),
      },
    }
    expect(preflight(graph, small).find(({ id }) => id === 'heads')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('mm large'),
    })
  })
})

it('a judge that shares no code with figures sees ink beyond a page', () => {
  expect(
    cutAtEdge(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50"><path d="M10 10L58 20" stroke="#000" stroke-width="2"/></svg>',
    ),
  ).toBeGreaterThan(7)
})

// One in 293 of what `npm run figures:sweep` draws: another width for each view.
const all = sweptViews(graph).flatMap((view) => sweptTargets().map((target) => ({ view, target })))
describe('of all views at all widths', () => {
  it.each(
    all
      .filter((_, i) => i % 293 === 0)
      .map(({ view, target }) => ({ name: `${view.name}, ${target.preset} ${target.width}`, view, target })),
  )('$name is right or refused in words', ({ view, target }) => {
    expect(sweepOne(graph, view, target).faults).toEqual([])
  })
})
