import { describe, expect, it } from 'vitest'
import { changedView } from '../../src/core/query/changedView.ts'
import { pickedNodes, selectionOf, togglePicked } from '../../src/core/query/pickedNodes.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { edgeId, nodeId } from './miniGraph.ts'

const ids = (names: string) => names.split(' ').filter(Boolean).map(nodeId)

describe('picking nodes', () => {
  it('selects none, one or several, each once', () => {
    expect(selectionOf([])).toBeNull()
    expect(selectionOf(ids('a a'))).toEqual({ kind: 'node', id: 'a' })
    expect(selectionOf(ids('b a b'))).toEqual({ kind: 'nodes', ids: ids('b a') })
  })

  it('knows the nodes of a selection', () => {
    expect(pickedNodes(null)).toEqual([])
    expect(pickedNodes({ kind: 'node', id: nodeId('a') })).toEqual(['a'])
    expect(pickedNodes({ kind: 'nodes', ids: ids('b a') })).toEqual(['b', 'a'])
    expect(pickedNodes({ kind: 'edge', id: edgeId('a') })).toEqual([])
  })

  it('adds a node to those picked, and leaves out one that was', () => {
    const toggled = (picked: string, id: string) => pickedNodes(togglePicked(selectionOf(ids(picked)), nodeId(id)))
    expect([toggled('', 'a'), toggled('a', 'b'), toggled('b c a', 'c'), toggled('a', 'a')]).toEqual([
      ['a'],
      ['a', 'b'],
      ['b', 'a'],
      [],
    ])
    expect(togglePicked({ kind: 'edge', id: edgeId('e') }, nodeId('a'))).toEqual({ kind: 'node', id: 'a' })
  })
})

describe('what the reader changed on the map', () => {
  const request = { ...pathQuery(nodeId('a'), nodeId('b')), open: null, step: null }
  const view: View = {
    ...FIRST_VIEW,
    scope: { kind: 'neighbourhood', centre: nodeId('a'), steps: 1 },
    paths: request,
    changes: [{ kind: 'arrange' }],
    moved: [{ id: nodeId('a'), dx: 1, dy: 2 }],
  }
  const kept = (patch: Partial<View>, from = view) => {
    const { changes, moved } = changedView(from, patch)
    return [changes.length, moved.length]
  }

  it('stays while place and question stay', () => {
    expect(kept({ reading: 'table' })).toEqual([1, 1])
    expect(kept({ scope: { kind: 'neighbourhood', centre: nodeId('a'), steps: 1 } })).toEqual([1, 1])
    expect(kept({ paths: { ...request, open: [edgeId('e')], step: 0, joined: true } })).toEqual([1, 1])
    expect(changedView(view, { reading: 'table' })).toEqual({ ...view, reading: 'table' })
  })

  it.each<readonly [string, Partial<View>]>([
    ['place', { scope: { kind: 'neighbourhood', centre: nodeId('a'), steps: 2 } }],
    ['question', { paths: null }],
    ['start', { paths: { ...request, from: { kind: 'node', id: nodeId('c') } } }],
    ['end', { paths: { ...request, to: { kind: 'node', id: nodeId('c') } } }],
    ['way', { paths: { ...request, via: ids('c') } }],
    ['detour', { paths: { ...request, avoid: ids('c') } }],
    ['length', { paths: { ...request, maxSteps: 3 } }],
    ['switch', { paths: { ...request, options: { ...request.options, bridges: true } } }],
  ])('goes with another %s', (_, patch) => {
    expect(kept(patch)).toEqual([0, 0])
  })

  it('stays when chapters are switched on and off', () => {
    const whole = { ...view, scope: { kind: 'whole' } } as const
    expect(kept({ scope: { kind: 'whole', without: ['one'] } }, whole)).toEqual([1, 1])
  })

  it('may be set together with another place', () => {
    const arrange = { kind: 'arrange' } as const
    expect(kept({ scope: { kind: 'core' }, changes: [arrange, arrange] })).toEqual([2, 0])
    expect(kept({ scope: { kind: 'core' }, moved: view.moved })).toEqual([0, 1])
  })
})
