import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { besideLines } from '../../src/figure/besideLines.ts'
import { lineEntersRect, textRect } from '../../src/figure/box.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { cutPieces, piecesLength, piecesOf, walkPieces } from '../../src/figure/cutLine.ts'
import { exportFigure } from '../../src/figure/exportFigure.ts'
import { besideGaps, gapsOf } from '../../src/figure/lineGaps.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import type { FigureRecipe } from '../../src/figure/recipe.ts'
import { all, only, xmlTree, type XmlElement } from '../formats/quiz/xmlTree.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const slide: Partial<FigureRecipe> = { target: { preset: 'slide-16x9', width: 'full' } }
const mechanism = (id: string) => ({ kind: 'mechanism', mechanism: id }) as const
const FIGURES: readonly (readonly [string, FigureRecipe])[] = [
  ['the storyline on a slide', makeRecipe(graph, { kind: 'storyline' }, slide)],
  ['the storyline in a journal', makeRecipe(graph, { kind: 'storyline' })],
  ['mir21-pten-akt', makeRecipe(graph, mechanism('mir21-pten-akt'), slide)],
  ['rabbit-nlrp3-mitochondria', makeRecipe(graph, mechanism('rabbit-nlrp3-mitochondria'), slide)],
  [
    'a comparison',
    makeRecipe(
      graph,
      {
        kind: 'comparison',
        a: mechanism('mir21-pten-akt'),
        b: mechanism('cesc-pi3k-akt-autophagy'),
        aTitle: 'BMSC-Exos',
        bTitle: 'CESC-Exos',
      },
      { target: { preset: 'science', width: 'triple' } },
    ),
  ],
  [
    'a hub with signs on its lines',
    makeRecipe(graph, { kind: 'neighbourhood', centre: 'ivdd', steps: 1 }, { ...slide, codes: true }),
  ],
]

const nameOf = (element: XmlElement): string => all(element, 'p:cNvPr')[0]?.attributes['name'] ?? ''
const idOf = (element: XmlElement): string => all(element, 'p:cNvPr')[0]?.attributes['id'] ?? ''
const link = (connector: XmlElement, end: 'a:stCxn' | 'a:endCxn'): { readonly id: string; readonly idx: number } => {
  const { id = '', idx = '' } = only(connector, end).attributes
  return { id, idx: Number(idx) }
}

