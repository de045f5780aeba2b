import { expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { tidyLines } from '../../src/figure/tidyLines.ts'
import { shippedGraph } from './figureGraph.ts'

it('moves a control off the end it stands on, and keeps the ends', () => {
  const graph = shippedGraph()
  const { scene } = buildFigure(graph, makeRecipe(graph, { kind: 'mechanism', mechanism: 'mir532-rassf5' }))
  const [edge] = scene.edges
  if (edge === undefined) throw new Error('no line')
  const line = {
    start: { x: 0, y: 100 },
    controls: [
      { x: 0, y: 100.04 },
      { x: 0, y: 60 },
      { x: 40, y: 60 },
    ],
    end: { x: 100, y: 60 },
  }
  const [tidy] = tidyLines({ ...scene, edges: [{ ...edge, line }] }).edges
  expect(tidy?.line).toEqual({
    ...line,
    controls: [
      { x: 0, y: 90 },
      { x: 0, y: 60 },
      { x: 40, y: 60 },
    ],
  })
  expect(tidy?.path.startsWith('M0 100Q0 90 0 75')).toBe(true)
})
