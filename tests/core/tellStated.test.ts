import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import type { Support } from '../../src/core/paths/restsOn.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import type { PathQuery } from '../../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../../src/core/query/view.ts'
import type { EndSpec } from '../../src/core/query/view.ts'
import { tellAnswer } from '../../src/core/tell/tellAnswer.ts'
import { paperParts, tellJoin, tellJoint } from '../../src/core/tell/tellJoint.ts'
import { tellModifier, tellModifiers } from '../../src/core/tell/tellModifiers.ts'
import {
  nameInText,
  tellInText,
  tellPassive,
  tellRelation,
  tellVerb,
  tellVerbs,
} from '../../src/core/tell/tellRelation.ts'
import { statedHeading, tellStated } from '../../src/core/tell/tellStated.ts'
import { tellSupport } from '../../src/core/tell/tellSupport.ts'
import { sentence } from '../../src/core/words/sentence.ts'
import { edgeId, miniEvidence, miniGraph, miniReference, nodeId } from './miniGraph.ts'

const node = (id: string) => ({ kind: 'node', id: nodeId(id) }) as const
const EXOSOMES: EndSpec = { kind: 'set', set: 'any-exosome' }
const OUTCOMES: EndSpec = { kind: 'set', set: 'any-outcome' }

/** Three exosomes act on two outcomes. */
const graph = miniGraph({
  nodes: [
    { id: 'cell', kind: 'cell' },
    { id: 'cx', kind: 'exosome', sourceCell: nodeId('cell'), label: 'C-Exo' },
    { id: 'ax', kind: 'exosome', sourceCell: nodeId('cell'), label: 'A-Exo' },
    { id: 'bx', kind: 'exosome', sourceCell: nodeId('cell'), label: 'B-Exo' },
    { id: 'pain', kind: 'outcome' },
    { id: 'loss', kind: 'outcome' },
    { id: 'mir', kind: 'mirna' },
    { id: 'alone', kind: 'process' },
  ],
  edges: [
    { id: 'cp', from: 'cx', to: 'pain', predicate: 'suppresses', refs: [5, 2], species: ['rat'] },
    { id: 'cp2', from: 'cx', to: 'pain', predicate: 'represses', refs: [2], certainty: 'hedged' },
    { id: 'ap', from: 'ax', to: 'pain', predicate: 'suppresses', refs: [9], species: ['mouse', 'rat'] },
    { id: 'bp', from: 'bx', to: 'pain', predicate: 'regulates', refs: [] },
    { id: 'cl', from: 'cx', to: 'loss', predicate: 'suppresses', certainty: 'inferred', refs: [] },
    { id: 'up', from: 'ax', to: 'mir', certainty: 'hedged', refs: [3] },
    { id: 'up2', from: 'bx', to: 'mir', predicate: 'contributes_to', certainty: 'hedged', refs: [3] },
    { id: 'carry1', from: 'ax', to: 'alone', predicate: 'carries', refs: [1] },
    { id: 'carry2', from: 'bx', to: 'alone', predicate: 'secretes', refs: [1] },
    { id: 'link', from: 'mir', to: 'alone', predicate: 'associated_with', refs: [1] },
    { id: 'guess', from: 'mir', to: 'pain', predicate: 'regulates', inferredSign: -1, refs: [9] },
    { id: 'title', from: 'mir', to: 'loss', certainty: 'title-only', refs: [7] },
  ],
  references: [{ ...miniReference(9), review: true }],
})
const query = (from: EndSpec, to: EndSpec, options: Partial<PathQuery['options']> = {}) =>
  pathQuery(from, to, { options: { ...DEFAULT_PATH_OPTIONS, ...options }, maxSteps: 1 })
const blocks = (...asked: Parameters<typeof query>) => {
  const q = query(...asked)
  return tellStated(graph, answerQuestion(graph, q).stated, q)
}
const words = (...asked: Parameters<typeof query>) => blocks(...asked).map((b) => b.sentence.text)
const facts = (...asked: Parameters<typeof query>) => blocks(...asked).map((b) => b.facts)

