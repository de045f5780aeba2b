import { describe, expect, it } from 'vitest'
import {
  answered,
  askedAgain,
  countRun,
  hinted,
  NEW_RUN,
  recordOf,
  shownAnswer,
  standingOf,
} from '../../../src/core/lesson/lessonRun.ts'
import { givenOf, handInCounts, handInOfRun } from '../../../src/core/lesson/handInOfRun.ts'
import { handInText, readHandIn } from '../../../src/core/lesson/handIn.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { lessonOf, questionOf, rawLesson, SMALL_GRAPH } from './smallLesson.ts'

const { step, lesson, at, question } = questionOf({
  type: 'certainty',
  edge: 'E3',
  attempts: 2,
  hints: ['Look at the dashes.'],
})
const wrong = { kind: 'one', id: 'stated' } as const
const right = { kind: 'one', id: 'hedged' } as const

describe('a learner’s way through a lesson', () => {
  it('has tries: the answer is shown after a right one or the last one, and then nothing changes', () => {
    const once = answered(NEW_RUN, step, wrong, false)
    expect(recordOf(once, step)).toMatchObject({ isShown: false, isRight: false })
    expect(recordOf(answered(once, step, right, true), step)).toMatchObject({ isShown: true, isRight: true })
    const twice = answered(once, step, wrong, false)
    expect(recordOf(twice, step)).toMatchObject({ isShown: true, isRight: false })
    expect(answered(twice, step, right, true)).toBe(twice)
  })

  it('counts a given-up question as missed, an ungraded one not at all', () => {
    expect(countRun(lesson, shownAnswer(NEW_RUN, step)).missed.map((s) => s.id)).toEqual(['asked'])
    const own = questionOf({ type: 'selfExplain', model: 'because' })
    expect(countRun(own.lesson, answered(NEW_RUN, own.step, { kind: 'open', text: 'so' }, null))).toMatchObject({
      graded: 1,
      right: 0,
      missed: [],
    })
  })

  it('gives no more hints than there are', () => {
    expect(recordOf(hinted(hinted(NEW_RUN, step), step), step).hints).toBe(1)
  })

  it('asks missed questions once more as if they were new', () => {
    const run = answered(answered(NEW_RUN, step, wrong, false), step, wrong, false)
    expect(recordOf(askedAgain(run, [step]), step)).toEqual(recordOf(NEW_RUN, step))
  })

  it('is handed in as a file that is read back, and whose answers are judged as before', () => {
    const run = answered(NEW_RUN, step, right, true)
    const text = handInText(handInOfRun(lesson, run, { name: 'Ana', when: '2026-11-28T10:00:00Z', dataVersion: '1' }))
    const read = readHandIn(text, 'ana.json', { lesson: lesson.id, mapStep: '', dataVersion: '1' }, '2026-11-28')
    if (!read.ok) throw new Error(read.problems.map((p) => p.message).join())
    expect(read.value).toMatchObject({
      name: 'Ana',
      steps: [{ step: 'asked', answers: ['hedged'], right: true }],
      maps: [],
    })
    expect(
      givenOf(
        questionKey(SMALL_GRAPH, question, shownMap(SMALL_GRAPH, lesson, at), 's'),
        read.value.steps[0]?.answers ?? [],
      ),
    ).toEqual(right)
  })

  it('stands as tried, not as wrong, while tries are left: for the end of the lesson and for what is handed in', () => {
    const once = answered(NEW_RUN, step, wrong, false)
    expect(standingOf(recordOf(once, step))).toBe('tried')
    expect(countRun(lesson, once)).toMatchObject({ right: 0, missed: [], tried: [step], open: [{ id: 'task' }] })
    expect(handInCounts(lesson, once)).toEqual({ answered: 0, unfinished: 1, questions: 2 })
    expect(handInOfRun(lesson, once, { name: '', when: '2026-11-28', dataVersion: '1' }).steps).toEqual([
      { step: 'asked', answers: ['stated'], right: null },
    ])
    const twice = answered(once, step, wrong, false)
    expect(standingOf(recordOf(twice, step))).toBe('wrong')
    expect(handInCounts(lesson, twice)).toMatchObject({ answered: 1, unfinished: 0 })
    expect(handInOfRun(lesson, twice, { name: '', when: '2026-11-28', dataVersion: '1' }).steps).toMatchObject([
      { right: false },
    ])
    expect(standingOf(recordOf(shownAnswer(NEW_RUN, step), step))).toBe('looked-up')
  })

  it('keeps pairs, orders and maps apart when handed in', () => {
    const pairs = questionOf({
      type: 'matchCitation',
      pairs: [
        { edge: 'E2', ref: 1 },
        { edge: 'E6', ref: 2 },
      ],
    })
    const key = questionKey(SMALL_GRAPH, pairs.question, shownMap(SMALL_GRAPH, pairs.lesson, pairs.at), 's')
    const given = { kind: 'pairs', pairs: { E2: '2', E6: '1' } } as const
    const handIn = handInOfRun(pairs.lesson, answered(NEW_RUN, pairs.step, given, false), {
      name: '',
      when: '2026-11-28',
      dataVersion: '1',
    })
    expect(givenOf(key, handIn.steps[0]?.answers ?? [])).toEqual(given)
    const map = { nodes: [], lines: [] }
    expect(
      handInOfRun(
        lessonOf(rawLesson()),
        answered(NEW_RUN, { ...pairs.step, id: 'asked' }, { kind: 'map', map }, null),
        { name: '', when: '2026-11-28', dataVersion: '1' },
      ).maps,
    ).toEqual([])
  })
})
