import { describe, expect, it } from 'vitest'
import { compareEnds } from '../../src/core/query/compareEnds.ts'
import { miniGraph, nodeId } from './miniGraph.ts'

const graph = miniGraph({
  nodes: [{ id: 'x', kind: 'exosome' }, { id: 'y', kind: 'exosome' }, { id: 'mir', kind: 'mirna' }, { id: 'p', kind: 'process' }, { id: 'q', kind: 'process' }],
  edges: [{ id: 'e1', from: 'x', to: 'mir' }, { id: 'e2', from: 'x', to: 'p' }, { id: 'e3', from: 'x', to: 'p' }, { id: 'e4', from: 'y', to: 'p' }, { id: 'e5', from: 'y', to: 'q' }, { id: 'e6', from: 'mir', to: 'q' }],
})
const end = (id: string) => ({ kind: 'node', id: nodeId(id) }) as const

describe('comparing two ends', () => {
  it('puts every object of either end into exactly one list', () => {
    const { onlyA, both, onlyB } = compareEnds(graph, end('x'), end('y'))
    expect([onlyA, both, onlyB].map((rows) => rows.map((r) => r.node))).toEqual([['mir'], ['p'], ['q']])
  })
  it('keeps all relations of a shared object, apart by end', () => {
    const [row] = compareEnds(graph, end('x'), end('y')).both
    expect([row?.a, row?.b]).toEqual([['e2', 'e3'], ['e4']])
  })
  it('swaps its sides with its ends', () => {
    const there = compareEnds(graph, end('x'), end('y'))
    const back = compareEnds(graph, end('y'), end('x'))
    expect(back.onlyA.map((r) => r.node)).toEqual(there.onlyB.map((r) => r.node))
  })
  it('finds everything shared when an end is compared with itself', () => {
    expect(compareEnds(graph, end('x'), end('x'))).toMatchObject({ onlyA: [], onlyB: [] })
  })
})