describe('what is stated outright', () => {
  it('is told once a direction: what lowers, what raises, what is not told, what is context', () => {
    expect(words(EXOSOMES, node('pain'))).toEqual([
      '2 exosome sources lower pain: A-Exo and C-Exo.',
      'B-Exo regulates pain; the direction is not printed.',
    ])
    expect(blocks(EXOSOMES, node('pain')).map((b) => [b.sign, b.routes.length])).toEqual([
      [-1, 2],
      [null, 1],
    ])
    expect(words(node('ax'), { kind: 'set', set: 'any-mirna' })).toEqual(['A-Exo promotes mir (hedged).'])
    expect(words(node('mir'), node('alone'), { contextLinks: true })).toEqual([
      'mir is associated with alone; a context link without a direction.',
    ])
  })

  it('names the ends of a set, those of the start before those of the goal', () => {
    expect(words(node('cx'), OUTCOMES)).toEqual(['C-Exo suppresses and represses 2 outcomes: loss and pain.'])
    expect(words(EXOSOMES, OUTCOMES)[0]).toBe('2 exosome sources lower 2 outcomes: A-Exo and C-Exo.')
    expect(words(EXOSOMES, node('loss'))).toEqual(['C-Exo suppresses loss (inferred by the curator, not printed).'])
  })

  it('keeps the verbs where they are no influences or all the same, and says raise where they differ', () => {
    expect(words(EXOSOMES, node('mir'))).toEqual(['2 exosome sources raise mir: A-Exo and B-Exo (hedged).'])
    expect(words(EXOSOMES, node('alone'))).toEqual(['2 exosome sources secrete and carry alone: A-Exo and B-Exo.'])
  })

  it('says when a direction is partly inferred', () => {
    expect(words(node('mir'), node('pain'), { inferredSigns: true })).toEqual([
      'mir regulates pain, direction partly inferred.',
    ])
  })

  it('tells relations, species, studies apart from reviews, and wording', () => {
    expect(facts(EXOSOMES, node('pain'))).toEqual([
      '3 relations; mouse and rat; [2] [5]; review [9]; wording from stated to hedged',
      '1 relation; species not stated; no study cited; stated',
    ])
    expect(facts(EXOSOMES, node('mir'))).toEqual(['2 relations; species not stated; [3]; all hedged'])
    expect(facts(EXOSOMES, node('loss'))).toEqual(['1 relation; species not stated; no study cited; inferred'])
  })

  it('is headed so only where some of it is printed', () => {
    const heading = (from: string, to: string) => {
      const q = query(node(from), node(to), { titleOnly: true })
      return statedHeading(graph, answerQuestion(graph, q).stated)
    }
    expect([heading('ax', 'pain'), heading('ax', 'mir'), heading('cx', 'loss'), heading('mir', 'loss')]).toEqual([
      'Stated outright',
      'Stated outright',
      'In one step',
      'In one step',
    ])
  })
})

