import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import type { NodeId } from '../../src/core/model/records.ts'
import { applyChanges, branchOf, expansionOf, moreOf } from '../../src/core/query/applyChanges.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { contentOfEdges, scopeContent } from '../../src/core/query/scopeContent.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import type { MapChange } from '../../src/core/query/view.ts'
import { edgeId, miniData, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

/** x → a → b → c, d → b, and c → a back. */
const graph = buildGraph(
  miniData({
    edges: [
      { id: 'E1', from: 'x', to: 'a' },
      { id: 'E2', from: 'a', to: 'b' },
      { id: 'E3', from: 'b', to: 'c' },
      { id: 'E4', from: 'd', to: 'b', predicate: 'suppresses', sign: -1 },
      { id: 'E5', from: 'c', to: 'a' },
    ],
  }),
)
const ids = (...names: readonly string[]): readonly NodeId[] => names.map(nodeId)
const start = contentOfEdges(graph, [edgeId('E2')])
const after = (...changes: readonly MapChange[]) => applyChanges(graph, start, changes)
const expand = (node: string, way: 'up' | 'down' | 'both', steps: 1 | 2 | 3 = 1): MapChange => ({
  kind: 'expand',
  node: nodeId(node),
  way,
  steps,
  relationClass: null,
})

describe('what the reader brings in', () => {
  it('goes up or down a node, as far as asked, and round a loop once', () => {
    expect(after(expand('b', 'up')).nodes.toSorted()).toEqual(['a', 'b', 'd'])
    expect(after(expand('b', 'down')).nodes.toSorted()).toEqual(['a', 'b', 'c'])
    expect(after(expand('b', 'up', 2)).nodes.toSorted()).toEqual(['a', 'b', 'c', 'd', 'x'])
    expect(
      after(expand('a', 'down', 3))
        .links.map((l) => l.id)
        .toSorted(),
    ).toEqual(['E2', 'E3', 'E5'])
  })

  it('can be kept to one class of relations', () => {
    expect(
      expansionOf(graph, { kind: 'expand', node: nodeId('b'), way: 'up', steps: 1, relationClass: 'inhibits' }),
    ).toEqual(['E4'])
  })

  it('can be named nodes, with their relations to what is shown', () => {
    const added = after({ kind: 'add', nodes: ids('d', 'x') })
    expect(added.nodes.toSorted()).toEqual(['a', 'b', 'd', 'x'])
    expect(added.links.map((l) => l.id).toSorted()).toEqual(['E1', 'E2', 'E4'])
  })

  it('draws no relation twice, also where a bundle holds it', () => {
    const shipped = shippedGraph()
    const story = scopeContent(shipped, { kind: 'storyline' })
    const grown = applyChanges(shipped, story, [expand('bmsc-exos', 'down')])
    const drawn = grown.links.flatMap((l) => l.edges)
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(shipped.outEdges(nodeId('bmsc-exos')).every((e) => drawn.includes(e))).toBe(true)
  })
})

describe('what the reader takes away', () => {
  it('goes with its lines and comes back when it is reached anew', () => {
    const less = after(expand('b', 'down'), { kind: 'hide', nodes: ids('c') })
    expect(less).toMatchObject({ nodes: ids('a', 'b'), hidden: ids('c') })
    expect(less.links.map((l) => l.id)).toEqual(['E2'])
    expect(after(expand('b', 'down'), { kind: 'hide', nodes: ids('c') }, expand('b', 'down')).hidden).toEqual([])
  })

  it('leaves only what is named', () => {
    const only = after(expand('b', 'both'), { kind: 'only', nodes: ids('b', 'd') })
    expect(only.nodes.toSorted()).toEqual(['b', 'd'])
    expect(only.links.map((l) => l.id)).toEqual(['E4'])
    expect(only.hidden.toSorted()).toEqual(['a', 'c'])
  })

  it('takes with a branch what nothing else leads to', () => {
    const all = contentOfEdges(graph, ['E1', 'E2', 'E3', 'E4'].map(edgeId))
    expect(branchOf(all, nodeId('a')).toSorted()).toEqual(['a'])
    expect(branchOf(all, nodeId('b')).toSorted()).toEqual(['b', 'c'])
    expect(branchOf(contentOfEdges(graph, ['E1', 'E2', 'E3'].map(edgeId)), nodeId('a')).toSorted()).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('what a node has more', () => {
  it('counts its relations that are not drawn, and none once they are', () => {
    expect(moreOf(graph, start)).toEqual(
      new Map([
        [nodeId('a'), 2],
        [nodeId('b'), 2],
      ]),
    )
    expect(moreOf(graph, after(expand('b', 'both'))).has(nodeId('b'))).toBe(false)
  })

  it('is nothing where everything is shown', () => {
    expect(applyQuery(shippedGraph(), { ...FIRST_VIEW, scope: { kind: 'whole' } }, null).more.size).toBe(0)
  })
})

describe('the core map', () => {
  it('holds every relation of the exosome mechanisms and the cells that secrete them', () => {
    const shipped = shippedGraph()
    const core = new Set(shipped.data.chapters.filter((c) => c.core).flatMap((c) => c.mechanisms))
    const { nodes, edges } = applyQuery(shipped, { ...FIRST_VIEW, scope: { kind: 'core' } }, null)
    expect(edges).toEqual(
      expect.arrayContaining(shipped.data.assertions.filter((a) => core.has(a.mechanism)).map((a) => a.id)),
    )
    expect(
      edges.filter((e) => !core.has(shipped.edge(e).mechanism)).every((e) => shipped.edge(e).predicate === 'secretes'),
    ).toBe(true)
    expect(nodes).not.toContain('trauma')
  })
})
