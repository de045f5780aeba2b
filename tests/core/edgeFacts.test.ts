import { describe, expect, it } from 'vitest'
import { EmptyBundleError, bundleFacts, edgeFacts } from '../../src/core/model/edgeFacts.ts'
import type { EdgeFacts } from '../../src/core/model/edgeFacts.ts'
import type { Design, EvidenceRecord, RelationClass } from '../../src/core/model/records.ts'
import { edgeId, miniEvidence, miniGraph } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'

const facts = (patch: Partial<EdgeFacts>): EdgeFacts => ({
  relationClass: 'inhibits',
  certainty: 'stated',
  inVivo: true,
  direct: true,
  negated: false,
  oneWay: false,
  species: [],
  routes: [],
  ...patch,
})

describe('one line for several relations', () => {
  it('is drawn as uncertain as its weakest relation', () => {
    expect(bundleFacts([facts({}), facts({ certainty: 'inferred' }), facts({ certainty: 'hedged' })]).certainty).toBe(
      'inferred',
    )
  })
  it('is in vivo and direct only when every relation is', () => {
    expect(bundleFacts([facts({}), facts({ inVivo: false, direct: false })])).toMatchObject({
      inVivo: false,
      direct: false,
    })
  })
  it('is drawn by its class where all have the same', () => {
    expect(
      (['transfers', 'inhibits'] as const).map(
        (relationClass) => bundleFacts([facts({ relationClass }), facts({ relationClass })]).relationClass,
      ),
    ).toEqual(['transfers', 'inhibits'])
  })
  it('is in vivo, direct and without effect when every relation is', () => {
    expect(bundleFacts([facts({ negated: true }), facts({ negated: true })])).toMatchObject({
      inVivo: true,
      direct: true,
      negated: true,
    })
    expect(bundleFacts([facts({ negated: true }), facts({})]).negated).toBe(false)
  })
  it('holds the species and routes of all, each once', () => {
    expect(
      bundleFacts([
        facts({ species: ['rat'], routes: ['tail-vein'] }),
        facts({ species: ['human', 'rat'], routes: ['tail-vein', 'intradiscal'] }),
      ]),
    ).toMatchObject({ species: ['rat', 'human'], routes: ['tail-vein', 'intradiscal'] })
  })
  it('shows opposite influences as a direction not stated', () => {
    const classOf = (a: RelationClass, b: RelationClass) =>
      bundleFacts([facts({ relationClass: a }), facts({ relationClass: b })]).relationClass
    expect([
      classOf('inhibits', 'activates'),
      classOf('modulates', 'activates'),
      classOf('inhibits', 'modulates'),
    ]).toEqual(['modulates', 'modulates', 'modulates'])
  })
  it('shows an influence together with a transfer as associated', () => {
    expect(bundleFacts([facts({}), facts({ relationClass: 'transfers' })]).relationClass).toBe('associated')
  })
  it('is read one way only when every relation is', () => {
    const plain = (oneWay: boolean): EdgeFacts => facts({ relationClass: 'associated', oneWay })
    expect([bundleFacts([plain(true), plain(true)]).oneWay, bundleFacts([plain(true), plain(false)]).oneWay]).toEqual([
      true,
      false,
    ])
  })
  it('cannot be made of nothing', () => {
    expect(() => bundleFacts([])).toThrow(new EmptyBundleError('A bundle needs at least one relation'))
    expect(new EmptyBundleError('').name).toBe('EmptyBundleError')
  })
})

const factsOf = (edge: Partial<MiniEdge>): EdgeFacts => {
  const graph = miniGraph({ edges: [{ id: 'e', from: 'a', to: 'b', ...edge }] })
  const record = graph.edge(edgeId('e'))
  return edgeFacts(record, graph.relation(record.predicate))
}
const evidence = (...items: readonly Partial<EvidenceRecord>[]): Partial<MiniEdge> => ({
  evidence: items.map((item, i) => miniEvidence({ id: `e${i}`, ...item })),
})

describe('the line of one relation', () => {
  it.each<[string, Partial<MiniEdge>, EdgeFacts['relationClass'], boolean]>([
    ['raises', { predicate: 'promotes' }, 'activates', false],
    ['lowers', { predicate: 'suppresses' }, 'inhibits', false],
    ['raises, direction not stated', { predicate: 'promotes', sign: null }, 'modulates', false],
    ['lowers, direction not stated', { predicate: 'suppresses', sign: null }, 'modulates', false],
    ['carries, direction not stated', { predicate: 'carries', sign: null }, 'transfers', false],
    ['is reported without its effect', { predicate: 'promotes', negated: true }, 'associated', true],
    ['says itself that there is none', { predicate: 'no_effect_on' }, 'associated', true],
  ])('that %s is drawn by class and negation', (_, edge, relationClass, negated) => {
    expect(factsOf(edge)).toMatchObject({ relationClass, negated })
  })
  it.each<[readonly Design[], boolean]>([
    [['in-vivo'], true],
    [['in-vitro-and-in-vivo'], true],
    [['clinical-trial'], true],
    [['in-vitro', 'in-vivo'], true],
    [['in-vitro'], false],
    [['preclinical', 'not-stated'], false],
  ])('of %j is in vivo: %s', (designs, inVivo) => {
    expect(factsOf(evidence(...designs.map((design) => ({ design })))).inVivo).toBe(inVivo)
  })
  it.each([
    ['direct', true],
    ['indirect', false],
    ['unspecified', false],
  ] as const)('that is %s shows as direct: %s', (directness, direct) => {
    expect(factsOf({ directness }).direct).toBe(direct)
  })
  it('holds species and routes of all passages, each once, and its certainty', () => {
    expect(
      factsOf({
        certainty: 'hedged',
        ...evidence(
          { recipient: { species: ['rat', 'human'], system: null }, route: 'tail-vein' },
          { recipient: { species: ['rat'], system: null }, route: 'intradiscal' },
          { route: 'tail-vein' },
          {},
        ),
      }),
    ).toMatchObject({ species: ['rat', 'human'], routes: ['tail-vein', 'intradiscal'], certainty: 'hedged' })
  })
  it('has no species and no route where none is told', () => {
    expect(factsOf(evidence({}))).toMatchObject({ species: [], routes: [] })
  })
})

it.each<[Partial<MiniEdge>, boolean]>([
  [{ predicate: 'part_of' }, true],
  [{ predicate: 'part_of', negated: true }, false],
  [{ predicate: 'associated_with' }, false],
  [{ predicate: 'no_effect_on' }, false],
  [{ predicate: 'promotes' }, false],
])('a line of %j is read one way: %s', (edge, oneWay) => {
  expect(factsOf(edge).oneWay).toBe(oneWay)
})
