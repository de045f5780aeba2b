import { describe, expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { filledWidth } from '../../src/figure/filledWidth.ts'
import { emptyShare } from '../../src/figure/emptyShare.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import { mmToPt } from '../../src/figure/units.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const of = (mechanism: string, width: 'single' | 'double') =>
  buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism }, { target: { preset: 'nature', width } }))
const blank: Scene = { ...of('mir21-pten-akt', 'double').scene, nodes: [], edges: [], badges: [], extras: [] }
const box = (left: number, top: number, right: number, bottom: number, fill: string | null) =>
  ({
    kind: 'shape',
    role: 'legend',
    dash: null,
    cap: 'butt',
    shape: {
      path: `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}L${left} ${top}Z`,
      fill,
      stroke: fill === null ? '#000' : null,
      strokeWidth: 1,
    },
  }) as const

describe('how much of a frame is empty', () => {
  it('is all of a blank one, none of a full one, and half of one filled to the middle', () => {
    const cell = mmToPt(9)
    const page = { ...blank, width: cell * 10, height: cell * 4 }
    const share = (...extras: Scene['extras']) => Math.round(emptyShare({ ...page, extras }, 7) * 100)
    expect([
      share(),
      share(box(0, 0, page.width, page.height, '#fff')),
      share(box(0, 0, cell * 4.9, page.height, '#fff')),
    ]).toEqual([100, 0, 50])
  })

  it('counts what lies inside an outline as empty, and the outline not', () => {
    const cell = mmToPt(9)
    const page = {
      ...blank,
      width: cell * 10,
      height: cell * 10,
      extras: [box(1, 1, cell * 10 - 1, cell * 10 - 1, null)],
    }
    expect(Math.round(emptyShare(page, 7) * 100)).toBe(64)
  })

  it('is told before export with the width that suits the figure, and not where it fills its frame', () => {
    const line = (figure: ReturnType<typeof of>) => preflight(graph, figure).find(({ id }) => id === 'empty')
    expect([line(of('bridges', 'double'))?.status, line(of('bridges', 'double'))?.fix?.label]).toEqual([
      'warn',
      'Use 120 mm',
    ])
    expect(line(of('cesc-pi3k-akt-autophagy', 'double'))?.status).toBe('pass')
  })
})

describe('the width to begin with', () => {
  const usual = (mechanism: string) => filledWidth(graph, makeRecipe(graph, { kind: 'mechanism', mechanism })).target
  it('is narrower for a figure that leaves much of it empty, and as it was for one that fills it', () => {
    expect(usual('clinical-trial')).toEqual({ preset: 'nature', width: 'single' })
    expect(usual('mir21-pten-akt')).toEqual({ preset: 'nature', width: 'double' })
  })
})
