import { describe, expect, it } from 'vitest'
import { bundleFacts, edgeFacts } from '../../src/core/model/edgeFacts.ts'
import type { EdgeFacts } from '../../src/core/model/edgeFacts.ts'
import type { Design } from '../../src/core/model/records.ts'
import { edgeId, miniEvidence, miniGraph } from './miniGraph.ts'

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
  it('shows opposite influences as a direction not stated', () => {
    expect(bundleFacts([facts({}), facts({ relationClass: 'activates' })]).relationClass).toBe('modulates')
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
    expect(() => bundleFacts([])).toThrow('at least one relation')
  })
})

it.each<readonly [string, readonly Design[], boolean]>([
  ['one of two findings is from an animal', ['in-vitro', 'in-vivo'], true],
  ['its finding is from cells and animals', ['in-vitro-and-in-vivo'], true],
  ['its finding is from patients', ['clinical-trial'], true],
  ['no finding is from an animal or a patient', ['in-vitro', 'preclinical', 'not-stated'], false],
  ['nothing is cited for it', [], false],
])('a relation of which %s (%j) is in vivo: %s', (_, designs, inVivo) => {
  const evidence = designs.map((design, i) => miniEvidence({ id: `e${i}`, refs: [1], design }))
  const graph = miniGraph({ edges: [{ id: 'e', from: 'a', to: 'b', evidence }] })
  expect(edgeFacts(graph.edge(edgeId('e')), graph.relation('promotes')).inVivo).toBe(inVivo)
})

it.each([
  ['part_of', true],
  ['associated_with', false],
  ['no_effect_on', false],
  ['promotes', false],
])('a line of %s is read one way: %s', (predicate, oneWay) => {
  const graph = miniGraph({ edges: [{ id: 'e', from: 'a', to: 'b', predicate }] })
  expect(edgeFacts(graph.edge(edgeId('e')), graph.relation(predicate)).oneWay).toBe(oneWay)
})
