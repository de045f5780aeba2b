import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLessonFiles } from '../../../src/cli/readLessonFiles.ts'
import {
  addStep,
  changeFacts,
  changeHide,
  changeStep,
  changeView,
  copyLesson,
  duplicateStep,
  freeId,
  moveStep,
  newLesson,
  newStep,
  removeStep,
} from '../../../src/core/lesson/editLesson.ts'
import { beginHistory, changeHistory, MOST_VERSIONS } from '../../../src/core/lesson/lessonHistory.ts'
import { includedAt } from '../../../src/core/lesson/lessonPicture.ts'
import type { Lesson } from '../../../src/core/lesson/lessonSchema.ts'
import { draftText, readDraft } from '../../../src/core/lesson/readDraft.ts'
import { readLesson } from '../../../src/core/lesson/readLesson.ts'

const shipped: readonly Lesson[] = readLessonFiles('graph-data').flatMap(({ text }) => {
  const read = readLesson(text)
  return read.ok ? [read.value] : []
})
const fresh = newLesson('mine', { version: '0.2.0' })

type Operation = (lesson: Lesson) => Lesson
const place = fc.integer({ min: -2, max: 16 })
const words = fc.string({ maxLength: 500 })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  place.map(
    (at): Operation =>
      (lesson) =>
        addStep(lesson, Math.max(0, Math.min(lesson.steps.length, at)), newStep(lesson)),
  ),
  place.map(
    (at): Operation =>
      (lesson) =>
        duplicateStep(lesson, at),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Operation =>
      (lesson) =>
        moveStep(lesson, from, to),
  ),
  place.map(
    (at): Operation =>
      (lesson) =>
        removeStep(lesson, at),
  ),
  fc.tuple(place, words).map(
    ([at, say]): Operation =>
      (lesson) =>
        changeStep(lesson, at, { say }),
  ),
  fc.tuple(place, fc.option(words, { nil: undefined })).map(
    ([at, title]): Operation =>
      (lesson) =>
        changeStep(lesson, at, { title }),
  ),
  place.map(
    (at): Operation =>
      (lesson) =>
        changeView(lesson, at, { layout: 'layered', focus: undefined }),
  ),
  place.map(
    (at): Operation =>
      (lesson) =>
        changeHide(lesson, at, { labels: [], signs: lesson.steps[at]?.cite ?? [] }),
  ),
  words.map(
    (title): Operation =>
      (lesson) =>
        changeFacts(lesson, { title }),
  ),
)
const drafts = fc.tuple(fc.constantFrom(fresh, ...shipped), fc.array(operation, { maxLength: 14 }))

const maps = (lesson: Lesson): ReadonlyMap<string, readonly string[]> =>
  new Map(lesson.steps.map((step, i) => [step.id, includedAt(lesson, i)]))

