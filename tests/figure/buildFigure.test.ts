import { describe, expect, it } from 'vitest'
import { LANES } from '../../src/core/model/records.ts'
import type { NodeId } from '../../src/core/model/records.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { fullestRoute } from '../../src/core/paths/route.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { laneOfNode } from '../../src/figure/altText.ts'
import { pathRect, textRect } from '../../src/figure/box.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { numberList } from '../../src/figure/numberList.ts'
import { allPresets } from '../../src/figure/presets.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { walkLine } from '../../src/scene/pathData.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const mir21 = { kind: 'mechanism', mechanism: 'mir21-pten-akt' } as const

describe.each(
  allPresets().flatMap(([id, preset]) => Object.keys(preset.widths).map((width) => [id, width, preset] as const)),
)('%s %s', (id, width, preset) => {
  const figure = buildFigure(graph, makeRecipe(graph, mir21, { target: { preset: id, width } }))
  const svg = figureSvg(figure)

  it('has the preset width in mm and a view box in pt', () => {
    const mm = preset.widths[width] ?? 0
    expect(svg).toMatch(
      new RegExp(
        `<svg [^>]*viewBox="0 0 ${Math.round(((mm * 72) / 25.4) * 100) / 100} [0-9.]+" width="${mm}mm" height="[0-9.]+mm"`,
      ),
    )
  })

  it('keeps every text size within the preset', () => {
    const sizes = [...svg.matchAll(/font-size="([0-9.]+)"/g)].map((m) => Number(m[1]))
    const most = Math.max(preset.text.max ?? Infinity, preset.text.panelLabel ?? 0)
    expect(sizes.length).toBeGreaterThan(5)
    expect(sizes.filter((size) => size < (preset.text.small ?? preset.text.min) || size > most)).toEqual([])
    expect(figure.scene.nodes.filter((node) => node.text.size < preset.text.min)).toEqual([])
  })

  it('keeps every stroke within the preset', () => {
    const line = preset.line
    const widths = [...svg.matchAll(/stroke-width="([0-9.]+)"/g)].map((m) => Number(m[1]))
    expect(widths.filter((w) => line !== null && (w < line.min || (line.max !== null && w > line.max)))).toEqual([])
  })
})

it('writes the same SVG twice', () => {
  const once = (): string => figureSvg(buildFigure(graph, makeRecipe(graph, { kind: 'storyline' })))
  expect(once()).toBe(once())
})

it('uses no marker, scaling transform, style sheet, filter, foreign object or outside font', () => {
  const svg = figureSvg(buildFigure(graph, makeRecipe(graph, { kind: 'storyline' })))
  expect(svg.match(/<marker|transform=|<style|<filter|foreignObject|@font-face|var\(|paint-order/g)).toBeNull()
})

it('draws one titled group per node and line', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'storyline' }))
  const groups = figureSvg(figure).match(/<g id="(node|edge)-[^"]+"><title>/g) ?? []
  expect(groups).toHaveLength(figure.scene.nodes.length + figure.scene.edges.length)
})

it('starts with a white rectangle, dark only when asked, none when transparent', () => {
  const first = (background: 'white' | 'dark' | 'transparent'): string | undefined =>
    /<rect [^>]*fill="([^"]+)"/.exec(figureSvg(buildFigure(graph, makeRecipe(graph, mir21, { background }))))?.[1]
  expect([first('white'), first('dark'), first('transparent')]).toEqual(['#FFFFFF', '#0F141B', undefined])
})

