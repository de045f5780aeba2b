import type { Given } from './gradeAnswer.ts'
import type { HandIn } from './handIn.ts'
import type { LessonRun } from './lessonRun.ts'
import { recordOf, standingOf } from './lessonRun.ts'
import type { Lesson } from './lessonSchema.ts'
import type { QuestionKey } from './questionKey.ts'

/** What a hand-in holds, counted: questions answered to the end, and those tried but not finished. */
export function handInCounts(
  lesson: Lesson,
  run: LessonRun,
): { readonly answered: number; readonly unfinished: number; readonly questions: number } {
  const asked = lesson.steps.filter((step) => step.question !== undefined)
  const given = asked.filter((step) => recordOf(run, step).given.length > 0)
  const unfinished = given.filter((step) => standingOf(recordOf(run, step)) === 'tried').length
  return { answered: given.length - unfinished, unfinished, questions: asked.length }
}

/** A learner's way through a lesson as what is handed in; questions never answered are left out, and one that was tried but not finished
 *  has its last answer and no grade. `when`: UTC, given by the caller. */
export function handInOfRun(
  lesson: Lesson,
  run: LessonRun,
  { name, when, dataVersion }: { readonly name: string; readonly when: string; readonly dataVersion: string },
): Omit<HandIn, 'exopathHandIn'> {
  const told = lesson.steps.flatMap((step) => {
    const record = recordOf(run, step)
    const given = record.given.at(-1)
    return step.question === undefined || given === undefined
      ? []
      : [{ step: step.id, given, right: record.isShown ? record.isRight : null }]
  })
  return {
    lesson: lesson.id,
    data: { version: dataVersion },
    name,
    when,
    steps: told.flatMap(({ step, given, right }) =>
      given.kind === 'map' ? [] : [{ step, answers: answersOf(given), right }],
    ),
    maps: told.flatMap(({ step, given }) =>
      given.kind === 'map' && given.map !== null
        ? [{ step, map: { nodes: [...given.map.nodes], lines: given.map.lines.map((line) => ({ ...line })) } }]
        : [],
    ),
  }
}

/** An answer as words: chosen ids, pairs as `M61=136`, or what was written. */
function answersOf(given: Exclude<Given, { readonly kind: 'map' }>): string[] {
  switch (given.kind) {
    case 'one':
      return [given.id]
    case 'some':
    case 'order':
      return [...given.ids]
    case 'pairs':
      return Object.entries(given.pairs).map(([id, answer]) => `${id}=${answer}`)
    case 'name':
    case 'open':
      return [given.text]
  }
}

/** The answer that such words stand for, to the kind of question that is asked. */
export function givenOf(key: QuestionKey, answers: readonly string[]): Given {
  switch (key.kind) {
    case 'one':
      return { kind: 'one', id: answers[0] ?? '' }
    case 'some':
      return { kind: 'some', ids: answers }
    case 'order':
      return { kind: 'order', ids: answers }
    case 'pairs':
      return {
        kind: 'pairs',
        pairs: Object.fromEntries(
          answers.map((text) => {
            const at = text.indexOf('=')
            return [text.slice(0, at), text.slice(at + 1)]
          }),
        ),
      }
    case 'name':
      return { kind: 'name', text: answers.join(' ') }
    case 'open':
      return { kind: 'open', text: answers.join(' ') }
    case 'map':
      return { kind: 'map', map: null }
  }
}
