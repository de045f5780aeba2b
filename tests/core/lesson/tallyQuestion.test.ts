import { describe, expect, it } from 'vitest'
import { readLessonFiles, readReview } from '../../../src/cli/readLessonFiles.ts'
import { tallyClass } from '../../../src/core/lesson/classTally.ts'
import { exampleClass } from '../../../src/core/lesson/exampleClass.ts'
import { lintLessons } from '../../../src/core/lesson/lintLessons.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import type { QuestionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { tallyQuestion } from '../../../src/core/lesson/tallyQuestion.ts'
import { seededRandom } from '../../../src/core/seededRandom.ts'
import { shippedGraph } from '../shippedGraph.ts'
import { expert, TASK } from './taskGraph.ts'

const graph = shippedGraph()
const { lessons } = lintLessons(graph, readLessonFiles('graph-data'), readReview('graph-data'))
const asked = lessons.flatMap((lesson) =>
  lesson.steps.flatMap((step, at) => {
    if (step.question === undefined || step.question.type === 'buildMap') return []
    const key = questionKey(graph, step.question, shownMap(graph, lesson, at), step.id)
    return [
      { name: `${lesson.id} ${step.id}`, key, question: tallyQuestion(graph, step.id, step.question.prompt, key) },
    ]
  }),
)
const choice = (id: string, text: string) => ({ id, text, why: '' })
const of = (key: QuestionKey) => tallyQuestion(graph, 'q', '?', key)

describe('a question on the class page', () => {
  it('of every shipped lesson judges its own samples as right and as wrong, and no learner’s own words', () => {
    const random = seededRandom(2)
    const judged = asked.map(({ name, key, question: { judge, sample } }) => {
      const judgedSample = (isRight: boolean) => {
        const answers = sample?.(isRight, random) ?? null
        return answers === null ? null : judge?.(answers)
      }
      return [name, key.kind === 'open' ? 'open' : 'graded', judgedSample(true), judgedSample(false)]
    })
    expect(judged.length).toBeGreaterThan(20)
    expect(judged).toEqual(
      judged.map(([name, kind]) => (kind === 'open' ? [name, kind, null, null] : [name, kind, true, false])),
    )
  })

  it('tells answers in the words the learner chose from', () => {
    const choices = [choice('raises', 'PTEN goes up'), choice('lowers', 'PTEN goes down')]
    const told = (key: QuestionKey, answers: readonly string[]) =>
      of(key)
        .tell?.(answers)
        .map(({ text, isRight }) => [text, isRight])
    expect(told({ kind: 'one', choices, right: 'lowers' }, ['lowers'])).toEqual([['PTEN goes down', true]])
    expect(told({ kind: 'some', choices, right: ['lowers'] }, ['lowers', 'raises'])).toEqual([
      ['PTEN goes down', true],
      ['PTEN goes up', false],
    ])
    expect(told({ kind: 'order', choices, right: ['raises', 'lowers'] }, ['lowers', 'raises'])).toEqual([
      ['PTEN goes down → PTEN goes up', false],
    ])
    expect(
      told({ kind: 'pairs', choices, answers: [choice('134', '[134] Cheng 2018')], right: { raises: '134' } }, [
        'raises=134',
      ]),
    ).toEqual([['PTEN goes up: [134] Cheng 2018', true]])
    expect(told({ kind: 'one', choices, right: 'lowers' }, ['an answer of another version'])).toEqual([
      ['an answer of another version', false],
    ])
    expect(told({ kind: 'open', model: 'x', targets: [], minWords: 0 }, ['own words'])).toEqual([['own words', null]])
  })

  it('tells what was selected together, whatever the order of the clicks, and the right answer in words', () => {
    const choices = [choice('a', 'A'), choice('b', 'B'), choice('c', 'C')]
    const some = of({ kind: 'some', choices, right: ['b', 'a'] })
    expect([some.tellSet?.(['b', 'a']), some.tellSet?.(['c', 'a'])]).toEqual([
      { text: 'A + B', isRight: true },
      { text: 'A + C', isRight: false },
    ])
    expect(some.rightWords).toBe('A + B')
    expect(of({ kind: 'one', choices, right: 'c' })).toMatchObject({ rightWords: 'C' })
    expect(of({ kind: 'one', choices, right: 'c' }).tellSet).toBeUndefined()
    expect(of({ kind: 'order', choices, right: ['c', 'a'] }).rightWords).toBe('C → A')
    expect(of({ kind: 'open', model: 'x', targets: [], minWords: 0 }).rightWords).toBeUndefined()
  })

  it('is answered in an example class, some right and some wrong', () => {
    const questions = asked.map(({ question }) => question)
    const files = exampleClass(expert, TASK, questions, seededRandom(7)).map((value, i) => ({
      file: `${i}.json`,
      result: { ok: true as const, value, warnings: [] },
    }))
    for (const { right, wrong, ungraded, unanswered, answers } of tallyClass(
      graph,
      { expert: { nodes: [], lines: [] }, mapStep: '', questions },
      files,
    ).questions) {
      expect(right + wrong + ungraded + unanswered).toBe(28)
      expect(ungraded > 0 || (right > 0 && wrong > 0)).toBe(true)
      expect(answers.length).toBeGreaterThan(0)
    }
  })
})
