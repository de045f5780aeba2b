import { describe, expect, it } from 'vitest'
import type { Certainty } from '../../src/core/model/records.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import {
  BrokenPathError,
  effectOf,
  isByDefinition,
  pathOfSteps,
  productOf,
  readPath,
  refsOfEdge,
  weakestOf,
} from '../../src/core/query/readPath.ts'
import { findPaths, tallyOf } from '../../src/core/query/findPaths.ts'
import { hasPath } from '../../src/core/query/hasPath.ts'
import { DEFAULT_PATH_OPTIONS, NO_FILTERS } from '../../src/core/query/view.ts'
import type { Filters, PathOptions } from '../../src/core/query/view.ts'
import { walkSteps } from '../../src/core/query/walkSteps.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'

const edges = (names: string) => names.split(' ').filter(Boolean).map(edgeId)

describe('the relations that a path may use', () => {
  const relation = (id: string, group: 'context' | 'modifier' | 'influence' | 'readiness') => ({
    id,
    group,
    relationClass: 'associated' as const,
    transmits: 1 as const,
    negated: false,
    symmetric: false,
    verb: id,
    passive: id,
    from: 'any' as const,
    to: 'any' as const,
    meaning: id,
    mapping: { biolink: 'related_to' },
  })
  const never = ['part_of', 'member_of', 'is_a', 'distinct_from', 'lacks_risk_of', 'contraindicates']
  const base = miniGraph({ edges: [] }).data.relations.filter((r) => !never.includes(r.id))
  const graph = miniGraph({
    edges: [
      { id: 'plain', from: 'a', to: 'b' },
      { id: 'hedged', from: 'a', to: 'b', certainty: 'hedged' },
      { id: 'title', from: 'a', to: 'b', certainty: 'title-only' },
      { id: 'guess', from: 'a', to: 'b', certainty: 'inferred' },
      { id: 'bridge', from: 'a', to: 'b', tier: 'bridge' },
      { id: 'bridge-guess', from: 'a', to: 'b', tier: 'bridge', certainty: 'inferred' },
      { id: 'bridge-title', from: 'a', to: 'b', tier: 'bridge', certainty: 'title-only' },
      { id: 'open', from: 'a', to: 'b', predicate: 'regulates' },
      { id: 'context', from: 'a', to: 'b', predicate: 'associated_with' },
      { id: 'unsigned', from: 'a', to: 'b', sign: 0 },
      { id: 'no', from: 'a', to: 'b', negated: true },
      { id: 'never', from: 'a', to: 'b', predicate: 'no_effect_on' },
      { id: 'modifier', from: 'a', to: 'b', predicate: 'abolishes' },
      ...never.map((id) => ({ id, from: 'a', to: 'b', predicate: id })),
    ],
    rest: {
      relations: [...base, relation('abolishes', 'modifier'), ...never.map((id) => relation(id, 'context'))],
    },
  })
  const walked = (options: Partial<PathOptions> = {}, filters: Filters = NO_FILTERS) =>
    walkSteps(graph, { ...DEFAULT_PATH_OPTIONS, ...options }, filters).map((s) => s.edge)

  it('are by default what is stated, hedged or inferred; never what denies, places or modifies', () => {
    expect(walked()).toEqual(edges('plain hedged guess open'))
  })

  it.each<readonly [keyof PathOptions, string]>([
    ['titleOnly', 'plain hedged title guess open'],
    ['bridges', 'plain hedged guess bridge bridge-guess bridge-title open'],
    ['contextLinks', 'plain hedged guess open context unsigned'],
  ])('with the switch %s are more', (name, expected) => {
    expect(walked({ [name]: true })).toEqual(edges(expected))
  })

  it('without inferred steps are fewer', () => {
    expect(walked({ inferredSteps: false })).toEqual(edges('plain hedged open'))
  })

  it('are kept to the filters', () => {
    expect(walked({}, { ...NO_FILTERS, hiddenCertainties: ['hedged'] })).toEqual(edges('plain guess open'))
    expect(walked({}, { ...NO_FILTERS, hiddenClasses: ['activates'] })).toEqual(edges('open'))
    expect(walked()).toEqual(edges('plain hedged guess open'))
  })

  it('stay right when many questions have been asked before', () => {
    for (let bits = 0; bits < 128; bits++) {
      const hidden = (['stated', 'hedged', 'title-only', 'inferred'] as const).filter((_, i) => (bits & (1 << i)) !== 0)
      const classes = (['modulates', 'transfers', 'associated'] as const).filter((_, i) => (bits & (16 << i)) !== 0)
      const left = walked({}, { ...NO_FILTERS, hiddenCertainties: hidden, hiddenClasses: classes })
      const expected = (['plain stated', 'hedged hedged', 'guess inferred', 'open stated'] as const)
        .map((one) => one.split(' '))
        .filter(([id, c]) => !hidden.includes(c as Certainty) && !(id === 'open' && classes.includes('modulates')))
        .map(([id]) => id)
      expect(left).toEqual(expected)
    }
  })
})

