import { describe, expect, it } from 'vitest'
import { chainOf } from '../../src/scene/chainOf.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { smallScene } from '../scene/smallScene.ts'

/** A Scene of lines `a>b`, named as they are written. */
function linesOf(...names: readonly string[]): Pick<Scene, 'nodes' | 'edges'> {
  const [node] = smallScene().nodes
  const [edge] = smallScene().edges
  if (node === undefined || edge === undefined) throw new Error('The fixture is empty')
  const id = (name: string): typeof node.id => name as typeof node.id // ids are branded
  const ends = names.map((name) => name.split('>'))
  return {
    nodes: [...new Set(ends.flat())].map((name) => ({ ...node, id: id(name) })),
    edges: names.map((name, i) => ({
      ...edge,
      id: name,
      source: id(ends[i]?.[0] ?? ''),
      target: id(ends[i]?.[1] ?? ''),
    })),
  }
}

const told = (scene: Pick<Scene, 'nodes' | 'edges'>, from: string): string | null => {
  const chain = chainOf(scene, from)
  return chain === null ? null : `${[...chain.nodes].toSorted().join('')} ${[...chain.lines].toSorted().join(' ')}`
}

describe('the chain of a node or line', () => {
  const scene = linesOf('a>b', 'b>c', 'c>d', 'b>x', 'y>c')

  it('is everything upstream and downstream, and nothing that is only beside it', () => {
    expect(told(scene, 'c')).toBe('abcdy a>b b>c c>d y>c')
    expect(told(scene, 'x')).toBe('abx a>b b>x')
    expect(told(scene, 'a')).toBe('abcdx a>b b>c b>x c>d')
  })

  it('of a line leads to its start and on from its end', () => {
    expect(told(scene, 'b>c')).toBe('abcd a>b b>c c>d')
    expect(told(scene, 'y>c')).toBe('cdy c>d y>c')
  })

  it('goes round a loop once, and a line to itself belongs to its node', () => {
    const loop = linesOf('a>b', 'b>c', 'c>b', 'c>d', 'd>d')
    expect(told(loop, 'b')).toBe('abcd a>b b>c c>b c>d d>d')
    expect(told(linesOf('a>a'), 'a')).toBe('a a>a')
  })

  it('of something the Scene does not draw is none', () => {
    expect(told(scene, 'nobody')).toBeNull()
  })

  it('of the last node is everything that leads to it', () => {
    const small = smallScene()
    const chain = chainOf(small, 'IVDD')
    expect([chain?.nodes.size, chain?.lines.size]).toEqual([small.nodes.length, small.edges.length])
    expect([...(chainOf(small, 'mRNA')?.nodes ?? [])].toSorted()).toEqual(['IVDD', 'NP cell pyroptosis', 'mRNA'])
  })
})
