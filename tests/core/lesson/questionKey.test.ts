import { describe, expect, it } from 'vitest'
import { explainAnswer } from '../../../src/core/lesson/explainAnswer.ts'
import { gradeAnswer, isNameOf } from '../../../src/core/lesson/gradeAnswer.ts'
import type { Given } from '../../../src/core/lesson/gradeAnswer.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import type { QuestionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { shuffled } from '../../../src/core/seededRandom.ts'
import { nodeId } from '../miniGraph.ts'
import { questionOf, SMALL_GRAPH } from './smallLesson.ts'

function keyOf(raw: Record<string, unknown>): QuestionKey {
  const { question, lesson, at } = questionOf(raw)
  return questionKey(SMALL_GRAPH, question, shownMap(SMALL_GRAPH, lesson, at), 'seed')
}
const right = (raw: Record<string, unknown>): unknown => {
  const key = keyOf(raw)
  return 'right' in key ? key.right : null
}

describe('the answer of a question', () => {
  it.each([
    [['mir', 'gene'], 'lowers'],
    [['exo', 'mir', 'gene'], 'lowers'],
    [['mir', 'gene', 'path'], 'raises'],
    [['gene', 'side'], 'cannot-tell'],
    [['mir', 'gene', 'side'], 'cannot-tell'],
    // Joined of findings of two exosomes: nobody showed it, so no direction is right.
    [['mir', 'gene', 'path', 'end'], 'cannot-tell'],
    [['gene', 'mir'], 'cannot-tell'],
  ])('along %j is that the end %s', (path, answer) => {
    expect(right({ type: 'predictSign', path })).toBe(answer)
  })

  it('is computed for every kind from the graph', () => {
    expect(right({ type: 'relationType', edge: 'E6' })).toBe('modulates')
    expect(right({ type: 'relationType', edge: 'E1' })).toBe('transfers')
    expect(right({ type: 'certainty', edge: 'E3' })).toBe('hedged')
    expect(right({ type: 'chainEvidence', path: ['exo', 'mir', 'gene'] })).toBe('single-study')
    expect(right({ type: 'chainEvidence', path: ['mir', 'gene', 'path', 'end'] })).toBe('spliced')
    expect(right({ type: 'breakEdge', from: 'mir', to: 'path', mode: 'every-path', options: ['E6', 'E2'] })).toBe('E2')
    expect(
      right({
        type: 'matchCitation',
        pairs: [
          { edge: 'E2', ref: 1 },
          { edge: 'E6', ref: 2 },
        ],
      }),
    ).toEqual({ E2: '1', E6: '2' })
    expect(right({ type: 'orderPath', path: ['mir', 'gene', 'path'], distractors: ['end'] })).toEqual([
      'mir',
      'gene',
      'path',
    ])
    expect(right({ type: 'selectNodes', answer: ['mir'] })).toEqual(['mir'])
  })

  it('of a choice stays with its option when the options are shuffled', () => {
    const options = ['a', 'b', 'c', 'd'].map((text, i) => ({ text, correct: i === 2, why: `because ${text}` }))
    const key = keyOf({ type: 'multipleChoice', options })
    if (key.kind !== 'one') throw new Error('one of several')
    expect(key.choices.find((c) => c.id === key.right)?.text).toBe('c')
    expect(key.choices.map((c) => c.text).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('offers the missing name once, among the others', () => {
    const key = keyOf({ type: 'nameNode', node: 'gene', options: ['path', 'gene', 'mir'] })
    if (key.kind !== 'one') throw new Error('one of several')
    expect(key.choices.map((c) => c.id).toSorted()).toEqual(['gene', 'mir', 'path'])
    expect(key.right).toBe('gene')
  })

  it('is shuffled the same way for the same seed, and another way for another', () => {
    const items = Array.from({ length: 12 }, (_, i) => i)
    expect(shuffled(items, 'a')).toEqual(shuffled(items, 'a'))
    expect(shuffled(items, 'a')).not.toEqual(shuffled(items, 'b'))
    expect([...shuffled(items, 'a')].toSorted((a, b) => a - b)).toEqual(items)
  })

  it('tells two minuses with their product, and an unsigned step as one', () => {
    const told = (path: readonly string[]): readonly string[] => {
      const { step, question, lesson, at } = questionOf({ type: 'predictSign', path })
      return explainAnswer(SMALL_GRAPH, step, question, shownMap(SMALL_GRAPH, lesson, at)).sentences
    }
    expect(told(['mir', 'gene', 'path'])).toEqual([
      'miR-7 represses GENE1 (minus), GENE1 represses AKT pathway (minus).',
      '2 minuses on the way: AKT pathway goes up.',
    ])
    expect(told(['mir', 'gene', 'side'])[1]).toBe(
      'One step prints no direction, so the effect on swelling cannot be told.',
    )
  })
})

describe('a grade', () => {
  const grade = (raw: Record<string, unknown>, given: Given) => gradeAnswer(SMALL_GRAPH, keyOf(raw), given)

  it('is right or wrong by the key, and names what is', () => {
    expect(grade({ type: 'certainty', edge: 'E3' }, { kind: 'one', id: 'hedged' })).toEqual({
      isRight: true,
      right: ['hedged'],
      wrong: [],
    })
    expect(grade({ type: 'certainty', edge: 'E3' }, { kind: 'one', id: 'stated' })).toEqual({
      isRight: false,
      right: ['hedged'],
      wrong: ['stated'],
    })
    expect(grade({ type: 'selectNodes', answer: ['mir', 'gene'] }, { kind: 'some', ids: ['mir', 'end'] })).toEqual({
      isRight: false,
      right: ['mir'],
      wrong: ['end', 'gene'],
    })
    expect(
      grade({ type: 'orderPath', path: ['mir', 'gene', 'path'] }, { kind: 'order', ids: ['mir', 'path', 'gene'] }),
    ).toEqual({ isRight: false, right: ['mir'], wrong: ['path', 'gene'] })
    expect(
      grade(
        { type: 'orderPath', path: ['mir', 'gene'], distractors: ['end'] },
        { kind: 'order', ids: ['mir', 'gene', 'end'] },
      ).isRight,
    ).toBe(false)
    expect(
      grade(
        {
          type: 'matchCitation',
          pairs: [
            { edge: 'E2', ref: 1 },
            { edge: 'E6', ref: 2 },
          ],
        },
        { kind: 'pairs', pairs: { E2: '1', E6: '1' } },
      ),
    ).toEqual({ isRight: false, right: ['E2'], wrong: ['E6'] })
  })

  it('of another kind of answer than asked is wrong, not a failure', () => {
    expect(grade({ type: 'certainty', edge: 'E3' }, { kind: 'open', text: 'hedged' }).isRight).toBe(false)
    expect(grade({ type: 'selectNodes', answer: ['mir'] }, { kind: 'one', id: 'mir' }).isRight).toBe(false)
  })

  it('takes a typed name by any of its spellings', () => {
    const taken = (id: string, names: readonly string[]): readonly string[] =>
      names.filter((name) => isNameOf(SMALL_GRAPH, nodeId(id), name))
    expect(taken('gene', ['GENE1', 'gene1', 'Gene-1', 'gene one', 'GENE ONE', '', 'GENE', 'GENE12', 'miR-7'])).toEqual([
      'GENE1',
      'gene1',
      'Gene-1',
      'gene one',
      'GENE ONE',
    ])
    expect(taken('mir', ['miR7', 'mir 7', 'MIR-7', 'microRNA-7', 'miR-71', 'miR'])).toEqual([
      'miR7',
      'mir 7',
      'MIR-7',
      'microRNA-7',
    ])
    expect(isNameOf(SMALL_GRAPH, nodeId('gene'), 'the blocker', ['The Blocker'])).toBe(true)
  })

  it('is never given for words of one’s own; it is only seen what they name', () => {
    expect(
      grade({ type: 'freeRecall', targets: ['mir', 'gene', 'end'] }, { kind: 'open', text: 'mir7 -| gene 1' }),
    ).toEqual({ isRight: null, right: ['mir', 'gene'], wrong: ['end'] })
    expect(grade({ type: 'selfExplain', model: 'because' }, { kind: 'open', text: 'so' }).isRight).toBeNull()
  })
})
