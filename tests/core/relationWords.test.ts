import { describe, expect, it } from 'vitest'
import type { Design, EvidenceRecord, SignBasis } from '../../src/core/model/records.ts'
import { experimentWords, notStatedWords, signBasisWords, spokenFacts } from '../../src/core/words/edgeWords.ts'
import {
  certaintyNote,
  certaintyWord,
  hedgesOf,
  passiveOf,
  pluralVerb,
  verbOf,
} from '../../src/core/words/relationWords.ts'
import { designsOf, routeWord, settingWords, speciesOf } from '../../src/core/words/settingWords.ts'
import { edgeId, miniEvidence, miniGraph } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'

const evidenceOf = (...items: readonly Partial<EvidenceRecord>[]): readonly EvidenceRecord[] =>
  items.map((item, i) => miniEvidence({ id: `e${i}`, ...item }))
const designed = (...designs: readonly Design[]): readonly EvidenceRecord[] =>
  evidenceOf(...designs.map((design) => ({ design })))
const rats = { species: ['rat'], system: null } as const
/** A relation from `a` to `b`. */
const recordOf = (edge: Partial<MiniEdge>) =>
  miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', ...edge }] }).edge(edgeId('1'))

describe('the setting of some evidence', () => {
  it('names designs in the fixed order, each once, and leaves out what is not stated', () => {
    expect(designsOf(designed('clinical-trial', 'in-vivo', 'not-stated', 'in-vivo'))).toEqual([
      'in-vivo',
      'clinical-trial',
    ])
  })
  it.each<[readonly Design[], readonly Design[]]>([
    [['in-vitro'], ['in-vitro']],
    [['in-vivo'], ['in-vivo']],
    [['in-vivo', 'in-vitro'], ['in-vitro-and-in-vivo']],
    [['in-vitro-and-in-vivo', 'in-vitro'], ['in-vitro-and-in-vivo']],
    [['in-vitro-and-in-vivo', 'in-vivo'], ['in-vitro-and-in-vivo']],
    [
      ['in-vitro', 'preclinical'],
      ['in-vitro', 'preclinical'],
    ],
    [['not-stated'], []],
  ])('takes %j as %j', (designs, told) => {
    expect(designsOf(designed(...designs))).toEqual(told)
  })
  it('names species in the fixed order, each once', () => {
    expect(
      speciesOf(
        evidenceOf(
          { recipient: { species: ['rat', 'human'], system: null } },
          { recipient: rats },
          {},
          { recipient: { species: ['mouse'], system: null } },
        ),
      ),
    ).toEqual(['human', 'mouse', 'rat'])
  })
  it('is told as species, then designs', () => {
    const told = [
      evidenceOf(
        { recipient: rats, design: 'in-vivo' },
        { recipient: { species: ['pig'], system: null }, design: 'clinical-trial' },
      ),
      evidenceOf({ recipient: rats }),
      designed('in-vitro', 'in-vivo'),
      [],
    ].map(settingWords)
    expect(told).toEqual([
      'rat and pig, in vivo; clinical trial',
      'rat, setting not stated',
      'in vitro and in vivo',
      'setting not stated',
    ])
  })
  it('tells a route, and that none is told', () => {
    expect([routeWord('tail-vein'), routeWord('not-stated'), routeWord(null)]).toEqual([
      'tail-vein injection',
      'route not stated',
      'route not stated',
    ])
  })
})

describe('what the review does not state of a relation', () => {
  const missing = (
    evidence: readonly Partial<EvidenceRecord>[],
    rest: { directness?: 'direct' | 'unspecified'; sign?: 1 | 0 | null } = {},
  ): string | null => notStatedWords({ evidence: evidenceOf(...evidence), directness: 'direct', sign: 1, ...rest })
  const told = { recipient: rats, design: 'in-vivo', route: 'tail-vein' } as const
  it('is nothing where all of it is stated', () => {
    expect([missing([told]), missing([told], { sign: 0 })]).toEqual([null, null])
  })
  it.each<[string, Partial<EvidenceRecord>, string | null]>([
    ['a setting', { design: 'not-stated' }, 'Setting not stated.'],
    ['a species', { recipient: null }, 'Species not stated.'],
    ['a route into an animal', { route: null }, 'Route not stated.'],
    ['a route into an animal, as the review leaves it', { route: 'not-stated' }, 'Route not stated.'],
    ['a route of a double setting', { design: 'in-vitro-and-in-vivo', route: null }, 'Route not stated.'],
    ['no route where cells were treated', { design: 'in-vitro', route: null }, null],
  ])('is %s', (_, lacking, words) => {
    expect(missing([{ ...told, ...lacking }])).toBe(words)
  })
  it('is no route where another passage tells one', () => {
    expect(missing([{ ...told, route: null }, told])).toBeNull()
  })
  it('is directness and direction', () => {
    expect([missing([told], { directness: 'unspecified' }), missing([told], { sign: null })]).toEqual([
      'Directness not stated.',
      'Direction not stated.',
    ])
  })
  it('is listed in one sentence', () => {
    expect(missing([{}], { directness: 'unspecified', sign: null })).toBe(
      'Setting, species, directness and direction not stated.',
    )
  })
})

