import { describe, expect, it } from 'vitest'
import { besideLines } from '../../src/figure/besideLines.ts'
import { pathRect, rectDistance } from '../../src/figure/box.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { drawingChecks } from '../../src/figure/drawingChecks.ts'
import { figureFans } from '../../src/figure/figureFans.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import type { FigureRecipe, FigureShow } from '../../src/figure/recipe.ts'
import { COUNT, countWords, metAt, seenLengths, trunkFaults, trunksOf } from '../../src/figure/trunks.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import type { Scene, SceneEdge } from '../../src/scene/scene.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const near = (centre: string): FigureShow => ({ kind: 'neighbourhood', centre, steps: 1 })
const drawn = (show: FigureShow, changes: Partial<FigureRecipe> = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, show, { overall: 'folded', ...changes }))
const single: FigureRecipe['target'] = { preset: 'nature', width: 'single' }
const HUBS: readonly (readonly [string, Figure])[] = [
  ['IVDD at 183 mm', drawn(near('ivdd'))],
  ['IVDD at 89 mm', drawn(near('ivdd'), { target: single })],
  ['IVDD on a poster', drawn(near('ivdd'), { target: { preset: 'poster-a0', width: 'half' } })],
  ['NP cell apoptosis at 183 mm', drawn(near('np-cell-apoptosis'))],
  ['NP cell apoptosis without colour', drawn(near('np-cell-apoptosis'), { colour: 'mono' })],
  ['NP cell apoptosis at 89 mm', drawn(near('np-cell-apoptosis'), { target: single })],
  ['a mechanism with a hub', drawn({ kind: 'mechanism', mechanism: 'other-therapies' })],
]
const counts = (scene: Pick<Scene, 'extras'>): readonly string[] =>
  scene.extras.flatMap((mark) => (mark.kind === 'text' && mark.role === COUNT ? mark.text.lines : []))
const look = (edge: SceneEdge): string =>
  [edge.target, edge.relationClass, edge.certainty, edge.inVivo, edge.direct, edge.negated, edge.joined].join(' ')
const message = (figure: Figure, id: string): string => {
  const check = drawingChecks(figure).find((one) => one.id === id)
  return check === undefined ? '' : `${check.status}: ${check.message}`
}

describe.each(HUBS)('%s', (_, figure) => {
  const { scene } = figure
  const trunks = trunksOf(scene.edges)

  it('draws one head for all lines of one look that run into one', () => {
    expect(trunks.length).toBeGreaterThan(0)
    for (const { lead, branches } of trunks) {
      expect(lead.head).not.toBeNull()
      expect(branches.map((branch) => branch.head)).toEqual(branches.map(() => null))
      expect(new Set([lead, ...branches].map(look)).size).toBe(1)
    }
    const withHead = scene.edges.filter((edge) => edge.head !== null).map(look)
    expect(trunks.map(({ lead }) => withHead.filter((one) => one === look(lead)).length)).toEqual(
      trunks.map(
        ({ lead }) => scene.edges.filter((edge) => look(edge) === look(lead) && edge.lead === undefined).length,
      ),
    )
  })

  it('says at each trunk how many lines it holds, and in the legend what that is', () => {
    expect(counts(scene).toSorted()).toEqual(trunks.map((trunk) => `×${trunk.branches.length + 1}`).toSorted())
    expect(figure.legend.find((entry) => entry.key === 'mark:count')).toMatchObject({
      sample: countWords(trunks[0] ?? { lead: scene.edges[0] as SceneEdge, branches: [], first: 0, last: 0 }),
      label: 'number of lines that share the arrowhead',
    })
  })

  it('draws every relation, each pair of nodes with one line of a look', () => {
    expect(scene.edges.flatMap((edge) => edge.edges).toSorted()).toEqual([...figure.edges].sort())
    const inTrunks = trunks.flatMap(({ lead, branches }) => [lead, ...branches])
    expect(new Set(inTrunks.map((edge) => `${edge.source} ${look(edge)}`)).size).toBe(inTrunks.length)
    const svg = figureSvg(figure)
    for (const edge of scene.edges) expect(svg).toContain(`<g id="edge-${edge.id}"`)
  })

  it.each<readonly [string, (drawn: Scene) => Scene]>([
    ['as drawn', (drawn) => drawn],
    ['beside lines, as slides have it', besideLines],
  ])('keeps each number at the part of a line that is its own, %s', (_, place) => {
    const ends = scene.edges.filter((edge) => edge.lead !== undefined)
    for (const edge of trunksOf(place(scene).edges).flatMap(({ lead, branches }) => [lead, ...branches])) {
      if (edge.label === null) continue
      const middle = { x: edge.label.x, y: edge.label.y - edge.label.size * 0.36 }
      const alone = Math.min(
        Infinity,
        ...ends
          .filter((other) => other.id !== edge.id && other.target === edge.target)
          .flatMap((other) => metAt(other.line.end, edge) ?? []),
      )
      expect([edge.id, nearestAt(edge, middle) <= alone + edge.label.size]).toEqual([edge.id, true])
    }
  })

  it('leaves heads clear of type codes', () => {
    const tabs = scene.nodes.flatMap((node) => (node.codeTab === null ? [] : (pathRect(node.codeTab.path) ?? [])))
    const heads = trunks.flatMap(({ lead }) => (lead.head === null ? [] : (pathRect(lead.head.path) ?? [])))
    expect(heads.flatMap((head) => tabs.filter((tab) => rectDistance(head, tab) <= 0))).toEqual([])
  })

  it('passes the checks of what is drawn', () => {
    // What does not fit its page is divided: its lines need not run well.
    for (const id of figure.fit.answer === 'ok'
      ? ['overlap', 'through-node', 'heads', 'crossings']
      : ['overlap', 'through-node', 'heads'])
      expect(message(figure, id)).toMatch(/^pass/)
  })
})

