import { describe, expect, it } from 'vitest'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { miniGraph } from '../core/miniGraph.ts'

describe('a figure that does not fit', () => {
  /** So many chains of two boxes, 20 mm wide. */
  const answer = (relations: number) => {
    const graph = miniGraph({
      edges: Array.from({ length: relations }, (_, i) => ({ id: `${i}`, from: `from ${i}`, to: `to ${i}` })),
    })
    const { fit } = buildFigure(
      graph,
      makeRecipe(graph, { kind: 'mechanism', mechanism: 'mini' }, { target: { mm: 20, maxHeightMm: 20 } }),
    )
    return fit.answer
  }
  it('is divided from two relations on, and refused where one alone is too large', () => {
    expect([answer(1), answer(2)]).toEqual(['reject', 'split'])
  })
})
