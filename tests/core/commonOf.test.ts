import { describe, expect, it } from 'vitest'
import { routesBetween } from '../../src/core/paths/routesBetween.ts'
import { commonOf } from '../../src/core/query/commonOf.ts'
import { NO_FILTERS } from '../../src/core/query/view.ts'
import { miniGraph, nodeId } from './miniGraph.ts'

/** a → x, b → x, a → y, b is part of z, and b → c → a. */
const graph = miniGraph({
  edges: [
    { id: 'E1', from: 'a', to: 'x' },
    { id: 'E2', from: 'b', to: 'x' },
    { id: 'E3', from: 'a', to: 'y' },
    { id: 'E4', from: 'b', to: 'z', predicate: 'part_of', sign: 0 },
    { id: 'E5', from: 'b', to: 'c' },
    { id: 'E6', from: 'c', to: 'a' },
  ],
})
const ids = (...names: readonly string[]) => names.map(nodeId)

describe('what several nodes have in common', () => {
  it('is what all of them act on, or any, without context links', () => {
    expect(commonOf(graph, ids('a', 'b'), 'down', 'all')).toEqual(['x'])
    expect(commonOf(graph, ids('a', 'b'), 'down', 'any').toSorted()).toEqual(['c', 'x', 'y'])
  })

  it('is what acts on all of them, or on any', () => {
    expect(commonOf(graph, ids('x', 'y'), 'up', 'all')).toEqual(['a'])
    expect(commonOf(graph, ids('x', 'y'), 'up', 'any').toSorted()).toEqual(['a', 'b'])
  })
})

describe('the routes between several nodes', () => {
  it('go in every direction that leads somewhere, with what lies on the way', () => {
    expect(routesBetween(graph, ids('b', 'a', 'z'), NO_FILTERS)).toMatchObject({ count: 1, pairs: [['b', 'a']] })
    expect(routesBetween(graph, ids('b', 'a', 'z'), NO_FILTERS).nodes.toSorted()).toEqual(['a', 'b', 'c', 'z'])
  })

  it('may be none', () => {
    expect(routesBetween(graph, ids('x', 'y'), NO_FILTERS)).toMatchObject({ count: 0, pairs: [] })
  })
})