/** The length walked along a line to the place nearest to a point. */
function nearestAt(edge: SceneEdge, p: { readonly x: number; readonly y: number }): number {
  const steps = Array.from({ length: 400 }, (_, i) => i / 400)
  let best = 0
  let least = Infinity
  const whole = seenLengths([{ ...edge, lead: edge.id }]).get(edge.id)?.own ?? 0
  const { start, controls, end } = edge.line
  const corners = [start, ...controls, end]
  let walked = 0
  corners.slice(1).forEach((b, i) => {
    const a = corners[i] ?? b
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    for (const t of steps) {
      const away = Math.hypot(a.x + (b.x - a.x) * t - p.x, a.y + (b.y - a.y) * t - p.y)
      if (away < least - 1e-9) [best, least] = [walked + t * length, away]
    }
    walked += length
  })
  return Math.min(best, whole)
}

describe('lines keep heads of their own', () => {
  it.each<readonly [string, FigureShow, Partial<FigureRecipe>]>([
    ['where few lead to a node', { kind: 'mechanism', mechanism: 'ivdd-risk-factors' }, {}],
    [
      'in panels that are compared',
      {
        kind: 'comparison',
        a: { kind: 'neighbourhood', centre: 'ivdd', steps: 1 },
        b: { kind: 'neighbourhood', centre: 'np-cell-apoptosis', steps: 1 },
        aTitle: 'IVDD',
        bTitle: 'NP cell apoptosis',
      },
      {},
    ],
    ['at a node moved by hand', near('np-cell-apoptosis'), { moved: { 'np-cell-apoptosis': [90, 60] } }],
  ])('%s', (_, show, changes) => {
    const { scene, legend } = drawn(show, changes)
    expect(scene.edges.filter((edge) => edge.lead !== undefined)).toEqual([])
    expect(counts(scene)).toEqual([])
    expect(legend.map((entry) => entry.key)).not.toContain('mark:count')
  })
})

it('leaves a line to its own head when its source is moved by hand', () => {
  const moved = drawn(near('np-cell-apoptosis'), { moved: { 'mir-21': [12, 60] } })
  expect(trunksOf(moved.scene.edges).map(countWords)).toEqual(['×6'])
  expect(message(moved, 'heads')).toMatch(/^pass/)
})

it('keeps steps of a path, joined and broken ones apart, however many lead to one node', () => {
  const [plan] = figurePanels(graph, makeRecipe(graph, near('ivdd'), { overall: 'folded' }), 'a')
  if (plan === undefined) throw new Error('no panel')
  const { shown } = plan
  const first = shown.links.flatMap((link) => link.edges).slice(0, 1)
  expect(figureFans(shown, new Set()).size).toBeGreaterThan(20)
  expect(
    figureFans({ ...shown, steps: new Map(shown.links.slice(0, 1).map((link) => [link.id, 1])) }, new Set()).size,
  ).toBe(0)
  expect(figureFans({ ...shown, joined: new Set(first) }, new Set()).size).toBe(0)
  expect(figureFans({ ...shown, broken: new Set(first) }, new Set()).size).toBe(0)
})

