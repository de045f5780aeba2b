import { describe, expect, it } from 'vitest'
import type { Design, EvidenceRecord, Recipient } from '../../src/core/model/records.ts'
import { spliceAudit, systemKeys } from '../../src/core/reason/spliceAudit.ts'
import type { SpliceAudit } from '../../src/core/reason/spliceAudit.ts'
import { edgeId, miniEvidence, miniGraph, miniReference } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'

type Step = Partial<Omit<MiniEdge, 'id' | 'from' | 'to'>>

/** The audit of a chain of these steps. */
const auditOf = (steps: readonly Step[], joinedAt: readonly number[] = []): SpliceAudit => {
  const edges = steps.map((step, i): MiniEdge => ({ id: `${i + 1}`, from: `n${i}`, to: `n${i + 1}`, ...step }))
  const graph = miniGraph({ edges, references: [{ ...miniReference(50), review: true }] })
  return spliceAudit(graph, { edges: edges.map((e) => edgeId(e.id)), weakest: 'hedged', joinedAt })
}
const verdict = (...steps: readonly Step[]): string => auditOf(steps).verdict
/** Segments as `1-2: 7`. */
const segments = (...steps: readonly Step[]): readonly string[] =>
  auditOf(steps).segments.map((s) => `${s.from}-${s.to}: ${s.refs.join(' ')}`)
const refs = (...numbers: readonly number[]): Step => ({ refs: numbers })
const inSystem = (
  ref: number,
  { system = 'IVDD model', species = ['rat'] }: Partial<Recipient> = {},
  design: Design = 'in-vivo',
): Step => ({ evidence: [miniEvidence({ refs: [ref], design, recipient: { system, species } })] })
const definition: Step = { predicate: 'secretes', signBasis: 'definition', refs: [] }

describe('the verdict on a chain', () => {
  it('is one paper only where one is cited for every step', () => {
    expect([verdict(refs(1, 2), refs(2, 3)), verdict(refs(1, 2), refs(2, 3), refs(3, 1)), verdict(refs(4))]).toEqual([
      'single-study',
      'spliced',
      'single-study',
    ])
  })
  it('is no one paper where only a review is cited for all of it', () => {
    expect(verdict(refs(50), refs(50))).toBe('spliced')
  })
  it.each<[string, Step, Step, string]>([
    ['agree', inSystem(1), inSystem(2), 'same-system'],
    ['agree but for spelling', inSystem(1), inSystem(2, { system: ' ivdd Model ' }), 'same-system'],
    ['share one species of two', inSystem(1), inSystem(2, { species: ['mouse', 'rat'] }), 'same-system'],
    ['share one half of a double setting', inSystem(1), inSystem(2, {}, 'in-vitro-and-in-vivo'), 'same-system'],
    ['differ in system', inSystem(1), inSystem(2, { system: 'NP cells' }), 'spliced'],
    ['differ in species', inSystem(1), inSystem(2, { species: ['mouse'] }), 'spliced'],
    ['differ in setting', inSystem(1), inSystem(2, {}, 'in-vitro'), 'spliced'],
    ['both state no system', inSystem(1, { system: null }), inSystem(2, { system: null }), 'spliced'],
    ['both state no species', inSystem(1, { species: [] }), inSystem(2, { species: [] }), 'spliced'],
    ['both state no setting', inSystem(1, {}, 'not-stated'), inSystem(2, {}, 'not-stated'), 'spliced'],
    ['agree, but one cites no study', inSystem(1), inSystem(50), 'spliced'],
  ])('of steps of different papers whose systems %s', (_, one, other, expected) => {
    expect(verdict(one, other)).toBe(expected)
  })
  it('is spliced where findings of different sources are joined, even from one paper', () => {
    expect([auditOf([refs(1), refs(1)], []).verdict, auditOf([refs(1), refs(1)], [1]).verdict]).toEqual([
      'single-study',
      'spliced',
    ])
  })
  it('asks no study of a step by definition, unless the chain has no other', () => {
    expect([verdict(definition, refs(1), refs(1)), verdict({ ...definition, refs: [9] }), verdict(definition)]).toEqual(
      ['single-study', 'single-study', 'spliced'],
    )
  })
  it('asks a study of a step that secretes as the review prints it', () => {
    expect(verdict({ predicate: 'secretes', refs: [] }, refs(1))).toBe('spliced')
  })
  it('is spliced for a chain without steps', () => {
    expect(auditOf([])).toMatchObject({ verdict: 'spliced', segments: [] })
  })
})

