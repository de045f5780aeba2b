import { describe, expect, it } from 'vitest'
import { keepBack } from '../../src/scene/keepBack.ts'
import type { SceneEdgeInput } from '../../src/scene/sceneInput.ts'
import { miniGraph } from '../core/miniGraph.ts'
import { edgeId, nodeId, PLAIN, smallInput } from './smallScene.ts'

const graph = miniGraph({
  nodes: [{ id: 'a', kind: 'mirna' }],
  edges: [
    { id: '1', from: 'a', to: 'b', predicate: 'suppresses' },
    { id: '2', from: 'a', to: 'b', predicate: 'suppresses', certainty: 'hedged' },
    { id: '3', from: 'b', to: 'c' },
  ],
})
const line = (id: string, edges: readonly string[], source: string, target: string): SceneEdgeInput => ({
  id,
  edges: edges.map(edgeId),
  source: nodeId(source),
  target: nodeId(target),
  look: { ...PLAIN, relationClass: 'inhibits', certainty: 'hedged', joined: true },
  title: `${id}: all that is known`,
  label: '2',
  breaks: true,
})
const INPUT = {
  ...smallInput(),
  nodes: ['a', 'b', 'c'].map((id) => ({
    id: nodeId(id),
    kind: graph.node(nodeId(id)).kind,
    label: id,
    title: `${id}, in full`,
  })),
  edges: [line('ab', ['1', '2'], 'a', 'b'), line('bc', ['3'], 'b', 'c')],
}
const without = (blanks: {
  readonly labels?: readonly string[]
  readonly signs?: readonly string[]
  readonly wordings?: readonly string[]
  readonly thread?: boolean
}) =>
  keepBack(graph, INPUT, {
    labels: new Set((blanks.labels ?? []).map(nodeId)),
    signs: new Set((blanks.signs ?? []).map(edgeId)),
    wordings: new Set((blanks.wordings ?? []).map(edgeId)),
    thread: blanks.thread ?? false,
  })

describe('what a learner has to find', () => {
  it('is all there where nothing is asked', () => {
    expect(without({})).toEqual(INPUT)
  })

  it('names: the node and each line at it are without that name', () => {
    const { nodes, edges } = without({ labels: ['a'] })
    expect(nodes.map((n) => [n.label, n.title])).toEqual([
      ['?', 'miRNA without a name'],
      ['b', 'b, in full'],
      ['c', 'c, in full'],
    ])
    expect(edges.map((e) => e.title)).toEqual(['? suppresses b', 'bc: all that is known'])
  })

  it('effects: a line with one such relation among several is plain, and tells neither head nor verb', () => {
    const [ab, bc] = without({ signs: ['2'], labels: ['b'] }).edges
    expect(ab).toMatchObject({
      look: { relationClass: 'associated', certainty: 'stated' },
      breaks: false,
      label: '?',
      title: 'A relation between a and ?',
    })
    expect(ab?.look.joined).toBeUndefined()
    expect(bc?.look).toEqual(INPUT.edges[1]?.look)
  })

  it('wordings: the line is drawn as if stated and keeps its head', () => {
    const [ab, bc] = without({ wordings: ['2'] }).edges
    expect([ab?.look.certainty, ab?.look.relationClass, ab?.label, ab?.title]).toEqual([
      'stated',
      'inhibits',
      '?',
      'a suppresses b',
    ])
    expect(bc).toEqual(INPUT.edges[1])
  })

  it('the thread of a path: no line says where it is joined or broken, or what source it was told of', () => {
    for (const edge of without({ thread: true }).edges)
      expect([edge.look.joined, edge.breaks, edge.label, edge.look.certainty]).toEqual([false, false, null, 'hedged'])
  })
})