describe('a lesson that is being written', () => {
  it('can be read again after any changes, just as it was', () => {
    fc.assert(
      fc.property(drafts, ([start, operations]) => {
        const lesson = operations.reduce((now, change) => change(now), start)
        const read = readDraft(JSON.stringify(lesson), 'draft')
        expect(read).toEqual({ ok: true, value: expect.anything(), warnings: [] })
        // A finished lesson is read with its texts trimmed; one that is not finished as it is.
        expect(readDraft(draftText(lesson), 'draft')).toEqual(read)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps what every other step shows when steps are added, moved, doubled or taken out', () => {
    const structural = fc.oneof(
      place.map(
        (at): Operation =>
          (lesson) =>
            addStep(lesson, Math.max(0, Math.min(lesson.steps.length, at)), {
              ...newStep(lesson),
              view: { include: [] },
            }),
      ),
      place.map(
        (at): Operation =>
          (lesson) =>
            duplicateStep(lesson, at),
      ),
      fc.tuple(place, place).map(
        ([from, to]): Operation =>
          (lesson) =>
            moveStep(lesson, from, to),
      ),
      place.map(
        (at): Operation =>
          (lesson) =>
            removeStep(lesson, at),
      ),
    )
    let moved = 0
    // Every second step draws the nodes of the one before.
    const inheriting = shipped.map((one) => ({
      ...one,
      steps: one.steps.map((step, i) => (i % 2 === 0 ? step : { ...step, view: { layout: 'keep' as const } })),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom(...inheriting),
        fc.array(structural, { minLength: 1, maxLength: 8 }),
        (start, operations) => {
          let lesson: Lesson = start
          for (const change of operations) {
            const [before, next] = [maps(lesson), change(lesson)]
            const after = maps(next)
            for (const [id, nodes] of before) expect(after.get(id) ?? nodes).toEqual(nodes)
            if (next !== lesson) moved += 1
            lesson = next
          }
          expect(new Set(lesson.steps.map((step) => step.id)).size).toBe(lesson.steps.length)
        },
      ),
      { numRuns: 200 },
    )
    expect(moved).toBeGreaterThan(200)
  })

  it('leaves a field out when it is emptied, so that the file does not hold it', () => {
    const one = addStep(fresh, 0, { ...newStep(fresh), title: 'A title' })
    expect(Object.keys(changeStep(one, 0, { title: undefined }).steps[0] ?? {})).not.toContain('title')
    expect(
      changeHide(changeHide(one, 0, { labels: one.steps[0]?.view.include ?? [] }), 0, { labels: [] }).steps[0]?.view,
    ).not.toHaveProperty('hide')
  })

  it('gets an id that no other has and that fits into a link', () => {
    expect(freeId('Two minuses make a plus', new Set())).toBe('two-minuses-make-a-plus')
    expect(freeId('Two minuses', new Set(['two-minuses', 'two-minuses-2']))).toBe('two-minuses-3')
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (text) => {
        expect(freeId(text, new Set(['step']))).toMatch(/^[a-z0-9-]{3,40}$/)
      }),
    )
  })

  it('is a copy with everything but the name of the file for editors', () => {
    const [lesson] = shipped
    if (lesson === undefined) throw new Error('No lesson is shipped')
    const copy = copyLesson(lesson, 'mine')
    expect(copy.steps).toEqual(lesson.steps)
    expect(copy.title).toBe(`${lesson.title} (copy)`)
    expect(readLesson(JSON.stringify(copy)).ok).toBe(true)
  })

  it.each([
    ['a lesson of a newer version', { ...fresh, schemaVersion: 2 }, /version 2/],
    ['a field nobody knows', { ...fresh, colour: 'red' }, /“colour”/],
    ['a step that is a text', { ...fresh, steps: ['hello'] }, /another kind/],
    [
      'an unknown kind of question',
      { ...fresh, steps: [{ ...newStep(fresh), question: { type: 'guess', prompt: 'What?' } }] },
      /not known/,
    ],
    ['a list instead of a lesson', [], /schemaVersion/],
  ])('is refused in words: %s', (_what, raw, words) => {
    const read = readDraft(JSON.stringify(raw), 'mine.json')
    expect((read.ok ? [] : read.problems).map((p) => p.message).join(' ')).toMatch(words)
  })
})

describe('the history of a lesson', () => {
  it('takes any change back, and does it again', () => {
    fc.assert(
      fc.property(drafts, ([start, operations]) => {
        const versions = [start]
        let history = beginHistory(start)
        for (const change of operations) {
          const lesson = change(history.now.lesson)
          if (lesson === history.now.lesson) continue
          history = changeHistory(history, { kind: 'change', lesson, at: 0, about: null })
          versions.push(lesson)
        }
        for (const version of versions.toReversed().slice(1)) {
          const there = changeHistory(history, { kind: 'undo' })
          expect(there.now.lesson).toBe(version)
          expect(changeHistory(there, { kind: 'redo' }).now.lesson).toBe(history.now.lesson)
          history = there
        }
        expect(changeHistory(history, { kind: 'undo' })).toBe(history)
      }),
      { numRuns: 100 },
    )
  })

  it('takes words typed in one go back at once, and stops where the field was left', () => {
    const typed = (history: ReturnType<typeof beginHistory>, title: string): ReturnType<typeof beginHistory> =>
      changeHistory(history, {
        kind: 'change',
        lesson: changeFacts(history.now.lesson, { title }),
        at: 0,
        about: 'title',
      })
    const once = typed(typed(beginHistory(fresh), 'a'), 'ab')
    const twice = typed(changeHistory(once, { kind: 'settle' }), 'abc')
    expect(changeHistory(twice, { kind: 'undo' }).now.lesson.title).toBe('ab')
    expect(changeHistory(changeHistory(twice, { kind: 'undo' }), { kind: 'undo' }).now.lesson.title).toBe('New lesson')
  })

  it('keeps the last changes and forgets older ones, at least fifty', () => {
    let history = beginHistory(fresh)
    for (let i = 0; i < MOST_VERSIONS + 20; i += 1)
      history = changeHistory(history, {
        kind: 'change',
        lesson: changeFacts(history.now.lesson, { title: `${i}` }),
        at: 0,
        about: null,
      })
    expect(history.past).toHaveLength(MOST_VERSIONS)
    expect(MOST_VERSIONS).toBeGreaterThanOrEqual(50)
  })

  it('opens the step whose change is taken back', () => {
    const [lesson] = shipped
    if (lesson === undefined) throw new Error('No lesson is shipped')
    const changed = changeHistory(beginHistory(lesson), {
      kind: 'change',
      lesson: changeStep(lesson, 3, { say: 'New.' }),
      at: 3,
      about: null,
    })
    expect(changeHistory(changeHistory(changed, { kind: 'go', at: 0 }), { kind: 'undo' }).open).toBe(3)
  })
})