it('draws mono in two colours with every type code', () => {
  const figure = buildFigure(graph, makeRecipe(graph, mir21, { colour: 'mono' }))
  const colours = new Set(figureSvg(figure).match(/#[0-9A-F]{6}(?=")/g))
  expect([...colours].sort()).toEqual(['#000000', '#FFFFFF'])
  expect(figure.scene.nodes.every((node) => node.code !== null)).toBe(true)
})

it('draws lines top to bottom in a narrow column and left to right in a wide one', () => {
  const way = (width: string): string =>
    buildFigure(graph, makeRecipe(graph, mir21, { target: { preset: 'nature', width } })).scene.direction
  expect([way('single'), way('double')]).toEqual(['down', 'right'])
})

it('leads every line onward from lane to lane, never back on itself', () => {
  const laneAt = (id: string): number => LANES.indexOf(laneOfNode(graph, id as NodeId))
  for (const overall of ['folded', 'shown'] as const) {
    const figure = buildFigure(
      graph,
      makeRecipe(graph, { kind: 'storyline' }, { target: { preset: 'nature', width: 'single' }, overall }),
    )
    for (const edge of figure.scene.edges.filter((e) => laneAt(e.source) !== laneAt(e.target))) {
      const way = laneAt(edge.source) < laneAt(edge.target) ? 1 : -1
      const along = walkLine(edge.line).map((p) => way * (figure.scene.direction === 'down' ? p.y : p.x))
      expect([edge.id, Math.max(...along.map((u, i) => (along[i - 1] ?? u) - u)) < 0.05]).toEqual([edge.id, true])
    }
  }
})

it('puts a map that leaves much of its slide free into the middle between title and legend', () => {
  const { scene, sizing } = buildFigure(
    graph,
    makeRecipe(graph, mir21, { target: { preset: 'slide-16x9', width: 'full' } }),
  )
  const texts = scene.extras.flatMap((m) => (m.kind === 'text' ? [m] : []))
  const y = (role: string): number => texts.find((m) => m.role === role)?.text.y ?? 0
  const lowest = Math.max(...scene.nodes.map((node) => node.y + node.height / 2))
  const title = texts.find((m) => m.role === 'title')?.text
  const [above, below] = [
    y('lane-header') - (title?.y ?? 0) - ((title?.lines.length ?? 1) - 1) * (title?.lineHeight ?? 0),
    y('legend') - lowest,
  ]
  expect(above).toBeGreaterThan(sizing.fontSize * 2)
  expect(Math.abs(above - below)).toBeLessThan(sizing.fontSize * 2.5)
})

describe('a slide', () => {
  const slide = (show: Parameters<typeof makeRecipe>[1], changes: Parameters<typeof makeRecipe>[2] = {}) =>
    buildFigure(graph, makeRecipe(graph, show, { target: { preset: 'slide-16x9', width: 'full' }, ...changes }))
  const titleOf = (figure: ReturnType<typeof slide>): string =>
    figure.scene.extras.flatMap((m) => (m.kind === 'text' && m.role === 'title' ? [m.text.lines.join(' ')] : [])).join()

  it('keeps a margin of 5 % on every side', () => {
    const { scene } = slide(mir21)
    const rects = sceneGroups(scene).flatMap((group) =>
      group.marks.flatMap((mark) => (mark.kind === 'text' ? textRect(mark.text) : (pathRect(mark.shape.path) ?? []))),
    )
    const [side, rim] = [scene.width * 0.05 - 0.01, scene.height * 0.05 - 0.01]
    expect(
      rects.filter(
        (r) => r.left < side || r.right > scene.width - side || r.top < rim || r.bottom > scene.height - rim,
      ),
    ).toEqual([])
  })

  it('takes the largest labels that fit: a short chain larger ones than a long map', () => {
    const [short, long] = [
      slide({ kind: 'mechanism', mechanism: 'clinical-trial' }),
      slide({ kind: 'mechanism', mechanism: 'cesc-pi3k-akt-autophagy' }),
    ]
    expect([short.size.textPt, long.size.textPt, short.fit.answer, long.fit.answer]).toEqual([32, 18, 'ok', 'ok'])
  })

  it('is headed by what it tells, hedges included, and by the title of an author', () => {
    expect(titleOf(slide(mir21))).toBe('BMSC-Exos carry miR-21, which represses PTEN; PTEN inhibits PI3K-AKT pathway')
    expect(titleOf(slide({ kind: 'mechanism', mechanism: 'mir532-rassf5' }))).toContain('(hedged: “suspected”')
    expect(titleOf(slide(mir21, { title: 'My own words' }))).toBe('My own words')
  })

  it('is headed by its title where no short sentence stands for most of what is drawn', () => {
    const titles = ['degeneration-cascade', 'akt-erk-er-stress', 'cited-titles'].map((mechanism) =>
      titleOf(slide({ kind: 'mechanism', mechanism })),
    )
    expect(titles).toEqual(['Degeneration cascade', 'AKT, ERK and ER stress', 'Told only by titles of cited papers'])
  })

  it('takes smaller labels where larger ones leave no room for the numbers on lines', () => {
    const path = slide({
      kind: 'path',
      edges:
        fullestRoute(answerQuestion(graph, pathQuery(nodeId('bmsc-exos'), nodeId('np-cell-apoptosis'))))?.path.edges ??
        [],
    })
    expect([path.edges.length, path.unmarked, path.untold]).toEqual([4, [], []])
  })

  it('keeps its size when a box is moved by hand', () => {
    const moved = slide(mir21, { moved: { pten: [150, 60] } })
    expect([moved.size.textPt, moved.scene.height]).toEqual([slide(mir21).size.textPt, slide(mir21).scene.height])
  })
})

it('answers ok, split or reject and never shrinks text', () => {
  const fit = (show: Parameters<typeof makeRecipe>[1], mm: number) => {
    const figure = buildFigure(graph, makeRecipe(graph, show, { target: { mm, maxHeightMm: 170 } }))
    return [figure.fit.answer, Math.min(...figure.scene.nodes.map((n) => n.text.size))]
  }
  expect(fit(mir21, 183)).toEqual(['ok', 7])
  expect(fit({ kind: 'mechanism', mechanism: 'exosome-biology' }, 89)).toEqual(['split', 7])
  expect(fit({ kind: 'picked', nodes: ['nlrp3-inflammasome'], edges: null }, 20)).toEqual(['reject', 7])
})

it('fits a node of all eight lanes on 183 mm with every lane named, and on 89 mm top to bottom', () => {
  const eight = {
    kind: 'picked',
    nodes: ['aging', 'msc', 'msc-exos', 'mir-410', 'nlrp3', 'nlrp3-inflammasome', 'np-cell-pyroptosis', 'ivdd'],
    edges: null,
  } as const
  const drawn = (width: string) => {
    const figure = buildFigure(graph, makeRecipe(graph, eight, { target: { preset: 'nature', width } }))
    return [
      figure.fit.answer,
      figure.scene.direction,
      figure.scene.extras
        .flatMap((mark) => (mark.kind === 'text' && mark.role === 'lane-header' ? mark.text.lines : []))
        .join(' '),
    ]
  }
  expect(drawn('double')).toEqual(['ok', 'right', 'Factor Source Exosome Cargo Target Pathway Process Outcome'])
  expect(drawn('single')).toEqual(['ok', 'down', ''])
})

it('puts boxes closer together before a page grows too high, so that the storyline fits one column', () => {
  const figure = buildFigure(
    graph,
    makeRecipe(graph, { kind: 'storyline' }, { target: { preset: 'nature', width: 'single' } }),
  )
  expect([figure.fit.answer, figure.unmarked]).toEqual(['ok', []])
})

it('draws a one-node figure', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: ['mir-21'], edges: null }))
  expect([figure.scene.nodes.length, figure.scene.edges.length, figure.fit.answer]).toEqual([1, 0, 'ok'])
})