describe('an answer in a line', () => {
  const line = (from: EndSpec, to: EndSpec, g = graph) => {
    const q = pathQuery(from, to)
    return tellAnswer(g, answerQuestion(g, q), q)
  }

  it('counts the routes shown by what they do, supply apart; only between the same ends do they agree', () => {
    const mini = miniGraph({
      nodes: [
        { id: 'e1', kind: 'exosome', sourceCell: nodeId('c') },
        { id: 'e2', kind: 'exosome', sourceCell: nodeId('c') },
        { id: 'c', kind: 'cell' },
      ],
      edges: [
        { id: '1', from: 'e1', to: 'z' },
        { id: '2', from: 'e1', to: 'm' },
        { id: '3', from: 'm', to: 'z' },
        { id: '4', from: 'e2', to: 'z' },
        { id: '5', from: 'e2', to: 'q', predicate: 'carries' },
        { id: '6', from: 'e1', to: 'q' },
        { id: '7', from: 'z', to: 'e1', predicate: 'suppresses' },
      ],
    })
    expect([
      line(node('e1'), node('z'), mini),
      line(EXOSOMES, node('z'), mini),
      line(EXOSOMES, node('q'), mini),
      line(node('z'), node('z'), mini),
    ]).toEqual([
      '2 routes; all 2 raise; they agree',
      '3 routes; all 3 raise',
      '3 routes; 1 supplies; 1 raises; 1 ends in an effect that is lost',
      'Feedback loops through z: 2 cannot be told',
    ])
  })

  it('counts joined routes only where nothing else is there', () => {
    const joining = miniGraph({
      nodes: [{ id: 'y', kind: 'exosome' }],
      edges: [
        { id: '1', from: 'x', to: 'b' },
        { id: '2', from: 'b', to: 'z', onlyFrom: ['y'] },
        { id: '3', from: 'x', to: 'd' },
        { id: '4', from: 'd', to: 'b' },
      ],
    })
    expect([line(node('x'), node('z'), joining), line(node('x'), node('b'), joining)]).toEqual([
      'No shown route; 2 joined paths exist',
      '2 routes; all 2 raise; they agree',
    ])
  })
})

describe('a step that joins findings', () => {
  const joins = miniGraph({
    nodes: [
      { id: 'x', label: 'X-Exo', kind: 'exosome' },
      { id: 'y', label: 'Y-Exo', kind: 'exosome' },
      { id: 'w', label: 'W-Exo', kind: 'exosome' },
    ],
    edges: [
      { id: 'a', from: 'b', to: 'c', refs: [4, 3] },
      { id: 'h', from: 'b', to: 'c', certainty: 'hedged', refs: [8] },
      { id: 't', from: 'b', to: 'c', certainty: 'title-only', refs: [] },
      { id: 'i', from: 'b', to: 'c', certainty: 'inferred', refs: [3, 4, 5] },
      { id: 'r', from: 'b', to: 'c', refs: [3, 8] },
      { id: 'r2', from: 'b', to: 'c', refs: [8, 9], caveat: 'cell type not printed' },
    ],
    references: [
      { ...miniReference(8), review: true },
      { ...miniReference(9), review: true },
    ],
  })
  const told = (edge: string, sources: string, span?: string | null) =>
    tellJoin(joins, edgeId(edge), {
      toldOf: sources.split(' ').map(nodeId),
      span: span === undefined || span === null ? span : edgeId(span),
    }).text

  it('says of whom it was told, how surely, by whom, and what is printed of the whole', () => {
    expect([
      told('a', 'x'),
      told('a', 'x y', null),
      told('h', 'x y w', 'a'),
      told('t', 'x', 'h'),
      told('i', 'x', 'r2'),
    ]).toEqual([
      'Joined: that b promotes c was told of X-Exo only [3] and [4].',
      'Joined: that b promotes c was told of X-Exo or Y-Exo only [3] and [4]; no printed relation spans it.',
      'Joined: that b promotes c was told, with a hedge, of X-Exo, Y-Exo or W-Exo only the review [8]; the whole effect is printed for b [3] and [4].',
      'Joined: that b promotes c stands in a cited title on X-Exo only; the whole effect is printed, with a hedge, for b the review [8].',
      'Joined: that b promotes c is inferred by the curator for X-Exo only [3], [4] and [5]; the whole effect is printed for b the reviews [8] and [9], cell type not printed.',
    ])
  })

  it('cites studies and reviews apart', () => {
    const papers = (id: string) => sentence(paperParts(joins, edgeId(id))).text
    expect([papers('a'), papers('r'), papers('h'), papers('t')]).toEqual([
      ' [3] and [4]',
      ' [3] and the review [8]',
      ' the review [8]',
      '',
    ])
  })

  it('is held to its neighbour by a study, a system, a definition, or nothing', () => {
    const joint = (rest: Partial<Parameters<typeof tellJoint>[1]>) =>
      tellJoint(joins, {
        after: 0,
        node: nodeId('b'),
        kind: 'break',
        studies: [],
        toldOf: [],
        joinedStep: null,
        ...rest,
      }).text
    expect([
      joint({ kind: 'same-study', studies: [3] }),
      joint({ kind: 'same-study', studies: [3, 4] }),
      joint({ kind: 'same-system' }),
      joint({ kind: 'definition' }),
      joint({}),
      joint({ joinedStep: 1, toldOf: ['x', 'y'].map(nodeId) }),
    ]).toEqual([
      'same study [3]',
      'same studies [3] and [4]',
      'two studies in the same system',
      'a cell secretes its exosomes by definition',
      'break: no study cited shows both steps',
      'break: joined, step 2 was told of X-Exo or Y-Exo only',
    ])
  })
})

