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

describe('what acts and what does not', () => {
  const mixed = miniGraph({
    nodes: [
      { id: 'late', kind: 'process' },
      { id: 'trial', kind: 'trial' },
      { id: 'early', kind: 'process' },
    ],
    edges: [
      { id: '1', from: 'a', to: 'early' },
      { id: '2', from: 'a', to: 'late', predicate: 'suppresses' },
      { id: '3', from: 'a', to: 'no', negated: true },
      { id: '4', from: 'a', to: 'none', predicate: 'no_effect_on' },
      { id: '5', from: 'a', to: 'with', predicate: 'associated_with' },
      { id: '6', from: 'a', to: 'open', predicate: 'regulates' },
      { id: '7', from: 'a', to: 'trial' },
      { id: '8', from: 'a', to: 'b' },
      { id: '9', from: 'b', to: 'early' },
      { id: '10', from: 'b', to: 'open' },
    ],
  })
  it('leaves out what has no effect, is not drawn, or was asked for, in data order', () => {
    expect(commonOf(mixed, ids('a'), 'down', 'any')).toEqual(['late', 'early', 'open', 'b'])
    expect(commonOf(mixed, ids('a', 'b'), 'down', 'any')).toEqual(['late', 'early', 'open'])
    expect(commonOf(mixed, ids('a', 'b'), 'down', 'all')).toEqual(['early', 'open'])
    expect(commonOf(mixed, ids('early', 'none'), 'up', 'any')).toEqual(['a', 'b'])
    expect(commonOf(mixed, ids('no', 'with', 'none'), 'up', 'any')).toEqual([])
  })

  it('keeps the filters when routes between nodes are looked for', () => {
    expect(routesBetween(graph, ids('b', 'a'), { ...NO_FILTERS, hiddenClasses: ['activates'] })).toEqual({
      count: 0,
      pairs: [],
      nodes: ['a', 'b'],
    })
  })
})
