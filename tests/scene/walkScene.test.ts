import { describe, expect, it } from 'vitest'
import type { NodeId, NodeKind } from '../../src/core/model/records.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { walkScene } from '../../src/scene/walkScene.ts'
import type { Move } from '../../src/scene/walkScene.ts'

const id = (s: string): NodeId => s as NodeId // ids of the little map below
/** cell → exo1, exo2 → mir (from exo1), gene; a loop gene → exo1. */
const scene = {
  nodes: (
    [
      ['cell', 'cell', 0, 0],
      ['exo1', 'exosome', 1, 0],
      ['exo2', 'exosome', 1, 5],
      ['mir', 'mirna', 2, 0],
      ['gene', 'target', 3, 4],
    ] as const
  ).map(([n, kind, x, y]) => ({ id: id(n), kind: kind satisfies NodeKind, x, y })),
  edges: (
    [
      ['cell', 'exo2'],
      ['cell', 'exo1'],
      ['exo1', 'mir'],
      ['mir', 'gene'],
      ['gene', 'exo1'],
    ] as const
  ).map(([source, target]) => ({ source: id(source), target: id(target) })),
} as unknown as Scene // only what the walk reads

const walk = (...moves: readonly Move[]): string | undefined => {
  let at: ReturnType<typeof walkScene> = null
  for (const move of moves) at = walkScene(scene, at, move)
  return at?.node
}

describe('walking the map by keys', () => {
  it('starts at the first node of the first lane, whatever the key', () => {
    expect(walk('next')).toBe('cell')
    expect(walk('up')).toBe('cell')
  })
  it('follows lines forward and back, taking the topmost choice first', () => {
    expect(walk('first', 'next')).toBe('exo1')
    expect(walk('first', 'next', 'next')).toBe('mir')
    expect(walk('first', 'next', 'next', 'previous')).toBe('exo1')
  })
  it('moves among the choices of the last step', () => {
    expect(walk('first', 'next', 'down')).toBe('exo2')
    expect(walk('first', 'next', 'down', 'up')).toBe('exo1')
  })
  it('says null at the end of the choices', () => {
    expect(walkScene(scene, { node: id('exo2'), siblings: [id('exo1'), id('exo2')] }, 'down')).toBeNull()
  })
  it('follows a feedback loop backwards through the lanes', () => {
    expect(walk('first', 'next', 'next', 'next', 'next')).toBe('exo1')
  })
  it('jumps to the nearest node of the next lane that holds any', () => {
    expect(walk('first', 'next', 'down', 'next-lane')).toBe('mir')
    expect(walk('first', 'next', 'next-lane', 'next-lane')).toBe('gene')
    expect(walkScene(scene, { node: id('gene'), siblings: [] }, 'next-lane')).toBeNull()
  })
  it('lands beside where it came from when a lane holds several', () => {
    const low = { ...scene, nodes: scene.nodes.map((n) => (n.id === 'mir' ? { ...n, y: 4 } : n)) }
    expect(walkScene(low, { node: id('mir'), siblings: [] }, 'previous-lane')).toEqual({
      node: 'exo2',
      siblings: ['exo1', 'exo2'],
    })
    expect(walkScene(scene, { node: id('mir'), siblings: [] }, 'previous-lane')?.node).toBe('exo1')
  })
  it('starts in the chain and reaches what stands beside it by the lane keys', () => {
    const beside = {
      ...scene,
      nodes: [{ ...scene.nodes[0], id: id('ageing'), kind: 'factor', x: -1, y: 0 }, ...scene.nodes],
    } as Scene // only what the walk reads
    expect(walkScene(beside, null, 'first')?.node).toBe('cell')
    expect(walkScene(beside, { node: id('cell'), siblings: [] }, 'previous-lane')?.node).toBe('ageing')
    expect(walkScene(beside, { node: id('ageing'), siblings: [] }, 'next-lane')?.node).toBe('cell')
    expect(walkScene({ ...beside, nodes: beside.nodes.slice(0, 1) }, null, 'first')?.node).toBe('ageing')
  })
})
