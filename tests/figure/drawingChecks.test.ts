import { describe, expect, it } from 'vitest'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { drawingChecks, leastHeadDistance, lineHits, overlapPairs } from '../../src/figure/drawingChecks.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { mmToPt } from '../../src/figure/units.ts'
import type { PreflightId } from '../../src/figure/preflight.ts'
import type { Scene, SceneEdge, SceneMark, SceneNode, SceneShape, SceneText } from '../../src/scene/scene.ts'
import { miniGraph } from '../core/miniGraph.ts'

const graph = miniGraph({
  nodes: [
    { id: 'exo', kind: 'exosome' },
    { id: 'mir', kind: 'mirna' },
    { id: 'end', kind: 'process' },
  ],
  edges: [
    { id: '1', from: 'exo', to: 'mir', predicate: 'carries' },
    { id: '2', from: 'mir', to: 'end', predicate: 'suppresses' },
  ],
})
const built = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: ['exo', 'mir', 'end'], edges: null }))

const text = (words: string, x: number, y: number, change: Partial<SceneText> = {}): SceneText => ({
  lines: [words],
  x,
  y,
  lineHeight: 8,
  size: 7,
  weight: 400,
  italic: false,
  align: 'middle',
  color: '#000000',
  ...change,
})
const bar = (left: number, top: number, width: number, height: number): SceneShape => ({
  path: `M${left} ${top}L${left + width} ${top}L${left + width} ${top + height}L${left} ${top + height}Z`,
  fill: '#000000',
  stroke: null,
  strokeWidth: 0,
})
const straight = (x1: number, y1: number, x2: number, y2: number): SceneEdge['line'] => ({
  start: { x: x1, y: y1 },
  controls: [],
  end: { x: x2, y: y2 },
})
const written = (role: string, words: string, x: number, y: number, size = 7): SceneMark => ({
  kind: 'text',
  role,
  text: text(words, x, y, { size }),
})

/** Three boxes of 40 × 16 in a row, 60 apart, with a plain line of 0.75 pt between neighbours, and nothing else. */
const nodes = built.scene.nodes.map((node) => {
  const x = 50 + 100 * ['exo', 'mir', 'end'].indexOf(node.id)
  return {
    ...node,
    x,
    y: 50,
    width: 40,
    height: 16,
    fill: '#FFFFFF',
    strokeWidth: 0.75,
    innerOutline: null,
    code: null,
    text: text(node.id, x, 52),
  }
})
const edges = built.scene.edges.map((edge) => {
  const x = edge.source === 'exo' ? 70 : 170
  return {
    ...edge,
    line: straight(x, 50, x + 60, 50),
    strokeWidth: 0.75,
    dash: null,
    head: null,
    mark: null,
    label: null,
  }
})
const plain: Scene = { ...built.scene, nodes, edges, badges: [], extras: [] }

const node = (id: string, change: Partial<SceneNode>): Scene => ({
  ...plain,
  nodes: nodes.map((n) => (n.id === id ? { ...n, ...change } : n)),
})
const edge = (change: Partial<SceneEdge>, index = 0): Scene => ({
  ...plain,
  edges: edges.map((e, i) => (i === index ? { ...e, ...change } : e)),
})
const figure = (scene: Scene, preset: Partial<Figure['size']['preset']> = {}): Figure => ({
  ...built,
  scene,
  size: { ...built.size, preset: { ...built.size.preset, ...preset } },
})
const check = (id: PreflightId, scene: Scene, preset: Partial<Figure['size']['preset']> = {}) => {
  const found = drawingChecks(figure(scene, preset)).find((one) => one.id === id)
  return [found?.status, found?.message]
}
const status = (id: PreflightId, scene: Scene, preset: Partial<Figure['size']['preset']> = {}) =>
  check(id, scene, preset)[0]

it('nothing is wrong with three boxes in a row', () => {
  expect(drawingChecks(figure(plain)).filter((one) => one.status !== 'pass')).toEqual([])
})

