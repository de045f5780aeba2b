import { describe, expect, it } from 'vitest'
import { laneOf } from '../../src/core/model/nodeClass.ts'
import { RELATION_CLASSES, NODE_CLASSES, type NodeId } from '../../src/core/model/records.ts'
import {
  centredRect,
  growRect,
  lineEntersRect,
  pathRect,
  rectDistance,
  textRect,
  type Rect,
} from '../../src/figure/box.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { compartmentsOf, isOfTheDisc } from '../../src/figure/compartments.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { regionLook } from '../../src/figure/groundRegions.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureRecipe } from '../../src/figure/recipe.ts'
import { pptxSlide } from '../../src/figure/pptxSlide.ts'
import { sceneGroups } from '../../src/figure/sceneMarks.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { walkLine } from '../../src/scene/pathData.ts'
import { grayTheme, luminance, screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const drawn = (mechanism: string, changes: Partial<FigureRecipe> = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }, { backdrop: true, ...changes }))
const places = (figure: Figure) =>
  figure.panels
    .flatMap((panel) => compartmentsOf(graph, panel))
    .map(({ label, lanes, isHedged }) => [label, ...lanes, ...(isHedged ? ['hedged'] : [])])
const regions = ({ scene }: Figure): readonly Rect[] =>
  (scene.ground ?? []).flatMap((mark) => (mark.kind === 'shape' ? (pathRect(mark.shape.path) ?? []) : []))
const node = (id: string) => graph.node(id as NodeId)
const contains = (outer: Rect, inner: Rect): boolean =>
  inner.left > outer.left && inner.right < outer.right && inner.top > outer.top && inner.bottom < outer.bottom

describe('where the data place whole lanes', () => {
  it('cargo that an exosome is said to carry is in vesicles, with the hedge of those words', () => {
    expect(places(drawn('mir21-pten-akt'))).toEqual([
      ['Vesicles and their cargo', 'exosome', 'cargo'],
      ['Disc and its cells', 'process', 'outcome'],
    ])
    expect(places(drawn('nlrp3-pyroptosis'))[0]).toEqual(['Vesicles and their cargo', 'exosome', 'cargo', 'hedged'])
    expect(places(drawn('mir31-atf6-er-stress')).map(([label]) => label)).not.toContain('Vesicles and their cargo')
  })

  it('a cell is a donor only beside the exosomes it secretes', () => {
    expect(places(drawn('imsc-senescence')).map(([label]) => label)).toEqual(['Vesicles', 'Disc and its cells'])
    expect(places(drawn('gw4869-secretion'))[0]).toEqual(['Donor cells', 'source'])
  })

  it('a process counts as of the disc unless the sentence prints no cell type', () => {
    expect(drawn('mir532-rassf5').panels[0]?.nodes).toContain('np-cell-apoptosis')
    expect(places(drawn('mir532-rassf5')).flat()).not.toContain('process')
  })

  it('genes and pathways are placed nowhere', () => {
    for (const { id } of graph.data.mechanisms) {
      const lanes = compartmentsOf(graph, {
        nodes: graph.data.nodes.filter((n) => n.kind !== 'trial').map((n) => n.id),
        edges: [],
      })
        .concat(
          figurePanels(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: id }), 'a').flatMap(({ shown }) =>
            compartmentsOf(graph, { nodes: shown.nodes, edges: shown.links.flatMap((link) => link.edges) }),
          ),
        )
        .flatMap((place) => place.lanes)
      expect([id, ...lanes.filter((lane) => lane === 'target' || lane === 'pathway' || lane === 'factor')]).toEqual([
        id,
      ])
    }
  })

  it('names that only sound like the disc are not of it', () => {
    expect(
      [
        'inflammation-outside-disc',
        'msc-np-like-differentiation',
        'persistent-pain',
        'symptomatic-presentation',
        'er-stress-apoptosis',
        'tissue-repair',
      ].map((id) => isOfTheDisc(node(id))),
    ).toEqual([false, false, false, false, false, false])
    expect(
      ['np-cell-apoptosis', 'cep-inflammation', 'ivdd', 'gag-content', 'disc-cell-proliferation'].map((id) =>
        isOfTheDisc(node(id)),
      ),
    ).toEqual([true, true, true, true, true])
  })
})

const VIEWS = [
  'mir21-pten-akt',
  'nlrp3-pyroptosis',
  'cesc-pi3k-akt-autophagy',
  'imsc-senescence',
  'rabbit-nlrp3-mitochondria',
  'gw4869-secretion',
  'ages-oxidative-stress',
].flatMap((mechanism) =>
  (
    [
      ['nature', 'single'],
      ['nature', 'double'],
      ['slide-16x9', 'full'],
    ] as const
  ).map(([preset, width]) => ({ mechanism, preset, width })),
)