it('a cell secretes its exosomes in every setting: filters of settings leave that step, those of the legend do not', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'cell', kind: 'cell' },
      { id: 'exo', kind: 'exosome' },
    ],
    edges: [
      { id: 'definition', from: 'cell', to: 'exo', predicate: 'secretes', signBasis: 'definition' },
      { id: 'printed', from: 'cell', to: 'exo', predicate: 'secretes' },
      { id: 'influence', from: 'cell', to: 'exo', signBasis: 'definition' },
    ],
  })
  const walked = (filters: Partial<Filters>) =>
    walkSteps(graph, DEFAULT_PATH_OPTIONS, { ...NO_FILTERS, ...filters }).map((s) => s.edge)
  expect(walked({})).toEqual(edges('definition printed influence'))
  expect(walked({ species: ['rat'] })).toEqual(edges('definition'))
  expect(walked({ settings: ['in-vivo'] })).toEqual(edges('definition'))
  expect(walked({ routes: ['intradiscal'] })).toEqual(edges('definition'))
  expect(walked({ hiddenClasses: ['transfers'] })).toEqual(edges('influence'))
  expect(walked({ hiddenSettings: ['other'] })).toEqual([])
})

describe('a step', () => {
  /** Anew each time: what was walked before is kept with the graph. */
  const graph = () =>
    miniGraph({
      nodes: [{ id: 'a' }, { id: 'b' }],
      edges: [
        { id: 'up', from: 'a', to: 'b', inferredSign: -1 },
        { id: 'down', from: 'a', to: 'b', predicate: 'suppresses', certainty: 'hedged', design: 'in-vivo' },
        { id: 'open', from: 'a', to: 'b', predicate: 'regulates', inferredSign: -1, certainty: 'inferred' },
        { id: 'signed', from: 'a', to: 'b', predicate: 'regulates', sign: 1 },
        { id: 'unprinted', from: 'a', to: 'b', sign: null },
        { id: 'title', from: 'a', to: 'b', certainty: 'title-only', onlyFrom: ['a'] },
        { id: 'context', from: 'a', to: 'b', predicate: 'associated_with', inferredSign: 1 },
        { id: 'zero', from: 'a', to: 'b', predicate: 'regulates', sign: 0 },
      ],
    })
  const steps = (options: Partial<PathOptions>) =>
    walkSteps(graph(), { ...DEFAULT_PATH_OPTIONS, titleOnly: true, contextLinks: true, ...options })

  it('multiplies by its sign; without a direction it leaves it open, unless the reader asks for the sign that is inferred', () => {
    const signs = (inferredSigns: boolean) => steps({ inferredSigns }).map((s) => [s.edge, s.sign, s.signInferred])
    const told = [
      ['up', 1, false],
      ['down', -1, false],
      ['open', null, false],
      ['signed', null, false],
      ['unprinted', null, false],
      ['title', 1, false],
      ['context', 0, false],
      ['zero', 0, false],
    ]
    expect(signs(false)).toEqual(told)
    expect(signs(true)).toEqual(told.map((one) => (one[0] === 'open' ? ['open', -1, true] : one)))
  })

  it('costs by how it is told: inferred, of a title, hedged, not in vivo, and one for itself', () => {
    expect(steps({}).map((s) => [s.edge, s.cost.join('')])).toEqual([
      ['up', '00011'],
      ['down', '00101'],
      ['open', '10011'],
      ['signed', '00011'],
      ['unprinted', '00011'],
      ['title', '01011'],
      ['context', '00011'],
      ['zero', '00011'],
    ])
    expect(steps({}).map((s) => s.onlyFrom.length)).toEqual([0, 0, 0, 0, 0, 1, 0, 0])
  })
})

