import { describe, expect, it } from 'vitest'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { layoutPanel } from '../../src/figure/layoutPanel.ts'
import { LANES } from '../../src/core/model/records.ts'
import { laneOfNode } from '../../src/figure/altText.ts'
import type { Contents } from '../../src/figure/layoutOnce.ts'
import { packParts, packTight, partsOf } from '../../src/figure/packParts.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { mmToPt } from '../../src/figure/units.ts'
import { centredRect, rectDistance } from '../../src/figure/box.ts'
import { figureSizing } from '../../src/scene/sizing.ts'
import { figurePanels } from '../../src/figure/figurePanels.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const SIZING = figureSizing(7, 0.75)
/** Labels of a slide, and its free width. */
const SLIDE = { ...figureSizing(14, 1.5), wrap: { oneLine: 10, maxChars: 16 } }
const SLIDE_WIDTH = mmToPt(305)
const shownOf = (mechanism: string) => {
  const shown = figurePanels(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }), 'a')[0]?.shown
  if (shown === undefined) throw new Error(`No panel for ${mechanism}`)
  return shown
}
const figure = (mechanism: string, changes: Parameters<typeof makeRecipe>[2] = {}): Figure =>
  buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }, changes))

describe('parts that hang together by no line', () => {
  it('hold every box and line once, each line with both its ends', () => {
    const shown = shownOf('other-therapies')
    const parts = partsOf(shown)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.flatMap((part) => part.nodes).toSorted()).toEqual(shown.nodes.toSorted())
    expect(parts.flatMap((part) => part.links.map((link) => link.id)).toSorted()).toEqual(
      shown.links.map((link) => link.id).toSorted(),
    )
    expect(
      parts.flatMap((part) =>
        part.links.filter((link) => !part.nodes.includes(link.source) || !part.nodes.includes(link.target)),
      ),
    ).toEqual([])
  })

  it('are one where every box is reached, and each a box alone without lines', () => {
    const shown = shownOf('mir21-pten-akt')
    expect([partsOf(shown).length, partsOf({ ...shown, links: [] }).length]).toEqual([1, shown.nodes.length])
  })

  it('stand beside each other where that makes the figure lower, and keep apart', () => {
    const shown = shownOf('cited-titles')
    const width = mmToPt(180)
    const whole = layoutPanel(graph, shown, width, SIZING)
    const packed = layoutPanel(graph, shown, width, SIZING, { height: Infinity })
    expect(packed.layout.height).toBeLessThan(whole.layout.height)
    expect([packed.fits, packed.layout.nodes.size, packed.layout.routes.size]).toEqual([
      true,
      shown.nodes.length,
      shown.links.length,
    ])
    const boxes = [...packed.layout.nodes.values()].map(centredRect)
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => rectDistance(a, b) <= 0))).toEqual([])
    expect(
      boxes.filter((box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > packed.layout.height),
    ).toEqual([])
  })

  it('stay together where frames run over whole lanes, and where nothing asks for a low figure', () => {
    const shown = shownOf('cited-titles')
    const lanes = (room: Parameters<typeof layoutPanel>[4]) =>
      layoutPanel(graph, shown, mmToPt(180), SIZING, room).layout.lanes.length
    expect(lanes({ height: Infinity })).toBe(0)
    expect([lanes({}), lanes({ height: Infinity, isWhole: true })].every((n) => n > 3)).toBe(true)
  })
})

describe('parts as close as they may stand', () => {
  const shown = shownOf('exosome-biology')
  const contents: Contents = {
    graph,
    shown,
    laneIds: LANES.filter((lane) => shown.nodes.some((id) => laneOfNode(graph, id) === lane)),
    sizing: SLIDE,
    spread: 1,
    reach: 1,
    codes: false,
    icons: null,
  }
  const way = { direction: 'right', isNarrow: false, fewer: 0, columns: 1 } as const

  it('are lower than in columns of like width, and touch nowhere', () => {
    const [even, tight] = [packParts(contents, 2 * SLIDE_WIDTH, way), packTight(contents, 2 * SLIDE_WIDTH, way)]
    expect(tight.layout.height).toBeLessThan(even.layout.height)
    const boxes = [...tight.layout.nodes.values()].map(centredRect)
    expect(boxes).toHaveLength(shown.nodes.length)
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => rectDistance(a, b) <= 0))).toEqual([])
    expect(
      boxes.filter(
        (box) => box.left < 0 || box.right > 2 * SLIDE_WIDTH || box.top < 0 || box.bottom > tight.layout.height,
      ),
    ).toEqual([])
  })

  it('do not fit where one of them is wider than the page', () => {
    expect(packTight(contents, 100, way).fits).toBe(false)
  })
})

describe('a height to keep', () => {
  it('is kept where some way of laying out keeps it, though another comes first', () => {
    const shown = shownOf('ivdd-risk-factors')
    const first = layoutPanel(graph, shown, SLIDE_WIDTH, SLIDE, { isWhole: true, height: Infinity })
    const kept = layoutPanel(graph, shown, SLIDE_WIDTH, SLIDE, { isWhole: true, height: first.layout.height * 0.8 })
    expect([first.direction, kept.direction, kept.fits]).toEqual(['right', 'down', true])
    expect(kept.layout.height).toBeLessThanOrEqual(first.layout.height * 0.8)
  })

  it('that none keeps gives the lowest way that is narrow enough', () => {
    const shown = shownOf('noncoding-rna')
    const [free, low] = [
      layoutPanel(graph, shown, SLIDE_WIDTH, SLIDE, { height: Infinity, isWhole: true }),
      layoutPanel(graph, shown, SLIDE_WIDTH, SLIDE, { height: 50 }),
    ]
    expect([free.fits, low.fits, low.layout.lanes.length]).toEqual([true, true, 0])
    expect(low.layout.height).toBeLessThan(free.layout.height * 0.8)
  })
})

describe('the names of lanes', () => {
  const headers = (mechanism: string): readonly string[] =>
    figure(mechanism).scene.extras.flatMap((mark) =>
      mark.kind === 'text' && mark.role === 'lane-header' ? mark.text.lines : [],
    )

  it('are parts of the mechanism where the review tells that part of every box', () => {
    expect(headers('mir21-pten-akt')).toEqual(['Exosome', 'Cargo', 'Target', 'Pathway', 'Process', 'Outcome'])
  })

  it('are kinds where it does not: what nothing acts on is no target, what nothing carries no cargo, an intervention no factor', () => {
    expect(headers('disc-structure')).toContain('Gene or protein')
    expect(headers('mir4450-znf121')).toContain('MicroRNA or cargo')
    expect(headers('clinical-trial')).toEqual(['Intervention', 'Outcome'])
    expect(headers('gw4869-secretion')[0]).toBe('Factor or intervention')
  })
})