describe.each(FIGURES)('the PPTX of %s', (_, recipe) => {
  const figure: Figure = buildFigure(graph, recipe)
  const { nodes, edges, background } = figure.scene
  let root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const shapes = (): readonly XmlElement[] => all(root, 'p:sp')
  const connectors = (name: string): readonly XmlElement[] => all(root, 'p:cxnSp').filter((c) => nameOf(c) === name)
  const shape = (id: string): XmlElement | undefined => shapes().find((s) => idOf(s) === id)

  beforeAll(async () => {
    const { bytes } = await exportFigure(figure, 'pptx', nodeFigurePlatform, {})
    root = xmlTree(strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array()))
  }, 60_000)

  it('glues one connector of each line to the shapes of its two nodes, at sites they have', () => {
    const wrong = edges.flatMap((edge) => {
      const found = connectors(edge.id)
      const [connector] = found
      if (connector === undefined || found.length !== 1) return [`${edge.id}: ${found.length} connectors`]
      return (
        [
          ['a:stCxn', edge.source],
          ['a:endCxn', edge.target],
        ] as const
      ).flatMap(([end, node]) => {
        const { id, idx } = link(connector, end)
        const glued = shape(id)
        if (glued === undefined || nameOf(glued) !== node) return [`${edge.id}: ${end} is not on ${node}`]
        return idx < all(glued, 'a:cxn').length ? [] : [`${edge.id}: ${node} has no site ${idx}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('ends every connector where its sites are', () => {
    const apart = edges.flatMap((edge) => {
      const [connector] = connectors(edge.id)
      if (connector === undefined) return [edge.id]
      const { start, end } = endsOf(connector)
      return (
        [
          ['a:stCxn', start],
          ['a:endCxn', end],
        ] as const
      ).flatMap(([name, at]) => {
        const { id, idx } = link(connector, name)
        const site = siteOf(shape(id), idx)
        return Math.abs(site.x - at.x) <= 2 && Math.abs(site.y - at.y) <= 2 ? [] : [`${edge.id} ${name}`]
      })
    })
    expect(apart).toEqual([])
  })

  it('leads every line a second time between shapes that move with the two boxes, for readers without such sites', () => {
    const within = (id: string, node: string): boolean =>
      all(root, 'p:grpSp').some(
        (group) => nameOf(group) === `${node} box` && all(group, 'p:sp').some((s) => idOf(s) === id),
      )
    const wrong = edges.flatMap((edge) => {
      const fallback = all(root, 'mc:AlternateContent').find((choice) =>
        all(only(choice, 'mc:Choice'), 'p:cxnSp').some((c) => nameOf(c) === edge.id),
      )
      if (fallback === undefined)
        return connectors(edge.id).every((c) => link(c, 'a:stCxn').idx < 4 && link(c, 'a:endCxn').idx < 4)
          ? []
          : [`${edge.id}: sites that not all readers know`]
      const links = all(only(fallback, 'mc:Fallback'), 'p:cxnSp')
      const [first, last] = [links[0], links.at(-1)]
      if (first === undefined || last === undefined) return [`${edge.id}: no second way`]
      return within(link(first, 'a:stCxn').id, edge.source) && within(link(last, 'a:endCxn').id, edge.target)
        ? []
        : [`${edge.id}: not held by its boxes`]
    })
    expect(wrong).toEqual([])
  })

  it('holds each label in the shape of its node', () => {
    const lost = nodes.filter(
      (node) =>
        !shapes().some(
          (s) =>
            nameOf(s) === node.id &&
            all(s, 'a:t')
              .map((t) => t.text)
              .join('|') === node.text.lines.join('|'),
        ),
    )
    expect(lost.map((node) => node.id)).toEqual([])
  })

  it('draws heads that raise or carry as line ends, bars and diamonds as shapes that move with the target', () => {
    const wrong = edges
      .filter((edge) => edge.head !== null)
      .filter((edge) => {
        const type = connectors(edge.id).flatMap((c) => all(c, 'a:tailEnd'))[0]?.attributes['type']
        const isShape = all(root, 'p:grpSp').some(
          (group) =>
            nameOf(group) === `${edge.target} box` && all(group, 'p:sp').some((s) => nameOf(s) === `${edge.id} head`),
        )
        if (type === undefined) return !isShape
        return (
          isShape ||
          type !== (edge.relationClass === 'activates' ? 'triangle' : edge.relationClass === 'transfers' ? 'arrow' : '')
        )
      })
    expect(wrong.map((edge) => edge.id)).toEqual([])
  })

  it('draws the dot of a direct target as a line end, or as a shape that moves with the source', () => {
    const wrong = edges.filter((edge) => {
      const native = connectors(edge.id).some((c) =>
        all(c, 'a:headEnd').some((end) => end.attributes['type'] === 'oval'),
      )
      const isShape = all(root, 'p:grpSp').some(
        (group) =>
          nameOf(group) === `${edge.source} box` && all(group, 'p:sp').some((s) => nameOf(s) === `${edge.id} dot`),
      )
      return edge.dot === null ? native || isShape : native === isShape
    })
    expect(wrong.map((edge) => edge.id)).toEqual([])
  })

  it('keeps dashes native', () => {
    const lost = edges.filter(
      (edge) => edge.dash !== null && connectors(edge.id).some((c) => all(c, 'a:custDash').length === 0),
    )
    expect(lost.map((edge) => edge.id)).toEqual([])
  })

  it('covers no line with a patch in the colour of the ground', () => {
    const ground = background.replace('#', '').toUpperCase()
    const patches = shapes().filter((s) => {
      const look = only(s, 'p:spPr')
      const fill = look.children.find((child) => child.name === 'a:solidFill')
      return (
        fill !== undefined &&
        only(fill, 'a:srgbClr').attributes['val'] === ground &&
        all(only(look, 'a:ln'), 'a:noFill').length > 0
      )
    })
    expect(patches.map(nameOf)).toEqual([])
  })

  it('lets no line run through a number', () => {
    const struck = besideLines(figure.scene).edges.filter((edge) => {
      const { label } = edge
      if (label === null) return false
      const pieces = piecesOf(edge.line)
      const parts = besideGaps(0, piecesLength(pieces), gapsOf(edge, pieces))
      return parts.some(({ from, to }) => lineEntersRect(walkPieces(cutPieces(pieces, from, to), 1), textRect(label)))
    })
    expect(struck.map((edge) => edge.id)).toEqual([])
  })

  it('numbers every shape once and holds no picture', () => {
    const ids = all(root, 'p:cNvPr').map((element) => element.attributes['id'])
    expect(ids).toHaveLength(new Set(ids).size)
    expect(all(root, 'p:pic')).toEqual([])
  })
})

interface Place {
  readonly x: number
  readonly y: number
}

function box(element: XmlElement): {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly flipH: boolean
  readonly flipV: boolean
} {
  const frame = only(element, 'a:xfrm')
  const [off, ext] = [only(frame, 'a:off').attributes, only(frame, 'a:ext').attributes]
  return {
    x: Number(off['x']),
    y: Number(off['y']),
    w: Number(ext['cx']),
    h: Number(ext['cy']),
    flipH: frame.attributes['flipH'] === '1',
    flipV: frame.attributes['flipV'] === '1',
  }
}

/** Start and end of a connector, EMU: opposite corners of its frame. */
function endsOf(connector: XmlElement): { readonly start: Place; readonly end: Place } {
  const { x, y, w, h, flipH, flipV } = box(connector)
  const [left, right, top, bottom] = [x, x + w, y, y + h]
  return {
    start: { x: flipH ? right : left, y: flipV ? bottom : top },
    end: { x: flipH ? left : right, y: flipV ? top : bottom },
  }
}

/** Where a connection site of a shape is, EMU, by its guides. */
function siteOf(shape: XmlElement | undefined, idx: number): Place {
  if (shape === undefined) return { x: Number.NaN, y: Number.NaN }
  const guides = new Map(all(shape, 'a:gd').map(({ attributes }) => [attributes['name'], attributes['fmla'] ?? '']))
  const at = only(all(shape, 'a:cxn')[idx] ?? shape, 'a:pos').attributes
  const { x, y, w, h } = box(shape)
  const value = (name: string | undefined): number => {
    const [, times = '', , by = ''] = (guides.get(name) ?? '').split(' ')
    const size = (guides.get(name) ?? '').includes(' w ') ? w : h
    return (Number(times) * size) / Number(by)
  }
  return { x: x + value(at['x']), y: y + value(at['y']) }
}