describe('a path', () => {
  it('raises or lowers by the product of its signs, is open by one open step, and only context by one context step', () => {
    expect([
      productOf([]),
      productOf([1]),
      productOf([-1]),
      productOf([1, 1]),
      productOf([-1, -1]),
      productOf([1, -1]),
      productOf([-1, 1]),
      productOf([-1, -1, -1]),
      productOf([1, null]),
      productOf([null, -1]),
      productOf([-1, null, -1]),
      productOf([null, 0]),
      productOf([0, 1]),
    ]).toEqual([1, 1, -1, 1, 1, -1, -1, -1, null, null, null, 0, 0])
  })

  it('is as certain as its weakest step', () => {
    expect([
      weakestOf([]),
      weakestOf(['stated', 'hedged', 'stated']),
      weakestOf(['inferred', 'title-only']),
      weakestOf(['hedged', 'title-only']),
    ]).toEqual(['stated', 'hedged', 'inferred', 'title-only'])
  })

  it('improves or worsens by the valence of its end', () => {
    const told = ([1, -1, null, 0] as const).map((sign) =>
      (['harmful', 'beneficial', 'neutral', null] as const).map((valence) => effectOf(sign, valence)).join(' '),
    )
    expect(told).toEqual([
      'worsens improves raises raises',
      'improves worsens lowers lowers',
      'undetermined undetermined undetermined undetermined',
      'contextual contextual contextual contextual',
    ])
  })

  const graph = miniGraph({
    nodes: [
      { id: 'cell', kind: 'cell' },
      { id: 'exo', kind: 'exosome' },
      { id: 'harm', kind: 'outcome', valence: 'harmful' },
    ],
    edges: [
      { id: 'def', from: 'cell', to: 'exo', predicate: 'secretes', signBasis: 'definition', refs: [1] },
      { id: 'told', from: 'cell', to: 'exo', predicate: 'secretes', refs: [9] },
      { id: 'carry', from: 'exo', to: 'mir', predicate: 'carries', refs: [3, 2] },
      {
        id: 'low',
        from: 'mir',
        to: 'harm',
        predicate: 'suppresses',
        certainty: 'hedged',
        evidence: [miniEvidence({ refs: [5, 3] }), miniEvidence({ id: 'e2', refs: [3], refsInherited: [2] })],
      },
      { id: 'open', from: 'mir', to: 'mid', predicate: 'regulates', inferredSign: 1 },
      { id: 'on', from: 'mid', to: 'harm', predicate: 'regulates', refs: [2] },
      { id: 'stop', from: 'drug', to: 'cell', predicate: 'suppresses' },
      { id: 'stop-exo', from: 'drug', to: 'exo', predicate: 'suppresses' },
      { id: 'raise-exo', from: 'drug', to: 'exo' },
      { id: 'stop-mir', from: 'drug', to: 'mir', predicate: 'suppresses' },
      { id: 'link', from: 'drug', to: 'exo', predicate: 'associated_with' },
      { id: 'unsure', from: 'drug', to: 'exo', predicate: 'regulates' },
    ],
  })
  const read = (names: string, options: Partial<PathOptions> = {}) =>
    readPath(graph, edges(names), { ...DEFAULT_PATH_OPTIONS, ...options })

  it('is read step by step', () => {
    expect(read('def carry low')).toEqual({
      nodes: ['cell', 'exo', 'mir', 'harm'],
      edges: ['def', 'carry', 'low'],
      netSign: -1,
      blocked: null,
      signInferred: false,
      undeterminedAt: null,
      weakest: 'hedged',
      joinedAt: [],
      effect: 'improves',
      commonRefs: [2, 3],
      cost: [0, 0, 1, 3, 3],
    })
  })

  it('says where its direction is first left open, and when the reader took an inferred one', () => {
    expect(read('carry open on')).toMatchObject({ netSign: null, undeterminedAt: 1, effect: 'undetermined' })
    expect(read('carry open', { inferredSigns: true })).toMatchObject({
      netSign: 1,
      undeterminedAt: null,
      signInferred: true,
    })
    expect(read('carry open on', { inferredSigns: true })).toMatchObject({ undeterminedAt: 2, signInferred: true })
  })

  it('takes an effect away where it lowers a cell or an exosome and goes on, and only there', () => {
    const lost = (names: string) => [read(names).blocked, read(names).effect, read(names).netSign]
    expect(lost('stop def carry low')).toEqual(['cell', 'lost', null])
    expect(lost('stop-exo carry low')).toEqual(['exo', 'lost', null])
    expect(lost('raise-exo carry low')).toEqual([null, 'improves', -1])
    expect(lost('stop-mir low')).toEqual([null, 'worsens', 1])
    expect(lost('stop-exo')).toEqual([null, 'lowers', -1])
    expect(lost('link carry low')).toEqual([null, 'contextual', 0])
    expect(lost('unsure carry low')).toEqual([null, 'undetermined', null])
  })

  it('shares the references of all its steps, secretion by definition aside unless there is nothing else', () => {
    expect(read('def').commonRefs).toEqual([1])
    expect(read('def carry').commonRefs).toEqual([2, 3])
    expect(read('told carry').commonRefs).toEqual([])
    expect(refsOfEdge(graph.edge(edgeId('low')))).toEqual([2, 3, 5])
    expect(['def', 'told', 'carry'].map((id) => isByDefinition(graph.edge(edgeId(id))))).toEqual([true, false, false])
  })

  it('must join end to end and have a step', () => {
    expect(() => read('carry def')).toThrow(new BrokenPathError('carry does not lead to def'))
    expect(() => read('')).toThrow(new BrokenPathError('A path has at least one step'))
    expect(() => pathOfSteps(graph, [])).toThrow(BrokenPathError)
    expect(new BrokenPathError('x').name).toBe('BrokenPathError')
  })

  it('is counted by what it does', () => {
    expect(
      tallyOf([
        { netSign: 1, blocked: null },
        { netSign: 1, blocked: null },
        { netSign: -1, blocked: null },
        { netSign: null, blocked: null },
        { netSign: 0, blocked: null },
        { netSign: null, blocked: nodeId('exo') },
        { netSign: null, blocked: nodeId('exo') },
      ]),
    ).toEqual({ raises: 2, lowers: 1, undetermined: 1, contextual: 1, lost: 2 })
  })

  it('exists or not, within the asked steps, and not between unknown nodes', () => {
    const q = (maxSteps: number) => pathQuery(nodeId('cell'), nodeId('harm'), { maxSteps })
    expect([hasPath(graph, q(3)), hasPath(graph, q(2))]).toEqual([true, false])
    for (const [from, to] of [
      ['nowhere', 'harm'],
      ['cell', 'nowhere'],
    ] as const)
      expect(() => findPaths(graph, pathQuery(nodeId(from), nodeId(to)))).toThrow('No node nowhere in the graph')
  })
})