describe('the size of texts', () => {
  const limits = { text: { min: 6, max: 8, small: 5 } }
  const named = (size: number): Scene => node('mir', { text: text('mir', 150, 52, { size }) })
  const noted = (size: number): Scene => ({ ...plain, extras: [written('note', 'note', 150, 90, size)] })

  it.each([
    [5.98, 'fail'],
    [6, 'pass'],
    [8, 'pass'],
    [8.02, 'fail'],
  ])('of %f pt in a box, where 6 to 8 are asked: %s', (size, said) => {
    expect(status('text-size', named(size), limits)).toBe(said)
  })

  it.each([
    [4.98, 'fail'],
    [5, 'pass'],
    [8.02, 'fail'],
  ])('of %f pt beside the boxes, where 5 is enough: %s', (size, said) => {
    expect(status('text-size', noted(size), limits)).toBe(said)
  })

  it('may be that of panel letters where those are larger, and any size where no most is asked', () => {
    expect([
      status('text-size', noted(9), { text: { min: 6, max: 8, panelLabel: 9 } }),
      status('text-size', noted(99), { text: { min: 6, max: null } }),
    ]).toEqual(['pass', 'pass'])
  })

  it('is told with what is asked', () => {
    expect(check('text-size', noted(4), limits)).toEqual([
      'fail',
      '1 texts are 4 pt or outside; asked: 6 to 8 pt in boxes, 5 around them.',
    ])
    expect(check('text-size', noted(6), limits)[1]).toBe('Text is 6 to 7 pt; asked: 6 to 8 pt in boxes, 5 around them.')
  })
})

describe('the width of lines', () => {
  const limits = { line: { min: 0.5, max: 1 } }

  it.each([
    [0.49, 'fail'],
    [0.5, 'pass'],
    [1, 'pass'],
    [1.01, 'fail'],
  ])('of %f pt, where 0.5 to 1 are asked: %s', (strokeWidth, said) => {
    expect([
      status('strokes', edge({ strokeWidth }), limits),
      status('strokes', node('mir', { strokeWidth }), limits),
    ]).toEqual([said, said])
  })

  it('counts heads and marks that are lines, not those that are filled', () => {
    const head = (stroke: string | null): Partial<SceneEdge> => ({
      head: { ...bar(100, 45, 1, 10), stroke, strokeWidth: 0.3 },
    })
    const mark = { mark: { ...bar(100, 45, 1, 10), stroke: '#000000', strokeWidth: 0.3 } }
    expect([head('#000000'), head(null), mark].map((change) => status('strokes', edge(change), limits))).toEqual([
      'fail',
      'pass',
      'fail',
    ])
  })

  it('counts the inner line of a double border, which is a third thinner', () => {
    const double = (strokeWidth: number): Scene => node('exo', { strokeWidth, innerOutline: 'M0 0L1 1' })
    expect([status('strokes', double(0.7), limits), status('strokes', double(0.75), limits)]).toEqual(['fail', 'pass'])
  })

  it('is free where the preset names none, and upwards where it names no most', () => {
    expect([
      status('strokes', edge({ strokeWidth: 9 }), { line: null }),
      status('strokes', edge({ strokeWidth: 9 }), { line: { min: 0.5, max: null } }),
      status('strokes', edge({ strokeWidth: 0.4 }), { line: { min: 0.5, max: null } }),
    ]).toEqual(['pass', 'pass', 'fail'])
  })

  it('is told with what is asked', () => {
    expect(check('strokes', plain, limits)[1]).toBe('Lines are 0.75 to 0.75 pt; asked: 0.5 to 1 pt.')
    expect(check('strokes', edge({ strokeWidth: 0.1 }), limits)[1]).toBe('1 lines are outside 0.5 to 1 pt.')
  })
})