describe('the facts of a relation as they are spoken', () => {
  it.each<[Partial<MiniEdge>, readonly number[], string]>([
    [{ species: ['rat'], design: 'in-vivo' }, [24, 117], 'stated, in vivo rat, references 24 and 117'],
    [{ certainty: 'hedged', species: ['rat'] }, [24], 'hedged, rat, reference 24'],
    [{ design: 'in-vitro', negated: true }, [], 'stated, in vitro, reported as no effect, no reference printed'],
    [{}, [1], 'stated, setting not stated, reference 1'],
  ])('of %j with references %j', (edge, refs, words) => {
    expect(spokenFacts(recordOf(edge), refs)).toBe(words)
  })
  it('join several settings and species', () => {
    const evidence = evidenceOf(
      { design: 'in-vivo', recipient: { species: ['rat', 'mouse'], system: null } },
      { design: 'clinical-trial' },
    )
    expect(spokenFacts(recordOf({ evidence }), [1])).toBe('stated, in vivo; clinical trial mouse and rat, reference 1')
  })
})

describe('the experiment behind a passage', () => {
  it('is told line by line, each with one full stop', () => {
    expect(
      experimentWords(
        miniEvidence({
          recipient: { species: ['rat'], system: 'IVDD model' },
          donor: { species: 'human', tissue: 'bone marrow', basis: 'Table 1 row 3' },
          perturbation: 'miR-21 was inhibited.',
          hedgeNote: 'Said of mice',
        }),
      ),
    ).toEqual([
      'Tested on: IVDD model.',
      'Cells from: human, bone marrow (Table 1 row 3).',
      'Experiment: miR-21 was inhibited.',
      'On the hedge: Said of mice.',
    ])
    expect(experimentWords(miniEvidence({ perturbation: 'Knock-down', hedgeNote: 'Of mice.' }))).toEqual([
      'Experiment: Knock-down.',
      'On the hedge: Of mice.',
    ])
  })
  it('leaves out what is not told', () => {
    expect(experimentWords(miniEvidence())).toEqual([])
    expect(
      experimentWords(miniEvidence({ recipient: rats, donor: { species: 'pig', tissue: null, basis: 'Table 1' } })),
    ).toEqual(['Cells from: pig (Table 1).'])
  })
  it('keeps a stop within a text', () => {
    expect(experimentWords(miniEvidence({ perturbation: 'By 2.5 parts', hedgeNote: 'See s. 4' }))).toEqual([
      'Experiment: By 2.5 parts.',
      'On the hedge: See s. 4.',
    ])
  })
})

it('has another reason for every kind of direction', () => {
  const kinds: readonly SignBasis[] = ['printed', 'inverted', 'via', 'definition', 'context', 'not-printed', 'none']
  expect(new Set(kinds.map(signBasisWords)).size).toBe(kinds.length)
  expect(signBasisWords('inverted')).toContain('the opposite manipulation')
})

describe('the verb of a relation', () => {
  const { data } = miniGraph({ edges: [] })
  const relation = (id: string) => {
    const found = data.relations.find((r) => r.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
  it.each([
    ['promotes', 1, false, 'promotes', 'promoted by'],
    ['represses', -1, false, 'represses', 'repressed by'],
    ['promotes', null, false, 'affects', 'affected by'],
    ['represses', null, false, 'affects', 'affected by'],
    ['regulates', null, false, 'regulates', 'regulated by'],
    ['associated_with', 0, false, 'is associated with', 'object of “is associated with” by'],
    ['promotes', 1, true, 'is reported without the effect “promotes” on', 'reported without the effect “promotes” of'],
    ['no_effect_on', 0, true, 'has no effect on', 'object of “has no effect on” by'],
    ['no_effect_on', 0, false, 'has no effect on', 'object of “has no effect on” by'],
  ] as const)('%s with sign %s, negated: %s, is “%s” and “%s”', (id, sign, negated, active, passive) => {
    expect([verbOf({ sign, negated }, relation(id)), passiveOf({ sign, negated }, relation(id))]).toEqual([
      active,
      passive,
    ])
  })
  it.each([
    ['is an inhibitor of', 'are inhibitors of'],
    ['is a member of', 'are members of'],
    ['is part of', 'are part of'],
    ['is delivered to', 'are delivered to'],
    ['gives rise to', 'give rise to'],
    ['has the risk of', 'have the risk of'],
    ['carries', 'carry'],
    ['releases', 'release'],
    ['suppresses', 'suppress'],
    ['pushes', 'push'],
    ['reaches', 'reach'],
    ['fixes', 'fix'],
    ['shows benefits in', 'show benefits in'],
  ])('“%s” is “%s” of several', (one, several) => {
    expect(pluralVerb(one)).toBe(several)
  })
})

describe('how sure the review is', () => {
  it('is a word for each, and a note for what is not plainly printed', () => {
    const all = ['stated', 'hedged', 'title-only', 'inferred'] as const
    expect(all.map((c) => [certaintyWord(c), certaintyNote(c)])).toEqual([
      ['stated', ''],
      ['hedged', 'hedged'],
      ['title only', 'only in the title of a cited reference'],
      ['inferred', 'inferred by the curator, not printed'],
    ])
  })
  it('shows in hedge words, each once, in the order of the passages', () => {
    expect(hedgesOf({ evidence: evidenceOf({ hedges: ['may', 'could'] }, {}, { hedges: ['may', 'likely'] }) })).toEqual(
      ['may', 'could', 'likely'],
    )
  })
})
