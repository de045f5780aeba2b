import { describe, expect, it } from 'vitest'
import { NODE_CLASSES, type NodeId } from '../../src/core/model/records.ts'
import { growRect, rectDistance, textRect } from '../../src/figure/box.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { checkSvgFile } from '../../src/figure/checkSvgFile.ts'
import { iconRects, iconTouches } from '../../src/figure/iconTouches.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { iconOf } from '../../src/figure/nodeIcons.ts'
import { preflight } from '../../src/figure/preflight.ts'
import { allPresets } from '../../src/figure/presets.ts'
import type { FigureRecipe } from '../../src/figure/recipe.ts'
import { pptxSlide } from '../../src/figure/pptxSlide.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { ptToMm } from '../../src/figure/units.ts'
import { all, xmlTree } from '../formats/quiz/xmlTree.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const ONE_OF_EACH = {
  kind: 'picked',
  nodes: ['msc', 'msc-exos', 'mir-410', 'ros', 'nlrp3', 'nlrp3-inflammasome', 'np-cell-pyroptosis', 'ivdd'],
  edges: null,
} as const
const drawn = (changes: Partial<FigureRecipe> = {}, show: FigureRecipe['show'] = ONE_OF_EACH) =>
  buildFigure(graph, makeRecipe(graph, show, { icons: true, ...changes }))
const icon = (id: string) => iconOf(graph.node(id as NodeId))
const widths = allPresets().flatMap(([preset, { widths: all }]) => Object.keys(all).map((width) => ({ preset, width })))