it('says which ids of an old recipe the data no longer hold', () => {
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: ['mir-21', 'mir-999'], edges: null }))
  expect(figure.problems.map((p) => p.message)).toEqual([
    'The data hold no node mir-999; the figure is drawn without it.',
  ])
})

it('keeps a hand-moved node where it was put and leaves the others', () => {
  const before = buildFigure(graph, makeRecipe(graph, mir21))
  const after = buildFigure(graph, makeRecipe(graph, mir21, { moved: { ivdd: [150, 30] } }))
  const at = (figure: typeof before, id: string) => {
    const node = figure.scene.nodes.find((n) => n.id === id)
    const panel = figure.panels[0]
    return node === undefined || panel === undefined
      ? null
      : [Math.round(((node.x - panel.left) * 25.4) / 7.2) / 10, Math.round(((node.y - panel.top) * 25.4) / 7.2) / 10]
  }
  expect(at(after, 'ivdd')).toEqual([150, 30])
  expect(at(after, 'pten')).toEqual(at(before, 'pten'))
})

it('draws a node where the reader dragged it on the map, as far in text sizes as there', () => {
  const link = (moved: string) =>
    buildFigure(graph, makeRecipe(graph, { kind: 'view', link: `map?at=mechanism:mir21-pten-akt${moved}` }))
  const [before, after] = [link(''), link('&moved=pten:0:26')]
  const y = (figure: typeof before, id: string) => figure.scene.nodes.find((n) => n.id === id)?.y ?? Number.NaN
  const text = before.scene.nodes[0]?.text.size ?? Number.NaN
  expect(y(after, 'pten') - y(before, 'pten') - (y(after, 'mir-21') - y(before, 'mir-21'))).toBeCloseTo(2 * text, 3)
})