describe('a statement about a relation', () => {
  const base = miniGraph({
    edges: [
      { id: 'bc', from: 'b', to: 'c' },
      { id: 'bd', from: 'b', to: 'd' },
    ],
    nodes: [{ id: 'drug' }, { id: 'pill' }],
    references: [miniReference(3)],
  })
  const [record] = base.data.assertions
  const modifier = (id: string, subject: string, modifies: string, rest = {}) => ({
    ...(record ?? base.edge(edgeId('bc'))),
    id: edgeId(id),
    subject: nodeId(subject),
    predicate: 'suppresses',
    sign: -1 as const,
    modifies: edgeId(modifies),
    ...rest,
  })
  const told = miniGraph({
    edges: [
      { id: 'bc', from: 'b', to: 'c' },
      { id: 'bd', from: 'b', to: 'd' },
    ],
    nodes: [{ id: 'drug' }, { id: 'pill' }],
    references: [miniReference(3)],
    rest: {
      modifiers: [
        modifier('m1', 'drug', 'bc', {
          certainty: 'hedged',
          evidence: [
            miniEvidence({
              refs: [3],
              hedges: ['may'],
              design: 'in-vivo',
              recipient: { species: ['rat'], system: null },
            }),
          ],
        }),
        modifier('m2', 'drug', 'bd'),
        modifier('m3', 'pill', 'bc'),
      ],
    },
  })

  it('names the relation it is about', () => {
    expect(told.data.modifiers.map((m) => tellModifier(told, m))).toEqual([
      'drug suppresses: b promotes c',
      'drug suppresses: b promotes d',
      'pill suppresses: b promotes c',
    ])
  })

  it('is told of its subject and the end of the relation it is about, with its wording, papers and setting', () => {
    const found = tellModifiers(told, { from: node('drug'), to: node('c') })
    expect(found.map((m) => [m.about, m.sentence.text])).toEqual([
      ['bc', 'drug suppresses: b promotes c (hedged: “may”; Author3 2003 [3]; rat, in vivo).'],
    ])
    expect(tellModifiers(told, { from: node('b'), to: node('c') })).toEqual([])
    expect(tellModifiers(told, { from: node('drug'), to: node('b') })).toEqual([])
  })
})