describe('signs in boxes', () => {
  it.each(widths)('stand inside the silhouette of every class and clear of its label for $preset $width', (target) => {
    const { scene, size } = drawn({ target })
    expect(new Set(scene.nodes.map((node) => node.nodeClass))).toEqual(new Set(NODE_CLASSES))
    expect(iconTouches(scene)).toEqual([])
    const near = scene.nodes.filter((node) =>
      iconRects(node).some((rect) => rectDistance(rect, growRect(textRect(node.text), 0.2)) <= 0),
    )
    expect(near.map(({ id }) => id)).toEqual([])
    // A sign is as high or as wide as asked; none is smaller than what print shows.
    const small = scene.nodes.filter((node) => {
      const rects = iconRects(node)
      const [high, wide] = [
        Math.max(...rects.map((r) => r.bottom)) - Math.min(...rects.map((r) => r.top)),
        Math.max(...rects.map((r) => r.right)) - Math.min(...rects.map((r) => r.left)),
      ]
      return ptToMm(Math.max(high, wide)) < 2.75
    })
    expect(small.map(({ id }) => id)).toEqual([])
    const weights = scene.nodes.flatMap((node) =>
      (node.icon?.strokes ?? []).flatMap((part) => (part.stroke === null ? [] : [part.strokeWidth])),
    )
    expect(Math.min(...weights)).toBeGreaterThanOrEqual((size.preset.line?.min ?? 0) - 0.001)
    expect(Math.max(...weights)).toBeLessThanOrEqual(size.preset.line?.max ?? Infinity)
    expect(new Set(weights).size).toBe(1)
  })

  it.each(['gray', 'mono'] as const)('leave room for the type codes in %s', (colour) => {
    for (const target of [
      { preset: 'nature', width: 'single' },
      { preset: 'nature', width: 'double' },
    ])
      expect(
        iconTouches(drawn({ colour, target }, { kind: 'mechanism', mechanism: 'nlrp3-pyroptosis' }).scene),
      ).toEqual([])
  })

  it('use two colours in line art', () => {
    const colours = new Set(figureSvg(drawn({ colour: 'mono' })).match(/#[0-9A-Fa-f]{6}\b/g))
    expect([...colours].toSorted()).toEqual(['#000000', '#FFFFFF'])
  })

  it('are found where one is pushed onto its label or out of its box', () => {
    const [node] = drawn().scene.nodes
    if (node === undefined) throw new Error('no node')
    const { strokes = [], name = 'cell' } = node.icon ?? {}
    expect(
      iconTouches({
        nodes: [{ ...node, text: { ...node.text, x: node.x - node.width * 0.3 }, icon: { name, strokes } }],
      }),
    ).toContain(`icon and label of ${node.text.lines.join(' ')}`)
    expect(iconTouches({ nodes: [{ ...node, width: node.width * 0.4, icon: { name, strokes } }] })).toContain(
      `icon and outline of ${node.text.lines.join(' ')}`,
    )
  })

  it('say no more than what a node is', () => {
    expect([
      icon('msc'),
      icon('msc-exos'),
      icon('mir-410'),
      icon('nlrp3'),
      icon('nlrp3-inflammasome'),
      icon('np-cell-pyroptosis'),
      icon('ivdd'),
    ]).toEqual(['cell', 'vesicle', 'rna', 'gene', 'cascade', 'cycle', 'disc'])
    expect([icon('ros'), icon('aging'), icon('intradiscal-injection')]).toEqual(['molecule', 'outside', 'outside'])
    expect([icon('exosomal-mrna'), icon('mitochondrial-proteins')]).toEqual(['rna', 'molecule'])
    expect([
      icon('chronic-lbp'),
      icon('exosome-yield'),
      icon('inflammation-outside-disc'),
      icon('bone-defect-repair'),
    ]).toEqual(['flag', 'flag', 'flag', 'flag'])
  })

  it('are explained by the samples of the legend', () => {
    const { legend, scene } = drawn()
    for (const { key, icons } of legend.filter(({ group }) => group === 'Boxes')) {
      expect([key, icons]).toEqual([
        key,
        [...new Set(scene.nodes.flatMap((node) => (`class:${node.nodeClass}` === key ? (node.icon?.name ?? []) : [])))],
      ])
    }
    const round = (marks: typeof scene.extras) =>
      marks.filter((mark) => mark.kind === 'shape' && mark.role === 'legend' && mark.cap === 'round').length
    expect(round(scene.extras) - round(drawn({ icons: false }).scene.extras)).toBe(NODE_CLASSES.length)
  })

  it('are part of their box in a slide, so that moving the box moves them', () => {
    const { scene } = drawn(
      { target: { preset: 'slide-16x9', width: 'full' } },
      { kind: 'mechanism', mechanism: 'mir21-pten-akt' },
    )
    const groups = all(xmlTree(pptxSlide(scene)), 'p:grpSp')
    for (const node of scene.nodes) {
      const group = groups.find((one) => all(one, 'p:cNvPr')[0]?.attributes['name'] === `${node.id} box`)
      if (group === undefined) throw new Error(`${node.id} has no group`)
      const parts = all(group, 'p:cNvPr').filter(({ attributes }) => attributes['name'] === `${node.id} part`).length
      expect([node.id, parts]).toEqual([
        node.id,
        (node.icon?.strokes.length ?? 0) + (node.innerOutline === null ? 0 : 1),
      ])
    }
  })

  it('write nothing but plain shapes', () => {
    const figure = drawn()
    const svg = figureSvg(figure)
    expect(checkSvgFile(svg, svg, figure.size, true).filter(({ status }) => status !== 'pass')).toEqual([])
    expect(preflight(graph, figure).filter(({ status }) => status === 'fail')).toEqual([])
  })

  it('stay away from figures that do not ask for them', () => {
    const { scene } = drawn({ icons: false })
    expect(scene.nodes.some((node) => 'icon' in node)).toBe(false)
    expect('ground' in scene).toBe(false)
  })

  it('keep a map of seven lanes side by side where it was so without them', () => {
    for (const mechanism of ['nlrp3-pyroptosis', 'mir142-mlk3-mapk']) {
      expect([mechanism, drawn({}, { kind: 'mechanism', mechanism }).scene.direction]).toEqual([
        mechanism,
        drawn({ icons: false }, { kind: 'mechanism', mechanism }).scene.direction,
      ])
    }
  })

  it('are told against where a journal asks for plain figures, and taken out by the fix', () => {
    const line = preflight(graph, drawn()).find(({ id }) => id === 'decoration')
    expect([line?.status, line?.fix?.recipe.icons]).toEqual(['warn', false])
    expect(
      preflight(graph, drawn({ target: { preset: 'slide-16x9', width: 'full' } })).find(({ id }) => id === 'decoration')
        ?.status,
    ).toBe('pass')
  })
})