it('puts shared nodes of compared panels at the same places and marks every line of the difference', () => {
  const figure = buildFigure(
    graph,
    makeRecipe(graph, {
      kind: 'comparison',
      a: mir21,
      b: { kind: 'mechanism', mechanism: 'cesc-pi3k-akt-autophagy' },
      aTitle: 'BMSC-Exos',
      bTitle: 'CESC-Exos',
    }),
  )
  const [a, b, c] = figure.panels
  const places = (tag: string, panel: typeof a) =>
    new Map(
      figure.scene.nodes
        .filter((n) => (tag === '' ? !/^[bc]\./.test(n.id) : n.id.startsWith(tag)))
        .map((n) => [
          n.id.slice(tag.length),
          [(n.x - (panel?.left ?? 0)).toFixed(3), (n.y - (panel?.top ?? 0)).toFixed(3)],
        ]),
    )
  const [inA, inB, inC] = [places('', a), places('b.', b), places('c.', c)]
  const shared = [...inA.keys()].filter((id) => inB.has(id))
  expect(shared.length).toBeGreaterThan(1)
  for (const id of shared) expect([inA.get(id), inC.get(id)]).toEqual([inB.get(id), inB.get(id)])
  const words = figure.scene.edges.filter((e) => e.id.startsWith('c.')).map((e) => e.label?.lines[0])
  expect(new Set(words)).toEqual(new Set(['a', 'b']))
})

it('joins runs of reference numbers', () => {
  expect(numberList([135, 50, 134, 133, 24])).toBe('24,50,133–135')
})

it('draws shorter lines on a slide that nothing else fits, 9 mm at the least, and keeps long ones where they fit', () => {
  const slide = (show: Parameters<typeof makeRecipe>[1]) =>
    buildFigure(graph, makeRecipe(graph, show, { target: { preset: 'slide-16x9', width: 'full' } }))
  const lanes = ({ scene }: ReturnType<typeof slide>): number => {
    const sides = scene.nodes.map((node) => [node.x - node.width / 2, node.x + node.width / 2] as const)
    const gaps = scene.edges
      .flatMap((edge) => {
        const [a, b] = [edge.source, edge.target].map((id) => scene.nodes.findIndex((node) => node.id === id))
        return [(sides[b ?? 0]?.[0] ?? 0) - (sides[a ?? 0]?.[1] ?? 0)]
      })
      .filter((gap) => gap > 0)
    return (Math.min(...gaps) * 25.4) / 72
  }
  const [storyline, short] = [slide({ kind: 'storyline' }), slide(mir21)]
  expect([storyline.fit.answer, lanes(storyline) >= 9, lanes(storyline) < 16, lanes(short) > 18]).toEqual([
    'ok',
    true,
    true,
    true,
  ])
})
