import { describe, expect, it } from 'vitest'
import type { EdgeFacts } from '../../src/core/model/edgeFacts.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { passesFilters } from '../../src/core/query/passesFilters.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { settingCounts } from '../../src/core/query/settingCounts.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Filters, View } from '../../src/core/query/view.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'

describe('a relation', () => {
  const facts: EdgeFacts = {
    relationClass: 'activates',
    certainty: 'hedged',
    inVivo: true,
    direct: false,
    negated: false,
    oneWay: false,
    species: ['rat', 'rabbit'],
    routes: ['intradiscal', 'tail-vein'],
  }
  const passes = (filters: Partial<Filters>, patch: Partial<EdgeFacts> = {}): boolean =>
    passesFilters({ ...facts, ...patch }, { ...NO_FILTERS, ...filters })

  it.each<readonly [string, Partial<Filters>]>([
    ['nothing is asked', {}],
    ['one of its routes is kept', { routes: ['tail-vein'] }],
    ['one of its species is kept', { species: ['rabbit'] }],
    ['its setting is kept', { settings: ['in-vivo'] }],
    [
      'only others are hidden',
      { hiddenClasses: ['inhibits'], hiddenCertainties: ['stated'], hiddenSettings: ['other'] },
    ],
    ['only direct ones are hidden', { hiddenDirectness: ['direct'] }],
  ])('is shown where %s', (_, filters) => {
    expect(passes(filters)).toBe(true)
  })

  it.each<readonly [string, Partial<Filters>]>([
    ['other routes are kept', { routes: ['sub-endplate'] }],
    ['other species are kept', { species: ['human', 'mouse'] }],
    ['the other setting is kept', { settings: ['other'] }],
    ['its class is hidden', { hiddenClasses: ['activates'] }],
    ['its wording is hidden', { hiddenCertainties: ['hedged'] }],
    ['its setting is hidden', { hiddenSettings: ['in-vivo'] }],
    ['all but direct ones are hidden', { hiddenDirectness: ['other'] }],
    ['its species is kept and its setting is not', { species: ['rat'], settings: ['other'] }],
  ])('is hidden where %s', (_, filters) => {
    expect(passes(filters)).toBe(false)
  })

  it('without a species or a route is hidden as soon as one is asked for', () => {
    expect([
      passes({ species: ['rat'] }, { species: [] }),
      passes({ routes: ['intradiscal'] }, { routes: [] }),
    ]).toEqual([false, false])
  })
})

describe('the counts beside the setting filters', () => {
  const studied = (
    id: string,
    species: 'rat' | 'human',
    design: 'in-vivo' | 'in-vitro',
    route: 'intradiscal' | null,
  ) => ({
    id,
    from: id,
    to: 'p',
    evidence: [miniEvidence({ refs: [1], design, route, recipient: { species: [species], system: null } })],
  })
  const graph = miniGraph({
    edges: [
      studied('1', 'rat', 'in-vivo', 'intradiscal'),
      studied('2', 'rat', 'in-vivo', null),
      studied('3', 'rat', 'in-vitro', null),
      studied('4', 'human', 'in-vivo', null),
    ],
  })
  const counts = (filters: Partial<Filters>) =>
    settingCounts(graph, ['1', '2', '3', '4'].map(edgeId), { ...NO_FILTERS, ...filters })

  it('tell how many relations each value would leave', () => {
    expect(counts({})).toEqual({
      species: [
        ['human', 1],
        ['rat', 3],
      ],
      settings: [
        ['in-vivo', 3],
        ['other', 1],
      ],
      routes: [['intradiscal', 1]],
    })
  })

  it('tell it beside the other filters, and in place of what is chosen of the same kind', () => {
    expect(counts({ species: ['rat'] })).toEqual({
      species: [
        ['human', 1],
        ['rat', 3],
      ],
      settings: [
        ['in-vivo', 2],
        ['other', 1],
      ],
      routes: [['intradiscal', 1]],
    })
    expect(counts({ species: ['human'] }).routes).toEqual([['intradiscal', 0]])
  })
})

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
