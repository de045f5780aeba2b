import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Filters, View } from '../../src/core/query/view.ts'
import { edgeId, miniGraph, nodeId } from './miniGraph.ts'

describe('what filters leave on the map', () => {
  const graph = miniGraph({
    nodes: [{ id: 'trial', kind: 'trial' }, { id: 'lone' }],
    edges: [
      { id: '1', from: 'a', to: 'b' },
      { id: '2', from: 'b', to: 'c', certainty: 'hedged' },
      { id: '3', from: 'd', to: 'c', certainty: 'hedged' },
      { id: '4', from: 'trial', to: 'a' },
    ],
  })
  const view: View = { ...FIRST_VIEW, scope: { kind: 'whole' } }
  const plain: Filters = { ...NO_FILTERS, hiddenCertainties: ['hedged'] }

  it('is every node while nothing is hidden', () => {
    expect(applyQuery(graph, view, null).nodes).toEqual(['lone', 'a', 'b', 'c', 'd'])
  })

  it('are the nodes that keep a line', () => {
    expect(applyQuery(graph, { ...view, filters: plain }, null).nodes).toEqual(['a', 'b'])
  })

  it('are also the nodes of the open path, those without a drawn line too', () => {
    const ends = { from: 'trial', to: 'a' }
    const query = { ...pathQuery(nodeId(ends.from), nodeId(ends.to)), filters: plain }
    const paths = { ...query, open: [edgeId('4')], step: null }
    const answer = applyQuery(graph, { ...view, filters: plain, paths }, answerQuestion(graph, query))
    expect([answer.openPath?.nodes, answer.nodes]).toEqual([
      ['trial', 'a'],
      ['trial', 'a', 'b'],
    ])
  })

  it('draws the open path whole where the scope holds only a part of it', () => {
    const query = pathQuery(nodeId('a'), nodeId('c'))
    const paths = { ...query, open: [edgeId('1'), edgeId('2')], step: null }
    const part: View = { ...view, scope: { kind: 'picked', nodes: ['a', 'b'].map(nodeId) }, paths }
    const answer = applyQuery(graph, part, answerQuestion(graph, query))
    expect([answer.nodes, answer.links.map((l) => l.id)]).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
    ])
  })
})