describe.each(VIEWS)('regions of $mechanism for $preset $width', ({ mechanism, ...target }) => {
  const figure = drawn(mechanism, { target, icons: true })
  const { scene } = figure
  const wanted = figure.panels.flatMap((panel) => compartmentsOf(graph, panel))

  it('cover the boxes of their lanes and no others, on the page and apart', () => {
    const rects = regions(figure)
    expect(rects.length).toBe(wanted.length)
    for (const [i, rect] of rects.entries()) {
      const lanes = wanted[i]?.lanes ?? []
      const wrong = scene.nodes.filter((box) =>
        lanes.includes(laneOf(box.kind))
          ? !contains(rect, centredRect(box))
          : rectDistance(rect, centredRect(box)) <= 0,
      )
      expect([wanted[i]?.label, ...wrong.map(({ id }) => id)]).toEqual([wanted[i]?.label])
      expect(contains({ left: 0, top: 0, right: scene.width, bottom: scene.height }, rect)).toBe(true)
      expect(rects.filter((other) => other !== rect && rectDistance(other, rect) <= 0)).toEqual([])
    }
  })

  it('bear their names clear of all that is drawn', () => {
    const names = scene.extras.flatMap((mark) =>
      mark.kind === 'text' && mark.role === 'compartment' ? [mark.text] : [],
    )
    expect(names.map(({ lines }) => lines.join(' '))).toEqual(wanted.map(({ label }) => label))
    for (const [i, name] of names.entries()) {
      const rect = textRect(name)
      expect(contains(growRect(regions(figure)[i] ?? rect, 0.1), rect)).toBe(true)
      expect(scene.edges.filter((edge) => lineEntersRect(walkLine(edge.line), rect)).map(({ id }) => id)).toEqual([])
    }
    expect(
      preflight(graph, figure)
        .filter(({ status, id }) => status === 'fail' && id !== 'fit')
        .map(({ message }) => message),
    ).toEqual([])
  })

  it('lie behind everything in every file', () => {
    const groups = sceneGroups(scene).map(({ title }) => title === 'compartment')
    expect(groups.slice(0, wanted.length)).toEqual(wanted.map(() => true))
    const [svg, slide] = [figureSvg(figure), pptxSlide(scene)]
    const first = (scene.ground ?? []).flatMap((mark) =>
      mark.kind === 'shape' ? [svg.indexOf(`d="${mark.shape.path}"`)] : [],
    )
    expect(first.every((at) => at > 0 && at < svg.indexOf('<g id="edge-') && at < svg.indexOf('<g id="node-'))).toBe(
      true,
    )
    expect(slide.lastIndexOf('name="compartment ')).toBeLessThan(slide.search(/<p:cxnSp>|<p:grpSp>/))
  })

  it('show no patch in the colour of the page', () => {
    const patched = scene.edges.filter((edge) =>
      [edge.head, edge.markGap, edge.breakGap].some((shape) => {
        const own = shape?.fill === scene.background ? pathRect(shape.path) : null
        return own !== null && regions(figure).some((rect) => rectDistance(rect, own) <= 0)
      }),
    )
    expect(patched.map(({ id }) => id)).toEqual([])
  })
})

it.each([screenTheme('light'), screenTheme('dark'), grayTheme()])(
  'lines, borders and names keep their contrast on the regions of $name',
  (theme) => {
    const { fill } = regionLook(theme)
    const ratio = (color: string): number => {
      const [a, b] = [luminance(color), luminance(fill ?? theme.canvas)].toSorted((x, y) => y - x)
      return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)
    }
    expect(Math.min(...RELATION_CLASSES.map((cls) => ratio(theme.relations[cls])))).toBeGreaterThanOrEqual(4.5)
    expect(Math.min(...NODE_CLASSES.map((cls) => ratio(theme.nodes[cls].border)))).toBeGreaterThanOrEqual(4.5)
    expect(Math.min(ratio(theme.laneText), ratio(theme.ink))).toBeGreaterThanOrEqual(7)
  },
)

it('line art has outlines and no third colour', () => {
  const figure = drawn('mir21-pten-akt', { colour: 'mono' })
  expect(figure.scene.ground?.map((mark) => mark.kind === 'shape' && [mark.shape.fill, mark.shape.stroke])).toEqual([
    [null, '#000000'],
    [null, '#000000'],
  ])
  expect([...new Set(figureSvg(figure).match(/#[0-9A-Fa-f]{6}\b/g))].toSorted()).toEqual(['#000000', '#FFFFFF'])
})

it('the caption says what regions are, and nothing where none is drawn', () => {
  expect(drawn('nlrp3-pyroptosis').captionWords).toContain(
    'Framed areas name where the review places all boxes in them, with a dashed outline where only in hedged words',
  )
  expect(drawn('mir21-pten-akt').captionWords).not.toContain('dashed outline')
  expect(drawn('mir21-pten-akt', { backdrop: false }).captionWords).not.toContain('Framed')
})

it('a box moved by hand into a foreign region takes that region away, and pre-flight says so', () => {
  const figure = drawn('mir21-pten-akt', { moved: { pten: [30, 25] } })
  expect(regions(figure).length).toBe(1)
  expect(
    preflight(graph, { ...figure, size: { ...figure.size, preset: { ...figure.size.preset, notes: [] } } }).find(
      ({ id }) => id === 'decoration',
    )?.status,
  ).toBe('warn')
})