describe('what touches', () => {
  const beside = (mark: SceneMark): readonly string[] => overlapPairs({ scene: { ...plain, extras: [mark] } })
  /** Capitals of 10 pt: 6.88 high above the baseline, 2 below it. */
  const note = (y: number, role = 'note'): SceneMark => written(role, 'N', 100, y, 10)

  it('is nothing where all keep apart', () => {
    expect(overlapPairs({ scene: plain })).toEqual([])
    expect(status('overlap', plain)).toBe('pass')
  })

  it('are two boxes from where their borders meet on', () => {
    expect(overlapPairs({ scene: node('exo', { x: 109.9 }) })).toEqual([])
    expect(overlapPairs({ scene: node('exo', { x: 110 }) })).toEqual(['exo and mir'])
    expect(check('overlap', node('exo', { x: 110 }))).toEqual(['fail', '1 overlaps: exo and mir.'])
  })

  it('is a text on a box, on a head or on another text', () => {
    const head = { head: bar(97, 70, 6, 6) }
    const at = (marks: readonly SceneMark[]): readonly string[] =>
      overlapPairs({ scene: { ...edge(head), extras: marks } })
    expect(at([note(95)])).toEqual([])
    expect(at([written('note', 'N', 150, 45, 10)])).toEqual(['N and mir'])
    expect(at([note(80)])).toEqual([`N and head of ${edges[0]?.id ?? ''}`])
    expect(at([note(100), written('note', 'M', 100, 105, 10)])).toEqual(['N and M'])
  })

  it('is the number of a line or of a step on a box', () => {
    const label = text('3', 150, 45, { size: 10 })
    expect(overlapPairs({ scene: edge({ label }) })).toEqual(['number 3 and mir'])
    const badge = { edge: '1', number: 2, radius: 5, fill: '#FFFFFF', stroke: '#000000', text: label }
    const stepAt = (y: number): readonly string[] =>
      overlapPairs({ scene: { ...plain, badges: [{ ...badge, at: { x: 150, y } }] } })
    expect([stepAt(36.9), stepAt(37)]).toEqual([[], ['step 2 and mir']])
  })

  it('is a head on a box that its line does not end at', () => {
    expect(overlapPairs({ scene: edge({ head: bar(245, 45, 6, 6) }) })).toEqual([
      `head of ${edges[0]?.id ?? ''} and end`,
    ])
    expect(overlapPairs({ scene: edge({ head: bar(128, 47, 6, 6) }) })).toEqual([])
  })

  it('is the legend on a box or on a line, not the caption', () => {
    expect(beside(note(90, 'legend'))).toEqual([])
    expect(beside(note(53, 'legend'))).toEqual([`legend and the line ${edges[0]?.id ?? ''}`])
    expect(beside({ kind: 'shape', role: 'legend', shape: bar(245, 50, 3, 3), dash: null, cap: 'butt' })).toEqual([
      'legend and end',
    ])
    expect(beside(note(53, 'caption'))).toEqual([])
  })

  it('is a line of the legend among many that keep away', () => {
    expect(
      overlapPairs({ scene: { ...plain, extras: [note(90, 'legend'), note(53, 'legend'), note(120, 'legend')] } }),
    ).toEqual([`legend and the line ${edges[0]?.id ?? ''}`])
  })
})

describe('a line through a box', () => {
  const passing = (y: number): Scene =>
    edge({ line: straight(70, y, 240, y), target: edges[1]?.target ?? edges[0]!.target })

  it('is one that passes it or its border, and none that ends there', () => {
    const [id] = edges.map((e) => e.id)
    expect(lineHits(figure(plain))).toEqual([])
    expect(lineHits(figure(passing(50)))).toEqual([`${id ?? ''} and mir`])
    // The border is at 58; half of the line and 0.3 pt are asked beside it.
    expect(lineHits(figure(passing(58.6)))).toEqual([`${id ?? ''} and mir`])
    expect(lineHits(figure(passing(58.7)))).toEqual([])
    expect(status('through-node', passing(50))).toBe('fail')
  })
})

describe('lines that cross', () => {
  const over = (...points: readonly (readonly [number, number])[]): SceneEdge['line'] => {
    const [start, end] = [points[0], points.at(-1)].map((p) => ({ x: p?.[0] ?? 0, y: p?.[1] ?? 0 }))
    return {
      start: start ?? { x: 0, y: 0 },
      controls: points.slice(1, -1).map(([x, y]) => ({ x, y })),
      end: end ?? { x: 0, y: 0 },
    }
  }
  const crossed = (line: SceneEdge['line']): Scene => ({
    ...plain,
    edges: edges.map((e, i) => ({ ...e, line: i === 0 ? straight(0, 150, 100, 150) : line })),
  })

  it('once are counted, twice are warned about', () => {
    expect(check('crossings', crossed(straight(50, 100, 50, 200)))).toEqual([
      'pass',
      '1 crossings, no two lines cross twice.',
    ])
    expect(check('crossings', crossed(over([10, 100], [50, 260], [90, 100])))).toEqual([
      'warn',
      '1 pairs of lines cross more than once.',
    ])
  })
})

