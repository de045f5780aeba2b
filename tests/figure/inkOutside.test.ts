import { describe, expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { figureFit } from '../../src/figure/figureFit.ts'
import { inkOutside } from '../../src/figure/inkOutside.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import type { Scene, SceneMark } from '../../src/scene/scene.ts'
import { shippedGraph } from './figureGraph.ts'

const { scene, size, edges } = buildFigure(
  shippedGraph(),
  makeRecipe(shippedGraph(), { kind: 'mechanism', mechanism: 'mir21-pten-akt' }),
)
const stroke = (path: string): SceneMark => ({
  kind: 'shape',
  role: 'legend',
  dash: null,
  cap: 'butt',
  shape: { path, fill: null, stroke: '#000000', strokeWidth: 4 },
})
const word = (x: number): SceneMark => ({
  kind: 'text',
  role: 'legend',
  text: {
    lines: ['legend'],
    x,
    y: 20,
    lineHeight: 8,
    size: 7,
    weight: 400,
    italic: false,
    align: 'start',
    color: '#000000',
  },
})
const with_ = (mark: SceneMark): Scene => ({ ...scene, extras: [...scene.extras, mark] })
const farthest = (mark: SceneMark): number => Math.round((inkOutside(with_(mark))[0]?.by ?? 0) * 10) / 10

describe('ink beyond the page', () => {
  it('is measured with the width of its line, on every side', () => {
    expect(
      [
        stroke('M1 10L20 10'),
        stroke('M10 1L10 20'),
        stroke(`M${scene.width - 1} 10L${scene.width - 1} 20`),
        stroke(`M10 ${scene.height + 3}L20 ${scene.height + 3}`),
      ].map(farthest),
    ).toEqual([1, 1, 1, 5])
    expect(farthest(stroke('M2 2L20 20'))).toBe(0)
  })

  it('is that of words too', () => {
    expect([farthest(word(scene.width - 5)) > 10, farthest(word(30))]).toEqual([true, 0])
  })

  it('keeps a figure from fitting that is neither too wide nor too high', () => {
    expect([
      figureFit(size, [], scene, edges.length).answer,
      figureFit(size, [], with_(stroke('M-20 10L20 10')), edges.length),
    ]).toEqual([
      'ok',
      expect.objectContaining({
        answer: 'reject',
        message: expect.stringContaining('1 part of the figure would be cut at the edge of the page'),
      }),
    ])
  })
})
