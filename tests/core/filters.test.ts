import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EdgeFacts } from '../../src/core/model/edgeFacts.ts'
import { CERTAINTIES, RELATION_CLASSES, ROUTES, SPECIES } from '../../src/core/model/records.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { legendCounts } from '../../src/core/query/legendCounts.ts'
import { isUnfiltered, passesFilters } from '../../src/core/query/passesFilters.ts'
import { settingCounts } from '../../src/core/query/settingCounts.ts'
import { FIRST_VIEW, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Filters } from '../../src/core/query/view.ts'
import { edgeId, miniEvidence, miniGraph } from './miniGraph.ts'

const RAT: EdgeFacts = {
  relationClass: 'inhibits',
  certainty: 'hedged',
  inVivo: true,
  direct: false,
  negated: false,
  oneWay: false,
  species: ['rat', 'mouse'],
  routes: ['intradiscal', 'tail-vein'],
}
/** Told of a culture of no stated species. */
const DISH: EdgeFacts = { ...RAT, inVivo: false, direct: true, species: [], routes: [] }
const kept = (filters: Partial<Filters>): readonly string[] =>
  Object.entries({ rat: RAT, dish: DISH })
    .filter(([, facts]) => passesFilters(facts, { ...NO_FILTERS, ...filters }))
    .map(([name]) => name)

describe('a filter', () => {
  it.each<readonly [string, Partial<Filters>, readonly string[]]>([
    ['nothing', {}, ['rat', 'dish']],
    ['a class that is hidden', { hiddenClasses: ['activates', 'inhibits'] }, []],
    ['another class that is hidden', { hiddenClasses: ['activates'] }, ['rat', 'dish']],
    ['a certainty that is hidden', { hiddenCertainties: ['hedged'] }, []],
    ['another certainty that is hidden', { hiddenCertainties: ['stated', 'inferred'] }, ['rat', 'dish']],
    ['in vivo hidden', { hiddenSettings: ['in-vivo'] }, ['dish']],
    ['all but in vivo hidden', { hiddenSettings: ['other'] }, ['rat']],
    ['direct hidden', { hiddenDirectness: ['direct'] }, ['rat']],
    ['all but direct hidden', { hiddenDirectness: ['other'] }, ['dish']],
    ['one of its species kept', { species: ['mouse', 'pig'] }, ['rat']],
    ['another species kept', { species: ['pig'] }, []],
    ['in vivo kept', { settings: ['in-vivo'] }, ['rat']],
    ['all but in vivo kept', { settings: ['other'] }, ['dish']],
    ['one of its routes kept', { routes: ['tail-vein', 'sub-endplate'] }, ['rat']],
    ['another route kept', { routes: ['sub-endplate'] }, []],
    ['one filter met and one not', { species: ['rat'], hiddenClasses: ['inhibits'] }, []],
  ])('of %s leaves what it should', (_, filters, left) => {
    expect(kept(filters)).toEqual(left)
  })

  it('is off when every list is empty, and on with any one entry', () => {
    expect(isUnfiltered(NO_FILTERS)).toBe(true)
    for (const key of Object.keys(NO_FILTERS)) expect(isUnfiltered({ ...NO_FILTERS, [key]: ['x'] })).toBe(false)
  })
})

/** rat in the disc of an animal; rat and mouse in a vein; a culture of mouse cells; nothing stated; a pig without effect. */
const graph = miniGraph({
  edges: [
    {
      id: 'disc',
      from: 'a',
      to: 'b',
      evidence: [
        miniEvidence({ design: 'in-vivo', route: 'intradiscal', recipient: { species: ['rat'], system: null } }),
      ],
    },
    {
      id: 'vein',
      from: 'b',
      to: 'c',
      predicate: 'suppresses',
      certainty: 'hedged',
      directness: 'direct',
      evidence: [
        miniEvidence({ id: 'e1', design: 'in-vitro', recipient: { species: ['mouse'], system: null } }),
        miniEvidence({
          id: 'e2',
          design: 'in-vivo',
          route: 'tail-vein',
          recipient: { species: ['rat'], system: null },
        }),
      ],
    },
    { id: 'dish', from: 'c', to: 'd', predicate: 'represses', species: ['mouse'], design: 'in-vitro' },
    { id: 'bare', from: 'd', to: 'e', predicate: 'regulates' },
    { id: 'none', from: 'd', to: 'a', negated: true, species: ['pig'], design: 'in-vivo' },
  ],
})
const ALL = ['disc', 'vein', 'dish', 'bare', 'none'].map(edgeId)
const counts = (filters: Partial<Filters> = {}, edges = ALL) =>
  settingCounts(graph, edges, { ...NO_FILTERS, ...filters })

