import { describe, expect, it, vi } from 'vitest'
import { UnknownIdError, buildGraph } from '../../src/core/model/buildGraph.ts'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { keptPerGraph } from '../../src/core/model/keptPerGraph.ts'
import type { ModifierRecord } from '../../src/core/model/records.ts'
import { signText } from '../../src/core/model/signText.ts'
import { edgeId, miniData, nodeId } from './miniGraph.ts'

const modifier = (id: string, modifies: string): ModifierRecord => {
  const [record] = miniData({ edges: [{ id, from: 'a', to: 'b' }] }).assertions
  if (record === undefined) throw new Error('no record')
  const { object: _object, ...rest } = record
  return { ...rest, modifies: edgeId(modifies) }
}
const make = (): MechanismGraph =>
  buildGraph(
    miniData({
      nodes: [{ id: 'alone', label: 'Alone' }],
      edges: [
        { id: '2', from: 'a', to: 'b', refs: [4] },
        { id: '1', from: 'a', to: 'b', predicate: 'suppresses' },
        { id: '3', from: 'b', to: 'a' },
      ],
      flags: [
        {
          id: 'CF-1',
          kind: 'claim-citation',
          severity: 'low',
          place: [],
          printed: null,
          claim: null,
          problem: 'p',
          expected: [],
          treatAs: null,
          basis: 'b',
          about: [],
        },
      ],
      rest: { modifiers: [modifier('m1', '1'), modifier('m2', '3'), modifier('m3', '1')] },
    }),
  )

describe('the graph of the review', () => {
  it('gives every record by its id', () => {
    const graph = make()
    expect([
      graph.node(nodeId('alone')).label,
      graph.edge(edgeId('1')).predicate,
      graph.relation('suppresses').verb,
      graph.reference(4).title,
      graph.flag('CF-1').severity,
    ]).toEqual(['Alone', 'suppresses', 'suppresses', 'Title 4', 'low'])
  })
  it('says what it does not hold', () => {
    const graph = make()
    const asked: readonly (readonly [() => unknown, string])[] = [
      [() => graph.node(nodeId('x')), 'No node x in the graph'],
      [() => graph.edge(edgeId('9')), 'No edge 9 in the graph'],
      [() => graph.relation('y'), 'No relation y in the graph'],
      [() => graph.reference(99), 'No reference 99 in the graph'],
      [() => graph.flag('z'), 'No flag z in the graph'],
    ]
    for (const [ask, words] of asked) expect(ask).toThrow(new UnknownIdError(words))
    expect(new UnknownIdError('').name).toBe('UnknownIdError')
  })
  it('knows which nodes and relations it holds, one from the other', () => {
    const graph = make()
    expect([graph.hasNode('a'), graph.hasNode('1'), graph.hasEdge('1'), graph.hasEdge('a')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
  it('lists relations out of a node and into it, in the order of the data', () => {
    const graph = make()
    const sides = (id: string) => [graph.outEdges(nodeId(id)), graph.inEdges(nodeId(id))]
    expect([sides('a'), sides('b'), sides('alone'), sides('unknown')]).toEqual([
      [['2', '1'], ['3']],
      [['3'], ['2', '1']],
      [[], []],
      [[], []],
    ])
  })
  it('lists the statements about a relation in the order of the data, and draws none of them', () => {
    const graph = make()
    const about = (id: string) => graph.modifiersOf(edgeId(id)).map((m) => m.id)
    expect([about('1'), about('3'), about('2')]).toEqual([['m1', 'm3'], ['m2'], []])
    expect(graph.hasEdge('m1')).toBe(false)
  })
  it('carries each record and its relation for the graph library', () => {
    const { graph } = make()
    expect([
      graph.getNodeAttribute('alone', 'record').label,
      graph.getEdgeAttribute('1', 'record').id,
      graph.getEdgeAttribute('1', 'relation').id,
      graph.extremities('3'),
    ]).toEqual(['Alone', '1', 'suppresses', ['b', 'a']])
  })
  it('refuses a relation that its vocabulary does not hold', () => {
    expect(() => buildGraph(miniData({ edges: [{ id: '1', from: 'a', to: 'b', predicate: 'eats' }] }))).toThrow(
      'No relation eats in the graph',
    )
  })
})

describe('what is kept with a graph', () => {
  it('is worked out once for each graph and key', () => {
    const work = vi.fn<(graph: MechanismGraph, key: string) => readonly unknown[]>((graph, key) => [
      graph.data.nodes.length,
      key,
    ])
    const kept = keptPerGraph(work)
    const [one, other] = [make(), buildGraph(miniData({ edges: [] }))]
    const first = kept(one, 'k')
    expect(kept(one, 'k')).toBe(first)
    expect([kept(one, 'l'), kept(other, 'k'), kept(one, 'k')]).toEqual([
      [3, 'l'],
      [0, 'k'],
      [3, 'k'],
    ])
    expect(work).toHaveBeenCalledTimes(3)
  })
})

it('writes a sign as the data do', () => {
  expect(([1, -1, 0, null] as const).map(signText)).toEqual(['+', '-', '0', '?'])
})
