import { describe, expect, it } from 'vitest'
import { lintLesson } from '../../../src/core/lesson/lintLesson.ts'
import { inOrder, lintLessons } from '../../../src/core/lesson/lintLessons.ts'
import { asking, lessonOf, plainStep, rawLesson, SMALL_GRAPH } from './smallLesson.ts'
import type { RawStep } from './smallLesson.ts'

const lint = (step: RawStep, change: Record<string, unknown> = {}): readonly string[] =>
  lintLesson(SMALL_GRAPH, lessonOf(rawLesson(step, change)), 'small').map((p) =>
    `${p.code} ${p.where.replace(/^small(: step 5 \((judged|asked)\)( › )?)?/, '')}`.trim(),
  )
const show = (change: Record<string, unknown>): readonly string[] => lint(plainStep('judged', change))
const ask = (question: Record<string, unknown>, change: Record<string, unknown> = {}): readonly string[] =>
  lint(asking(question, change))
const ALL = ['exo', 'mir', 'gene', 'path', 'end', 'side']

describe('the linter of lessons', () => {
  it('finds nothing in a lesson without a fault', () => {
    expect(show({})).toEqual([])
    expect(ask({ type: 'predictSign', path: ['mir', 'gene', 'path'] })).toEqual([])
    expect(ask({ type: 'breakEdge', from: 'mir', to: 'path', mode: 'every-path', options: ['E2', 'E6'] })).toEqual([])
    expect(
      ask({
        type: 'matchCitation',
        pairs: [
          { edge: 'E2', ref: 1 },
          { edge: 'E6', ref: 2 },
        ],
      }),
    ).toEqual([])
    expect(ask({ type: 'chainEvidence', path: ['exo', 'mir', 'gene'] })).toEqual([])
    expect(
      ask({
        type: 'multipleChoice',
        options: [
          { text: 'a', correct: true, why: 'so' },
          { text: 'b', correct: false, why: 'not so' },
        ],
      }),
    ).toEqual([])
  })

  it('names ids that are not in the graph, wherever they stand', () => {
    expect(show({ view: { include: ['exo', 'mri', 'gene'] } })).toEqual(['unknown-id view › include'])
    expect(show({ view: { include: ['exo', 'mir', 'gene'], focus: ['E99'] } })).toEqual(['unknown-id view › focus'])
    expect(show({ view: { include: ['exo', 'mir', 'gene'], hide: { signs: ['E99'] } } })).toEqual([
      'unknown-id view › hide › signs',
    ])
    expect(show({ cite: ['E99'] })).toEqual(['unknown-id cite'])
    expect(show({ say: 'See [[edge:E99]].' })).toEqual(['unknown-id say'])
    expect(ask({ type: 'certainty', edge: 'E99' })).toEqual(['unknown-id question › edge'])
    expect(ask({ type: 'orderPath', path: ['mir', 'gen'] })).toEqual(['unknown-id question › path'])
  })

  it('names what is asked or shown and not on the map', () => {
    expect(show({ view: { include: ['exo', 'mir', 'gene'], focus: ['end'] } })).toEqual(['not-on-map view › focus'])
    expect(ask({ type: 'certainty', edge: 'E3' }, { view: { include: ['exo', 'mir'] } })).toEqual([
      'not-on-map question › edge',
      'not-on-map question › edge',
    ])
  })

  it('asks for paths that the path rules know', () => {
    expect(show({ view: { include: ALL, path: ['gene', 'mir'] } })).toEqual(['no-path view › path'])
    expect(ask({ type: 'predictSign', path: ['gene', 'exo'] })).toEqual(['no-path question › path'])
  })

  it('never lets a joined chain be asked for its effect, and lets it be asked whether it was shown', () => {
    expect(ask({ type: 'predictSign', path: ['mir', 'gene', 'path', 'end'] })).toEqual(['joined-path question › path'])
    expect(ask({ type: 'chainEvidence', path: ['mir', 'gene', 'path', 'end'] })).toEqual([])
  })

  it('asks for exactly one answer', () => {
    expect(ask({ type: 'breakEdge', from: 'mir', to: 'path', mode: 'every-path', options: ['E2', 'E3'] })).toEqual([
      'not-one-answer question › options',
    ])
    expect(ask({ type: 'breakEdge', from: 'mir', to: 'path', mode: 'every-path', options: ['E6'] })).toEqual([
      'not-one-answer question › options',
    ])
    expect(
      ask({ type: 'breakEdge', from: 'mir', to: 'end', mode: 'every-path', options: ['E2', 'E5'] }),
      'the way as a whole is left',
    ).toEqual([])
    expect(
      ask({
        type: 'matchCitation',
        pairs: [
          { edge: 'E2', ref: 2 },
          { edge: 'E6', ref: 2 },
        ],
      }),
    ).toEqual(['not-one-answer question › pairs › 1'])
    expect(
      ask({
        type: 'multipleChoice',
        options: [
          { text: 'a', correct: true, why: 'x' },
          { text: 'b', correct: true, why: 'y' },
        ],
      }),
    ).toEqual(['not-one-answer question › options'])
    expect(ask({ type: 'nameNode', node: 'gene', options: ['gene'] })).toEqual(['one-option question › options'])
  })

  it('finds what gives an answer away', () => {
    expect(ask({ type: 'nameNode', node: 'gene' }, { say: 'Here gene one is missing.', cite: ['E2'] })).toEqual([
      'answer-told say',
    ])
    expect(ask({ type: 'nameNode', node: 'gene', hints: ['It is GENE1.'] })).toEqual([
      'answer-told question › hints › 1',
    ])
    expect(ask({ type: 'relationType', edge: 'E2' }, { say: 'Look [[edge:E2]].' })).toEqual(['answer-told say'])
    expect(
      ask({ type: 'certainty', edge: 'E3' }, { view: { include: ALL, panel: 'evidence', evidenceFor: 'E3' } }),
    ).toEqual(['answer-told view › evidenceFor'])
    expect(
      ask(
        { type: 'freeRecall', targets: ['gene'] },
        { view: { include: ALL, hide: { nodes: ['gene'] } }, title: 'Where is GENE1?' },
      ),
    ).toEqual(['answer-told title'])
  })

  it('asks every claim for its relation', () => {
    expect(show({ say: 'miR-7 holds GENE1 down.', cite: [] })).toEqual(['claim-without-citation cite'])
    expect(show({ kind: 'reveal', cite: [] })).toEqual(['claim-without-citation cite'])
    expect(show({ say: 'See [[edge:E1]].', cite: ['E2'] })).toEqual(['cite-not-listed cite'])
  })

  it('keeps a hedge in the words', () => {
    expect(show({ view: { include: ALL }, say: 'The gene lowers the pathway.', cite: ['E3'] })).toContain(
      'hedge-lost say',
    )
    expect(show({ view: { include: ALL }, say: 'The gene may lower the pathway.', cite: ['E3'] })).toEqual([])
  })

  it('asks for short and plain words', () => {
    expect(show({ say: Array.from({ length: 61 }, () => 'so').join(' ') })).toContain('long-text say')
    expect(
      show({
        say: 'Consequently investigators characterising intracellular communication anticipate considerable methodological heterogeneity notwithstanding.',
      }),
    ).toContain('hard-text say')
  })

  it('asks for few new nodes and marks, something to build, a question where a step asks, and steps of their own', () => {
    const first = (view: Record<string, unknown>): RawStep => plainStep('a', { view })
    const of = (steps: readonly RawStep[], change: Record<string, unknown> = {}): readonly string[] =>
      lintLesson(SMALL_GRAPH, lessonOf({ ...rawLesson(), ...change, steps }), 'small').map((p) => p.code)
    const task = asking({ type: 'nameNode', node: 'gene' }, { id: 'task' })
    expect(of([first({ include: ALL }), plainStep('b'), plainStep('c'), plainStep('d'), task])).toEqual([
      'many-new-nodes',
    ])
    expect(
      of(
        [
          first({ include: ['exo', 'mir', 'gene', 'path'] }),
          plainStep('b'),
          plainStep('c'),
          plainStep('d'),
          asking({ type: 'nameNode', node: 'mir' }, { id: 'task', view: { include: ['exo', 'mir', 'gene'] } }),
        ],
        { prerequisites: [] },
      ),
    ).toEqual(['many-new-marks'])
    expect(of([plainStep('a'), plainStep('b'), plainStep('c'), plainStep('d'), plainStep('e')])).toEqual(['no-task'])
    expect(of([plainStep('a'), plainStep('b'), task])).toEqual(['few-steps'])
    expect(of([plainStep('a'), plainStep('a'), plainStep('c'), plainStep('d'), task])).toEqual(['same-step'])
    expect(show({ kind: 'ask' })).toEqual(['no-question question'])
  })

  it('finds six words in a row of the review', () => {
    const found = lintLesson(
      SMALL_GRAPH,
      lessonOf(rawLesson(plainStep('judged', { notes: 'one two three four five six seven' }))),
      'small',
      (words) => words.join(' ') === 'two three four five six seven',
    )
    expect(found.map((p) => p.code)).toEqual(['copied-words'])
  })

  it('judges files together: the broken one is set aside, lessons to do before must be there, none has the id of another', () => {
    const file = (
      where: string,
      change: Record<string, unknown>,
    ): { readonly where: string; readonly text: string } => ({
      where,
      text: JSON.stringify(rawLesson(plainStep('judged'), change)),
    })
    const { lessons, problems } = lintLessons(
      SMALL_GRAPH,
      [
        file('a', { prerequisites: [] }),
        { where: 'b', text: '{' },
        file('c', { prerequisites: ['nowhere'], id: 'second' }),
        file('d', { prerequisites: [] }),
      ],
      null,
    )
    expect(lessons.map((l) => l.id)).toEqual(['second', 'small', 'small'])
    expect(problems.filter((p) => p.severity === 'error').map((p) => `${p.code} ${p.where}`)).toEqual([
      'lesson-not-json b',
      'unknown-lesson c',
      'same-lesson d',
    ])
  })

  it('finds lessons that are to be done before themselves, and takes lessons beside the files for known', () => {
    const file = (id: string, prerequisites: readonly string[]): { readonly where: string; readonly text: string } => ({
      where: id,
      text: JSON.stringify({ ...rawLesson(), id, prerequisites }),
    })
    const found = (files: readonly ReturnType<typeof file>[], others = false): readonly string[] =>
      lintLessons(
        SMALL_GRAPH,
        files,
        null,
        others ? [lessonOf({ ...rawLesson(), id: 'other', prerequisites: [] })] : [],
      )
        .problems.filter((p) => p.severity === 'error')
        .map((p) => `${p.code} ${p.where}`)
    expect(found([file('one', ['two']), file('two', ['six']), file('six', ['one'])])).toEqual([
      'lesson-circle one',
      'lesson-circle two',
      'lesson-circle six',
    ])
    expect(found([file('one', ['one'])])).toEqual(['lesson-circle one'])
    expect(found([file('one', ['other'])])).toEqual(['unknown-lesson one'])
    expect(found([file('one', ['other'])], true)).toEqual([])
  })

  it('puts a lesson after those it builds on', () => {
    const named = (id: string, change: Record<string, unknown>) =>
      lessonOf({ ...rawLesson(), id, prerequisites: [], ...change })
    const ordered = inOrder([
      named('late', { prerequisites: ['early'], audience: 'upper-secondary' }),
      named('early', { audience: 'graduate' }),
      named('first', {}),
    ])
    expect(ordered.map((l) => l.id)).toEqual(['first', 'early', 'late'])
  })
})