describe('the check of heads', () => {
  const figure = HUBS[3]?.[1] ?? drawn(near('np-cell-apoptosis'))
  const [trunk] = trunksOf(figure.scene.edges)
  const branch = trunk?.branches[0]
  const changed = (edge: (one: SceneEdge) => SceneEdge): Figure => ({
    ...figure,
    scene: { ...figure.scene, edges: figure.scene.edges.map((one) => (one.id === branch?.id ? edge(one) : one)) },
  })
  const extras = (edit: (text: string) => readonly string[]): Figure => ({
    ...figure,
    scene: {
      ...figure.scene,
      extras: figure.scene.extras.flatMap((mark) =>
        mark.kind === 'text' && mark.role === COUNT
          ? edit(mark.text.lines[0] ?? '').map((line) => ({ ...mark, text: { ...mark.text, lines: [line] } }))
          : [mark],
      ),
    },
  })

  it('passes trunks as they are drawn', () => {
    expect(trunkFaults(figure.scene)).toEqual([])
  })

  it.each<readonly [string, () => Figure, RegExp]>([
    ['a branch that is told otherwise', () => changed((edge) => ({ ...edge, certainty: 'hedged' })), /looks otherwise/],
    ['a branch of another setting', () => changed((edge) => ({ ...edge, inVivo: !edge.inVivo })), /looks otherwise/],
    [
      'a branch that ends beside its trunk',
      () =>
        changed((edge) => ({
          ...edge,
          line: { ...edge.line, end: { x: edge.line.end.x - 2, y: edge.line.end.y - 2 } },
        })),
      /does not reach/,
    ],
    ['a branch whose trunk is gone', () => changed((edge) => ({ ...edge, lead: 'gone' })), /has no head/],
    ['a trunk without a number', () => extras(() => []), /how many/],
    ['a wrong number', () => extras(() => ['×3']), /how many/],
  ])('finds %s', (_, wrong, words) => {
    expect(message(wrong(), 'heads')).toMatch(/^fail/)
    expect(message(wrong(), 'heads')).toMatch(words)
  })

  it('finds a number that stands on a line', () => {
    const { lead } = trunk ?? { lead: figure.scene.edges[0] as SceneEdge }
    const wrong: Figure = {
      ...figure,
      scene: {
        ...figure.scene,
        extras: figure.scene.extras.map((mark) =>
          mark.kind === 'text' && mark.role === COUNT
            ? { ...mark, text: { ...mark.text, x: lead.line.end.x, y: lead.line.end.y - 4 } }
            : mark,
        ),
      },
    }
    expect(message(wrong, 'heads')).toMatch(/stands on/)
  })
})

describe('the check of dashes', () => {
  const figure = HUBS[0]?.[1] ?? drawn(near('ivdd'))
  const dashed = trunksOf(figure.scene.edges).find(({ lead }) => lead.dash !== null)
  const branch = dashed?.branches.find((one) => metAt(one.line.end, dashed.lead) !== null)

  it('counts the trunk to a branch, and not to a line that has none', () => {
    const period = (branch?.dash ?? []).reduce((sum, part) => sum + part, 0)
    const short = (edge: SceneEdge): SceneEdge => ({
      ...edge,
      line: { start: { x: edge.line.end.x - 3 * period, y: edge.line.end.y }, controls: [], end: edge.line.end },
    })
    const with3 = (alone: boolean): Figure => ({
      ...figure,
      scene: {
        ...figure.scene,
        edges: figure.scene.edges.map((edge) => {
          if (edge.id !== branch?.id) return edge
          const { lead, ...plain } = short(edge)
          return alone || lead === undefined ? plain : { ...plain, lead }
        }),
      },
    })
    expect(branch).toBeDefined()
    expect(message(with3(true), 'dashes')).toContain(branch?.id ?? '?')
    expect(message(with3(false), 'dashes')).not.toContain(branch?.id ?? '?')
  })
})
