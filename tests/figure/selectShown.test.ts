import { describe, expect, it } from 'vitest'
import { selectShown } from '../../src/figure/selectShown.ts'
import type { FigureRecipe, PlainShow } from '../../src/figure/recipe.ts'
import { miniGraph } from '../core/miniGraph.ts'

const graph = miniGraph({
  nodes: [{ id: 'trial', kind: 'trial' }],
  edges: [
    { id: '1', from: 'a', to: 'b' },
    { id: '2', from: 'b', to: 'c', predicate: 'suppresses' },
    { id: '3', from: 'trial', to: 'c' },
  ],
})
const shown = (show: PlainShow, hidden: FigureRecipe['hidden'] = []) => {
  const { nodes, links, problems } = selectShown(graph, show, hidden)
  return { nodes, links: links.map((l) => l.id), problems: problems.map((p) => p.message) }
}
const MECHANISM: PlainShow = { kind: 'mechanism', mechanism: 'mini' }

describe('what a figure shows', () => {
  it('is both ends of every relation, without trials, which are not drawn', () => {
    expect(shown(MECHANISM)).toEqual({ nodes: ['a', 'b', 'c'], links: ['1', '2'], problems: [] })
  })

  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['a node at the start of a line', ['a'], ['b', 'c'], ['2']],
    ['a node at the end of a line', ['c'], ['a', 'b'], ['1']],
    ['a node in the middle', ['b'], ['a', 'c'], []],
    ['a line alone', ['1'], ['a', 'b', 'c'], ['2']],
  ])('without %s is without its lines', (_, hidden, nodes, links) => {
    expect(shown(MECHANISM, hidden)).toEqual({ nodes, links, problems: [] })
  })

  it('of picked relations is both of their ends, those of nodes picked beside them, and a word on what is gone', () => {
    expect(shown({ kind: 'picked', nodes: ['c', 'x'], edges: ['1', '9'] })).toEqual({
      nodes: ['a', 'b', 'c'],
      links: ['1'],
      problems: [
        'The data hold no node x; the figure is drawn without it.',
        'The data hold no relation 9; the figure is drawn without it.',
      ],
    })
  })

  it('of a path is named by its two ends', () => {
    expect(selectShown(graph, { kind: 'path', edges: ['1', '2'] }, []).what).toBe('Path from a to c')
  })

  it.each([
    [1, 'a and what lies within one step', ['a', 'b']],
    [2, 'a and what lies within 2 steps', ['a', 'b', 'c']],
  ] as const)('around a node reaches %d steps', (steps, what, nodes) => {
    const found = selectShown(graph, { kind: 'neighbourhood', centre: 'a', steps }, [])
    expect([found.what, found.nodes]).toEqual([what, nodes])
  })
})
