import { describe, expect, it } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { outlineOf, textEdges } from '../../src/core/query/outlineOf.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const graph = shippedGraph()
const outlined = (patch: Partial<View>) => {
  const view = { ...FIRST_VIEW, ...patch }
  const answer = applyQuery(graph, view, null)
  return { answer, groups: outlineOf(graph, view, answer), edges: textEdges(graph, view, answer) }
}

describe('the outline', () => {
  it('holds every node, and every relation under both of its ends, of the whole graph', () => {
    const { groups } = outlined({ scope: { kind: 'whole' } })
    const nodes = groups.flatMap((g) => g.nodes)
    expect(new Set(nodes.map((n) => n.id))).toEqual(new Set(graph.data.nodes.map((n) => n.id)))
    expect(nodes).toHaveLength(graph.data.nodes.length)
    const ends = nodes.flatMap((n) => n.relations.map((r) => `${r.way} ${n.id} ${r.edge}`)).sort()
    expect(ends).toEqual(
      graph.data.assertions.flatMap((a) => [`out ${a.subject} ${a.id}`, `in ${a.object} ${a.id}`]).sort(),
    )
  })

  it('holds every modifier under the relation it changes and under its own subject', () => {
    const { groups } = outlined({ scope: { kind: 'whole' } })
    const nodes = groups.flatMap((g) => g.nodes)
    for (const m of graph.data.modifiers) {
      expect(nodes.find((n) => n.id === m.subject)?.modifies).toContain(m)
      expect(
        nodes.flatMap((n) => n.relations).filter((r) => r.edge === m.modifies && r.modifiers.includes(m)),
      ).toHaveLength(2)
    }
  })

  it('lists trials, which the map does not draw, in a group of their own at the end', () => {
    const { groups, answer } = outlined({ scope: { kind: 'whole' } })
    const trials = graph.data.nodes.filter((n) => n.kind === 'trial').map((n) => n.id)
    expect(trials.length).toBeGreaterThan(0)
    expect(groups.at(-1)).toMatchObject({ id: 'trial' })
    expect(groups.at(-1)?.nodes.map((n) => n.id)).toEqual(trials)
    for (const id of trials) expect(answer.nodes).not.toContain(id)
  })

  it('keeps to the scope and the filters of the map', () => {
    const storyline = outlined({})
    expect(new Set(storyline.edges)).toEqual(new Set(storyline.answer.edges))
    const filtered = outlined({
      scope: { kind: 'whole' },
      filters: { ...NO_FILTERS, hiddenCertainties: ['hedged', 'inferred', 'title-only'] },
    })
    expect(filtered.edges.map((id) => graph.edge(id).certainty).filter((c) => c !== 'stated')).toEqual([])
    expect(filtered.edges).toHaveLength(graph.data.assertions.filter((a) => a.certainty === 'stated').length)
  })

  it('goes from cells to outcomes, then to what acts from outside, nodes in the order of the data', () => {
    const { groups } = outlined({ scope: { kind: 'whole' } })
    expect(groups.map((g) => g.id)).toEqual([
      'source',
      'exosome',
      'cargo',
      'target',
      'pathway',
      'process',
      'outcome',
      'factor',
      'trial',
    ])
    const order = graph.data.nodes.map((n) => n.id)
    for (const group of groups) {
      const places = group.nodes.map((n) => order.indexOf(n.id))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})

describe('the text beside an open question', () => {
  const mini = miniGraph({
    nodes: [{ id: 'trial', kind: 'trial' }],
    edges: [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'trial', to: 'b' },
    ],
  })
  const listed = (paths: View['paths']) =>
    textEdges(
      mini,
      { scope: { kind: 'mechanism', mechanism: 'mini' }, paths, filters: NO_FILTERS },
      { nodes: ['a', 'b'].map(nodeId), edges: [edgeId('1')] },
    )

  it('lists what answers it and none of the trials that the scope would add', () => {
    expect(listed({ ...pathQuery(nodeId('a'), nodeId('b')), open: null, step: null })).toEqual(['1'])
    expect(listed(null)).toEqual(['1', '2'])
  })
})
