import type { Given } from './gradeAnswer.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'

/** What a learner did at one question. */
export interface StepRecord {
  /** Every answer given, the last one last. */
  readonly given: readonly Given[]
  /** null = not graded. */
  readonly isRight: boolean | null
  /** The answer stands on the page: it was right, the tries are used up, or the learner asked for it. */
  readonly isShown: boolean
  readonly hints: number
}

/** A learner's way through one lesson; plain data, kept in the browser and handed in. */
export interface LessonRun {
  readonly steps: Readonly<Record<string, StepRecord>>
  /** The farthest step seen, from 0. */
  readonly reached: number
}

export const NEW_RUN: LessonRun = { steps: {}, reached: 0 }
export const UNTOUCHED: StepRecord = { given: [], isRight: null, isShown: false, hints: 0 }

/** Tries a question has when it does not say. */
export const DEFAULT_ATTEMPTS = 2

export function recordOf(run: LessonRun, step: Pick<LessonStep, 'id'>): StepRecord {
  return run.steps[step.id] ?? UNTOUCHED
}

/** The run after an answer. After a right one, or the last try, the answer is shown; what is not graded is shown at once. */
export function answered(run: LessonRun, step: LessonStep, given: Given, isRight: boolean | null): LessonRun {
  const before = recordOf(run, step)
  if (before.isShown) return run
  const tries = before.given.length + 1
  const isShown = isRight !== false || tries >= (step.question?.attempts ?? DEFAULT_ATTEMPTS)
  return withRecord(run, step, { ...before, given: [...before.given, given], isRight, isShown })
}

/** The run after the learner asked for the answer. Given up is not right. */
export function shownAnswer(run: LessonRun, step: LessonStep): LessonRun {
  const before = recordOf(run, step)
  return withRecord(run, step, { ...before, isShown: true, isRight: before.isRight === true })
}

export function hinted(run: LessonRun, step: LessonStep): LessonRun {
  const before = recordOf(run, step)
  const most = step.question?.hints?.length ?? 0
  return withRecord(run, step, { ...before, hints: Math.min(most, before.hints + 1) })
}

/** The run with some questions as if they had not been asked. */
export function askedAgain(run: LessonRun, steps: readonly Pick<LessonStep, 'id'>[]): LessonRun {
  const again = new Set(steps.map((step) => step.id))
  return { ...run, steps: Object.fromEntries(Object.entries(run.steps).filter(([id]) => !again.has(id))) }
}

export function reachedStep(run: LessonRun, at: number): LessonRun {
  return at <= run.reached ? run : { ...run, reached: at }
}

/** How a question stands: `right` or `wrong` · `noted` = answered, never graded · `looked-up` = its answer was shown without one of the
 *  learner's · `tried` = answered wrong, and tries are left · `open` = not answered. */
export type Standing = 'right' | 'wrong' | 'noted' | 'looked-up' | 'tried' | 'open'

export function standingOf({ given, isRight, isShown }: StepRecord): Standing {
  if (!isShown) return given.length > 0 ? 'tried' : 'open'
  if (given.length === 0) return 'looked-up'
  return isRight === null ? 'noted' : isRight ? 'right' : 'wrong'
}

/** How the graded questions of a lesson went. */
export interface RunCount {
  readonly right: number
  /** Answered wrong to the end, or looked up. */
  readonly missed: readonly LessonStep[]
  /** Answered wrong, with tries left. */
  readonly tried: readonly LessonStep[]
  readonly open: readonly LessonStep[]
  readonly graded: number
}

/** Words of the learner and maps are not graded and do not count. */
export function countRun(lesson: Pick<Lesson, 'steps'>, run: LessonRun): RunCount {
  const graded = lesson.steps.filter((step) => step.question !== undefined && !UNGRADED.has(step.question.type))
  const standing = (...of: readonly Standing[]): readonly LessonStep[] =>
    graded.filter((step) => of.includes(standingOf(recordOf(run, step))))
  return {
    right: standing('right').length,
    missed: standing('wrong', 'looked-up', 'noted'),
    tried: standing('tried'),
    open: standing('open'),
    graded: graded.length,
  }
}

const UNGRADED: ReadonlySet<string> = new Set(['freeRecall', 'selfExplain', 'buildMap'])

function withRecord(run: LessonRun, step: Pick<LessonStep, 'id'>, record: StepRecord): LessonRun {
  return { ...run, steps: { ...run.steps, [step.id]: record } }
}
