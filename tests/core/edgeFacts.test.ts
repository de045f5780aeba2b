import { describe, expect, it } from 'vitest'
import { bundleFacts } from '../../src/core/model/edgeFacts.ts'
import type { EdgeFacts } from '../../src/core/model/edgeFacts.ts'

const facts = (patch: Partial<EdgeFacts>): EdgeFacts => ({
  relationClass: 'inhibits', certainty: 'stated', inVivo: true, direct: true, negated: false, species: [], routes: [], ...patch,
})

describe('one line for several relations', () => {
  it('is drawn as uncertain as its weakest relation', () => {
    expect(bundleFacts([facts({}), facts({ certainty: 'inferred' }), facts({ certainty: 'hedged' })]).certainty).toBe('inferred')
  })
  it('is in vivo and direct only when every relation is', () => {
    expect(bundleFacts([facts({}), facts({ inVivo: false, direct: false })])).toMatchObject({ inVivo: false, direct: false })
  })
  it('shows opposite influences as a direction not stated', () => {
    expect(bundleFacts([facts({}), facts({ relationClass: 'activates' })]).relationClass).toBe('modulates')
  })
  it('shows an influence together with a transfer as associated', () => {
    expect(bundleFacts([facts({}), facts({ relationClass: 'transfers' })]).relationClass).toBe('associated')
  })
  it('cannot be made of nothing', () => {
    expect(() => bundleFacts([])).toThrow('at least one relation')
  })
})