describe('heads', () => {
  const size = mmToPt(1.4)
  /** Two heads of 1.4 mm on one box, so many mm apart. */
  const headsApart = (mm: number): Scene => ({
    ...plain,
    edges: edges.map((e, i) => ({
      ...e,
      target: edges[0]!.target,
      line: straight(0, 50 + i * mmToPt(mm), 130, 50 + i * mmToPt(mm)),
      head: bar(130 - size, 50 + i * mmToPt(mm) - size / 2, size, size),
    })),
  })

  it('of one box keep 2 mm apart', () => {
    expect(check('heads', headsApart(2))).toEqual(['pass', 'Heads on one box are at least 2.0 mm apart.'])
    expect(check('heads', headsApart(1.9))).toEqual([
      'fail',
      'Heads on one box are only 1.9 mm apart; 2.0 mm are asked.',
    ])
    expect(leastHeadDistance(figure(plain))).toEqual({ mm: Infinity, ok: true })
  })

  it('on different boxes may stand as close as they like', () => {
    const scene = headsApart(0.1)
    const apart = { ...scene, edges: scene.edges.map((e, i) => ({ ...e, target: edges[i]!.target })) }
    expect(check('heads', apart)).toEqual(['pass', 'No two heads meet one box.'])
  })

  it('are 1.3 mm large or more on their larger side', () => {
    const large = (mm: number): Scene => edge({ head: bar(120, 48, mmToPt(0.5), mmToPt(mm)) })
    expect(check('heads', large(1.32))[0]).toBe('pass')
    expect(check('heads', large(1.28))).toEqual(['fail', 'A head is only 1.28 mm large; 1.3 mm are asked.'])
  })
})

describe('a dashed line', () => {
  it('shows at least four dashes with their gaps', () => {
    const long = (length: number): Scene => edge({ dash: [3, 2], line: straight(70, 50, 70 + length, 50) })
    expect([status('dashes', long(20)), check('dashes', long(19.9))]).toEqual([
      'pass',
      ['warn', `1 dashed or dotted lines are too short to show it: ${edges[0]?.id ?? ''}.`],
    ])
    expect(status('dashes', edge({ dash: null, line: straight(70, 50, 71, 50) }))).toBe('pass')
  })
})

describe('the contrast of labels', () => {
  /** Grays on white: black 21:1, #595959 7.0:1, #5A5A5A 6.9:1, #767676 4.54:1, #777777 4.48:1 (WCAG 2). */
  it.each([
    ['#595959', 'pass'],
    ['#5A5A5A', 'warn'],
    ['#767676', 'warn'],
    ['#777777', 'fail'],
  ])('of %s on white: %s', (color, said) => {
    expect(status('contrast', node('mir', { fill: '#FFFFFF', text: text('mir', 150, 52, { color }) }))).toBe(said)
  })
  it('is the same for light words on a dark box', () => {
    expect(status('contrast', node('mir', { fill: '#595959', text: text('mir', 150, 52, { color: '#FFFFFF' }) }))).toBe(
      'pass',
    )
  })
})

describe('boxes without colour', () => {
  const same = (fill: string): Figure => {
    const like = { ...built.theme.nodes.mirna, fill }
    return { ...figure(plain), theme: { ...built.theme, nodes: { ...built.theme.nodes, mirna: like } } }
  }
  const said = (one: Figure): string | undefined => drawingChecks(one).find((c) => c.id === 'gray')?.status

  it('are told apart by their lightness, or by type codes on all of them', () => {
    expect(said(figure(plain))).toBe('pass')
    const alike = same(built.theme.nodes.exosome.fill)
    expect(said(alike)).toBe('fail')
    const coded = (all: boolean): Scene => ({
      ...plain,
      nodes: nodes.map((n, i) => ({ ...n, code: all || i > 0 ? text('X', n.x, 40) : null })),
    })
    expect([said({ ...alike, scene: coded(true) }), said({ ...alike, scene: coded(false) })]).toEqual(['pass', 'fail'])
  })
})

it('a label that is cut is warned about by its full name', () => {
  expect(check('cut-labels', node('mir', { title: 'The whole name', text: text('The who…', 150, 52) }))).toEqual([
    'warn',
    '1 labels are cut: The whole name.',
  ])
  expect(status('cut-labels', node('mir', { text: text('a…b', 150, 52) }))).toBe('pass')
})
