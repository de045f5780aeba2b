import { describe, expect, it } from 'vitest'
import { textRect, type Rect } from '../../src/figure/box.ts'
import { buildFigure, type Figure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { preflight } from '../../src/figure/preflight.ts'
import type { FigureShow } from '../../src/figure/recipe.ts'
import type { SceneEdge } from '../../src/scene/scene.ts'
import { walkLine } from '../../src/scene/pathData.ts'
import { shippedGraph } from './figureGraph.ts'

const graph = shippedGraph()
const drawn = (show: FigureShow, preset: string, width: string): Figure =>
  buildFigure(graph, makeRecipe(graph, show, { target: { preset, width } }))

/** Least distance of a rectangle from a line, by points half a point apart. */
function distance(rect: Rect, edge: SceneEdge): number {
  const points = walkLine(edge.line)
  return Math.min(
    ...points
      .flatMap((b, i) => {
        const a = points[i - 1] ?? b
        const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 0.5))
        return Array.from({ length: steps + 1 }, (_, k) => ({
          x: a.x + ((b.x - a.x) * k) / steps,
          y: a.y + ((b.y - a.y) * k) / steps,
        }))
      })
      .map((p) =>
        Math.hypot(Math.max(rect.left - p.x, 0, p.x - rect.right), Math.max(rect.top - p.y, 0, p.y - rect.bottom)),
      ),
  )
}

const fanOf = (edge: SceneEdge): string => edge.lead ?? edge.id

describe.each<readonly [string, FigureShow, string, string]>([
  ['IVDD with its neighbours', { kind: 'neighbourhood', centre: 'ivdd', steps: 1 }, 'nature', 'double'],
  ['the storyline', { kind: 'storyline' }, 'nature', 'double'],
  ['a study of one column', { kind: 'study', study: 'study-128' }, 'nature', 'single'],
])('the numbers of %s', (_, show, preset, width) => {
  const figure = drawn(show, preset, width)

  it('are all there, each nearer to its own line than to one of another trunk', () => {
    expect([figure.unmarked, figure.strayed]).toEqual([[], []])
    const { edges } = figure.scene
    const wrong = edges.flatMap((edge) => {
      if (edge.label === null) return []
      const rect = textRect(edge.label)
      const own = distance(rect, edge)
      return edges
        .filter((other) => fanOf(other) !== fanOf(edge) && distance(rect, other) < own)
        .map((other) => `${edge.label?.lines.join(' ') ?? ''} of ${edge.id} at ${other.id}`)
    })
    expect(wrong).toEqual([])
  })
})

it('stand one below the other where the way between two boxes is short', () => {
  const { scene, unmarked } = drawn({ kind: 'study', study: 'study-124' }, 'slide-16x9', 'full')
  expect(unmarked).toEqual([])
  expect(scene.edges.map((edge) => edge.label?.lines)).toContainEqual(['50,', '124,', '134,', '135'])
})

it('are told before export where they stand as near to another line', () => {
  const figure = drawn({ kind: 'mechanism', mechanism: 'mir532-rassf5' }, 'nature', 'double')
  const said = (changes: Partial<Figure>): string | undefined =>
    preflight(graph, { ...figure, ...changes }).find((line) => line.id === 'markers')?.message
  expect(said({ strayed: ['M47'] })).toMatch(/^1 number stands as near to another line/)
  expect(said({})).toBe('Every line that has a reference shows its number.')
})
