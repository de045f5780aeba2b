import { Resvg } from '@resvg/resvg-js'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { buildFigure, type Figure } from '../src/figure/buildFigure.ts'
import { makeRecipe } from '../src/figure/makeRecipe.ts'
import { preflight } from '../src/figure/preflight.ts'
import { allPresets, type FigureTarget } from '../src/figure/presets.ts'
import type { FigureRecipe, FigureShow, PlainShow } from '../src/figure/recipe.ts'
import { splitRecipe } from '../src/figure/splitRecipe.ts'
import { figureSvg } from '../src/figure/toSvg.ts'

/** Something an author may want a figure of. */
export interface SweptView {
  readonly name: string
  readonly show: FigureShow
}

/** What became of a view at a target: drawn, drawn on several pages, or refused with its reason; `faults`: what is wrong with it. */
export interface SweptFigure {
  readonly view: string
  readonly target: string
  readonly outcome: 'fits' | 'split' | 'refused'
  readonly pages: number
  readonly said: string
  readonly faults: readonly string[]
}

/** Storyline, core map, all mechanisms, studies and neighbourhoods of one step, and twelve comparisons. */
export function sweptViews(graph: MechanismGraph): readonly SweptView[] {
  const { data } = graph
  const near = (centre: string): PlainShow => ({ kind: 'neighbourhood', centre, steps: 1 })
  const exosomes = data.nodes
    .filter((node) => node.kind === 'exosome')
    .map((node) => node.id)
    .toSorted((a, b) => graph.outEdges(b).length - graph.outEdges(a).length || (a < b ? -1 : 1))
    .slice(0, 5)
  const pairs = exosomes.flatMap((a, i) => exosomes.slice(i + 1).map((b): readonly [string, string] => [a, b]))
  const mechanisms = data.mechanisms.slice(0, 4).map((m) => m.id)
  const compared: readonly SweptView[] = [
    ...pairs.map(([a, b]): SweptView => ({
      name: `compare:${a}:${b}`,
      show: { kind: 'comparison', a: near(a), b: near(b), aTitle: title(graph, a), bTitle: title(graph, b) },
    })),
    ...[0, 2].map((i): SweptView => ({
      name: `compare:${mechanisms[i]}:${mechanisms[i + 1]}`,
      show: {
        kind: 'comparison',
        a: { kind: 'mechanism', mechanism: mechanisms[i] ?? '' },
        b: { kind: 'mechanism', mechanism: mechanisms[i + 1] ?? '' },
        aTitle: 'First mechanism',
        bTitle: 'Second mechanism',
      },
    })),
  ]
  return [
    { name: 'storyline', show: { kind: 'storyline' } },
    { name: 'core', show: { kind: 'view', link: '#map?at=core' } },
    ...data.mechanisms.map((m): SweptView => ({
      name: `mechanism:${m.id}`,
      show: { kind: 'mechanism', mechanism: m.id },
    })),
    ...data.studies.map((s): SweptView => ({ name: `study:${s.id}`, show: { kind: 'study', study: s.id } })),
    ...data.nodes.map((n): SweptView => ({ name: `node:${n.id}`, show: near(n.id) })),
    ...compared.slice(0, 12),
  ]
}

function title(graph: MechanismGraph, id: string): string {
  const node = graph.data.nodes.find((one) => one.id === id)
  return (node?.shortLabel ?? node?.label ?? id).slice(0, 80)
}

/** A preset and one of its widths. */
export type SweptTarget = Extract<FigureTarget, { readonly preset: string }>

/** Every preset with each of its widths. */
export function sweptTargets(): readonly SweptTarget[] {
  return allPresets().flatMap(([preset, { widths }]) => Object.keys(widths).map((width) => ({ preset, width })))
}

/** Draws a view at a target and judges what is written: by the figure's own checks and by another program. */
export function sweepOne(graph: MechanismGraph, { name, show }: SweptView, target: SweptTarget): SweptFigure {
  const recipe = makeRecipe(graph, show, { target })
  const figure = buildFigure(graph, recipe)
  const about = { view: name, target: `${target.preset} ${target.width}` }
  if (figure.fit.answer === 'ok')
    return { ...about, outcome: 'fits', pages: 1, said: figure.fit.message, faults: faultsOf(graph, figure) }
  const pages = splitRecipe(graph, figure).map((part: FigureRecipe) => buildFigure(graph, part))
  const isSplit = pages.length > 0 && pages.every((page) => page.fit.answer === 'ok')
  if (isSplit)
    return {
      ...about,
      outcome: 'split',
      pages: pages.length,
      said: figure.fit.message,
      faults: [
        ...divisionFaults(figure, pages),
        ...pages.flatMap((page, i) => faultsOf(graph, page).map((fault) => `page ${i + 1}: ${fault}`)),
      ],
    }
  return {
    ...about,
    outcome: 'refused',
    pages: 0,
    said: figure.fit.message,
    faults: figure.fit.message.length > 40 ? [] : ['refused without a word'],
  }
}

/** What a division must not do: lose or repeat a relation, draw a single arrow, or crowd a page. */
function divisionFaults(whole: Figure, pages: readonly Figure[]): readonly string[] {
  const held = pages
    .flatMap(({ recipe }) =>
      recipe.show.kind === 'panels' ? recipe.show.panels.map((panel) => panel.show) : [recipe.show],
    )
    .flatMap((show) => (show.kind === 'picked' ? (show.edges ?? []) : []))
  const isWhole = held.toSorted().join(' ') === [...whole.edges, ...whole.folded].toSorted().join(' ')
  const panels = pages.flatMap((page) => page.panels)
  return [
    ...(isWhole ? [] : ['the parts do not hold each relation once']),
    ...(panels.some((panel) => panel.edges.length < 2) ? ['a panel of one arrow'] : []),
    ...(pages.some((page) => page.panels.length > 4) ? ['more than four panels on a page'] : []),
  ]
}

function faultsOf(graph: MechanismGraph, figure: Figure): readonly string[] {
  const failed = preflight(graph, figure)
    .filter((line) => line.status === 'fail')
    .map((line) => `${line.id}: ${line.message}`)
  const cut = cutAtEdge(figureSvg(figure))
  return [...failed, ...(cut > CUT_PT ? [`ink ${cut.toFixed(1)} pt beyond the page`] : [])]
}

const CUT_PT = 0.3
const FACES = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf', 'Arimo-Italic.ttf'].map(
  (face) => new URL(`../public/fonts/${face}`, import.meta.url).pathname,
)

/** How far the drawing of an SVG file reaches beyond its page, in its unit: measured by resvg, which shares no code with the figure. */
export function cutAtEdge(svg: string): number {
  const [, left = 0, top = 0, width = 0, height = 0] =
    /viewBox="([-0-9.]+) ([-0-9.]+) ([0-9.]+) ([0-9.]+)"/.exec(svg)?.map(Number) ?? []
  const box = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FACES, defaultFontFamily: 'Arimo' },
  }).getBBox()
  return box === undefined
    ? 0
    : Math.max(left - box.x, top - box.y, box.x + box.width - left - width, box.y + box.height - top - height)
}