describe('the counts of the setting filters', () => {
  it('tell for each value of the view how many relations it alone would leave', () => {
    expect(counts()).toEqual({
      species: [
        ['mouse', 2],
        ['rat', 2],
        ['pig', 1],
      ],
      settings: [
        ['in-vivo', 3],
        ['other', 2],
      ],
      routes: [
        ['intradiscal', 1],
        ['tail-vein', 1],
      ],
    })
  })

  it('heed the other filters, and not what is kept of their own kind', () => {
    expect(counts({ species: ['mouse'] })).toEqual({
      species: [
        ['mouse', 2],
        ['rat', 2],
        ['pig', 1],
      ],
      settings: [
        ['in-vivo', 1],
        ['other', 1],
      ],
      routes: [
        ['intradiscal', 0],
        ['tail-vein', 1],
      ],
    })
    expect(counts({ routes: ['intradiscal'] }).species).toEqual([
      ['mouse', 0],
      ['rat', 1],
      ['pig', 0],
    ])
    expect(counts({ settings: ['other'] }).settings).toEqual([
      ['in-vivo', 3],
      ['other', 2],
    ])
    expect(counts({ routes: ['tail-vein'] }).routes).toEqual([
      ['intradiscal', 1],
      ['tail-vein', 1],
    ])
    expect(counts({ hiddenClasses: ['activates'] }).species).toEqual([
      ['mouse', 2],
      ['rat', 1],
      ['pig', 1],
    ])
  })

  it('name no value that the view does not hold', () => {
    expect(counts({}, [edgeId('dish'), edgeId('bare')])).toEqual({
      species: [['mouse', 1]],
      settings: [['other', 2]],
      routes: [],
    })
    expect(counts({}, [edgeId('disc')]).settings).toEqual([['in-vivo', 1]])
  })
})

describe('the legend', () => {
  const legend = (filters: Partial<Filters> = {}, edges = ALL) =>
    legendCounts(graph, edges, { ...NO_FILTERS, ...filters })

  it('counts each mark of the view in its order, with its verbs', () => {
    expect(legend()).toEqual({
      classes: [
        ['activates', 1, ['promotes'], false],
        ['inhibits', 2, ['suppresses', 'represses'], false],
        ['modulates', 1, ['regulates'], false],
        ['associated', 1, ['is reported without the effect “promotes” on'], false],
      ],
      certainties: [
        ['stated', 4],
        ['hedged', 1],
      ],
      settings: [
        ['in-vivo', 3],
        ['other', 2],
      ],
      direct: 1,
      negated: 1,
    })
  })

  it('tells of a mark that is off what it hides, and of the others what is left without it', () => {
    const off = legend({
      hiddenClasses: ['inhibits'],
      hiddenCertainties: ['stated'],
      hiddenSettings: ['other'],
      hiddenDirectness: ['direct'],
    })
    expect(off.classes.map(([cls, n]) => [cls, n])).toEqual([
      ['activates', 0],
      ['inhibits', 0],
      ['modulates', 0],
      ['associated', 0],
    ])
    expect([off.direct, off.negated]).toEqual([0, 0])
    const inhibits = legend({ hiddenClasses: ['inhibits'] })
    expect(inhibits.classes.map(([cls, n]) => [cls, n])).toContainEqual(['inhibits', 2])
    expect([inhibits.certainties, inhibits.settings, inhibits.direct]).toEqual([
      [
        ['stated', 3],
        ['hedged', 0],
      ],
      [
        ['in-vivo', 2],
        ['other', 1],
      ],
      0,
    ])
    expect(legend({ hiddenCertainties: ['stated'] }).certainties).toEqual([
      ['stated', 4],
      ['hedged', 1],
    ])
    expect(legend({ hiddenSettings: ['in-vivo'] }).settings).toEqual([
      ['in-vivo', 3],
      ['other', 2],
    ])
    expect(legend({ hiddenDirectness: ['direct'] }).direct).toBe(1)
    expect(legend({ hiddenClasses: ['associated'] }).negated).toBe(0)
  })

  it('has no entry for what the view does not hold', () => {
    expect(legend({}, [edgeId('dish')])).toEqual({
      classes: [['inhibits', 1, ['represses'], false]],
      certainties: [['stated', 1]],
      settings: [['other', 1]],
      direct: null,
      negated: null,
    })
  })

  it('says that plain lines are read one way only where all of them are', () => {
    const mixed = miniGraph({
      edges: [
        { id: 'part', from: 'a', to: 'b', predicate: 'part_of' },
        { id: 'with', from: 'a', to: 'c', predicate: 'associated_with' },
        { id: 'up', from: 'b', to: 'c' },
      ],
    })
    const oneWay = (edges: readonly string[]) => legendCounts(mixed, edges.map(edgeId), NO_FILTERS).classes.at(-1)?.[3]
    expect([oneWay(['up', 'part']), oneWay(['with']), oneWay(['part', 'with'])]).toEqual([true, false, false])
  })
})

const sub = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: fc.subarray([...values]) })
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  hiddenClasses: sub(RELATION_CLASSES),
  hiddenCertainties: sub(CERTAINTIES),
  hiddenSettings: sub(['in-vivo', 'other'] as const),
  hiddenDirectness: sub(['direct', 'other'] as const),
  species: sub(SPECIES),
  settings: sub(['in-vivo', 'other'] as const),
  routes: sub(ROUTES),
})

it('the legend and the setting filters add up to what the map shows, whatever is filtered', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const { edges, unfiltered } = applyQuery(graph, { ...FIRST_VIEW, scope: { kind: 'whole' }, filters }, null)
      const { classes, certainties, settings } = legendCounts(graph, unfiltered, filters)
      const shown = <T>(rows: readonly (readonly [T, number, ...unknown[]])[], hidden: readonly T[]): number =>
        rows.reduce((sum, [mark, n]) => sum + (hidden.includes(mark) ? 0 : n), 0)
      expect([
        shown(classes, filters.hiddenClasses),
        shown(certainties, filters.hiddenCertainties),
        shown(settings, filters.hiddenSettings),
      ]).toEqual([edges.length, edges.length, edges.length])
    }),
  )
})