describe('what an answer rests on, in words', () => {
  const refs = miniGraph({ edges: [{ id: 'e', from: 'a', to: 'b', refs: [1, 2, 3, 4] }] })
  const exact = <T>(...items: readonly T[]) => ({ kind: 'exact', items }) as const
  const support = (rest: Partial<Support>): Support => ({
    sign: -1,
    routes: 1,
    relations: exact(edgeId('e')),
    studies: exact(1),
    isAlone: false,
    ...rest,
  })
  const told = (...supports: readonly Partial<Support>[]) => tellSupport(refs, supports.map(support))
  const never = {
    kind: 'never',
    path: answerQuestion(refs, pathQuery(nodeId('a'), nodeId('b'))).stated[0]?.path ?? null,
  }

  it('names up to three studies, then numbers; alone only where no other is cited', () => {
    const studies = (rest: Partial<Support>) => told(rest)[0]?.studies.text
    expect([
      studies({ isAlone: true }),
      studies({}),
      studies({ studies: exact(1, 2), isAlone: true, sign: 1 }),
      studies({ studies: exact(1, 2, 3) }),
      studies({ studies: exact(1, 2, 3, 4) }),
      studies({ studies: { kind: 'at-least', count: 1 } }),
      studies({ studies: { kind: 'at-least', count: 5 } }),
    ]).toEqual([
      'Rests on Author1 2001 [1] alone.',
      'Without Author1 2001 [1] no shown route lowers it.',
      'Without Author1 2001 [1] and Author2 2002 [2] no shown route raises it.',
      'Without Author1 2001 [1], Author2 2002 [2] and Author3 2003 [3] no shown route lowers it.',
      'Without [1] [2] [3] [4] no shown route lowers it.',
      'At least 1 study must fall before no shown route lowers it.',
      'At least 5 studies must fall before no shown route lowers it.',
    ])
  })

  it('names the direction first where there are two', () => {
    expect(told({ isAlone: true, sign: 1 }, { isAlone: true }).map((t) => t.studies.text)).toEqual([
      'What raises it rests on Author1 2001 [1] alone.',
      'What lowers it rests on Author1 2001 [1] alone.',
    ])
  })

  it('counts relations and hands them on', () => {
    const relations = (cut: Support['relations']) => [
      told({ relations: cut })[0]?.relations,
      told({ relations: cut })[0]?.cut,
    ]
    const path = never.path
    expect([
      relations(exact(edgeId('e'))),
      relations(exact(edgeId('e'), edgeId('f'))),
      relations({ kind: 'at-least', count: 3 }),
    ]).toEqual([
      ['Without this relation no shown route lowers it:', ['e']],
      ['Without these 2 relations no shown route lowers it:', ['e', 'f']],
      ['At least 3 relations must fall before no shown route lowers it.', []],
    ])
    const stays = path === null ? [] : told({ relations: { kind: 'never', path }, studies: { kind: 'never', path } })
    expect(stays.map((t) => [t.studies.text, t.relations, t.cut])).toEqual([
      [
        'Rests on no study alone: a shown route cites none.',
        'No relation takes it away: a shown route stands by definition alone.',
        [],
      ],
    ])
  })
})

describe('a relation in words', () => {
  const named = miniGraph({
    nodes: [
      { id: 'exos', label: 'Long exosomes', shortLabel: 'BMSC-Exos' },
      { id: 'stress', label: 'Oxidative stress' },
    ],
    edges: [
      { id: '1', from: 'exos', to: 'stress', predicate: 'represses' },
      { id: '2', from: 'stress', to: 'exos', predicate: 'carries' },
      { id: '3', from: 'exos', to: 'stress' },
      { id: '4', from: 'exos', to: 'stress', predicate: 'represses' },
    ],
  })
  it('is told by the names of the map, or as asked, from either end, and within a sentence', () => {
    expect([
      tellRelation(named, edgeId('1')),
      tellRelation(named, edgeId('1'), (n) => n.label),
      tellVerb(named, edgeId('1')),
      tellPassive(named, edgeId('1')),
      tellInText(named, edgeId('1')),
      tellInText(named, edgeId('2')),
      nameInText(named, nodeId('stress')),
    ]).toEqual([
      'BMSC-Exos represses Oxidative stress',
      'Long exosomes represses Oxidative stress',
      'represses',
      'repressed by',
      'BMSC-Exos repress oxidative stress',
      'oxidative stress carries BMSC-Exos',
      'oxidative stress',
    ])
  })
  it('lists verbs once, in the order of the vocabulary', () => {
    expect(tellVerbs(named, ['2', '4', '1', '3'].map(edgeId))).toEqual(['promotes', 'represses', 'carries'])
  })
})