describe('the pieces of a chain', () => {
  it('are as long as steps share a study, counted from one', () => {
    expect(segments(refs(1, 2), refs(2, 3), refs(3), refs(3, 4))).toEqual(['1-2: 2', '3-4: 3'])
  })
  it('end where a step cites no study', () => {
    expect(segments(refs(1), refs(), refs(1))).toEqual(['1-1: 1', '2-2: ', '3-3: 1'])
  })
  it('go on over a step by definition, which starts none that a study could share', () => {
    expect(segments(refs(1), definition, refs(1))).toEqual(['1-3: 1'])
    expect(segments(definition, refs(1), refs(1))).toEqual(['1-1: ', '2-3: 1'])
  })
  it('are named in the sentence of a spliced chain', () => {
    expect(auditOf([refs(1, 2), refs(1, 2), refs(), refs(3)]).sentence).toBe(
      'Spliced: steps 1 to 2 from [1] or [2]; step 3 from no cited study; step 4 from [3]. No study cited here shows the whole chain.',
    )
  })
  it('are not named where one paper or one system spans the chain', () => {
    expect([auditOf([refs(1), refs(1)]).sentence, auditOf([inSystem(1), inSystem(2)]).sentence]).toEqual([
      'One paper: every step cites at least one common reference.',
      'Several papers, same system: species, setting and cells or model agree, but no one paper is cited for every step.',
    ])
  })
})

describe('what a chain rests on', () => {
  const trial = miniEvidence({ id: 't', refs: [2], design: 'clinical-trial' })
  it('is without a trial unless some evidence of some step is one', () => {
    const cells = miniEvidence({ refs: [1], design: 'in-vitro' })
    expect([
      auditOf([refs(1), { evidence: [cells] }]).noTrial,
      auditOf([refs(1), { evidence: [cells, trial] }]).noTrial,
    ]).toEqual([true, false])
  })
  it('is as sure as its weakest step', () => {
    expect(auditOf([refs(1)]).support).toBe('hedged')
  })
  it('is told of each step: printed numbers, studies, species, systems, hedges and certainty', () => {
    const recipient = (system: string | null): Recipient => ({ species: ['rat', 'human'], system })
    const [hop] = auditOf([
      {
        certainty: 'hedged',
        evidence: [
          miniEvidence({ refs: [50, 2], hedges: ['may'], recipient: recipient('NP cells'), design: 'in-vitro' }),
          miniEvidence({ id: 'e2', refs: [2], hedges: ['may'], recipient: recipient('NP cells') }),
          miniEvidence({ id: 'e3', refs: [2], recipient: recipient(null) }),
          miniEvidence({ id: 'e4', refs: [2], recipient: recipient('IVDD model') }),
          miniEvidence({ id: 'e5', refs: [2], recipient: null }),
        ],
      },
    ]).hops
    expect(hop).toEqual({
      edge: '1',
      refs: [2, 50],
      studies: [2],
      species: ['human', 'rat'],
      systems: ['NP cells', 'IVDD model'],
      setting: 'human and rat, in vitro',
      hedges: ['may'],
      certainty: 'hedged',
      byDefinition: false,
      keys: ['rat|in-vitro|np cells', 'human|in-vitro|np cells'],
    })
  })
})

describe('the settings of a relation that are fully stated', () => {
  const keys = (...evidence: readonly Partial<EvidenceRecord>[]): readonly string[] =>
    systemKeys({ evidence: evidence.map(miniEvidence) })
  const rats: Recipient = { species: ['rat'], system: ' IVDD Model ' }
  it('hold species, setting and system, the last without regard to capitals and blanks', () => {
    expect(keys({ recipient: rats, design: 'in-vivo' })).toEqual(['rat|in-vivo|ivdd model'])
  })
  it('take a double setting as both its halves', () => {
    expect(keys({ recipient: rats, design: 'in-vitro-and-in-vivo' })).toEqual([
      'rat|in-vitro|ivdd model',
      'rat|in-vivo|ivdd model',
    ])
  })
  it('leave out evidence that lacks species, setting or system', () => {
    expect(
      keys(
        { design: 'in-vivo' },
        { design: 'in-vivo', recipient: { species: ['rat'], system: null } },
        { design: 'in-vivo', recipient: { species: ['rat'], system: ' ' } },
        { design: 'in-vivo', recipient: { species: [], system: 'NP cells' } },
        { design: 'not-stated', recipient: rats },
      ),
    ).toEqual([])
  })
})
