import { lessonSpans } from '../../core/lesson/lessonPicture.ts'
import type { LessonSpan } from '../../core/lesson/lessonPicture.ts'
import type { Lesson, LessonStep, Question } from '../../core/lesson/lessonSchema.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'

/** A step with its question, numbered as on the sheet. */
export interface AskedStep {
  readonly number: number
  /** The step, from 0. */
  readonly at: number
  readonly step: LessonStep
  readonly question: Question
}

/** The maps of a handout: the one the lesson stays at longest, and those that other questions cannot do without. */
export interface HandoutMaps {
  readonly main: LessonSpan
  /** By the number of the first question each stands before. */
  readonly before: ReadonlyMap<number, LessonSpan>
}

/** The questions of a lesson in its order. */
export function askedSteps(lesson: Lesson): readonly AskedStep[] {
  return lesson.steps
    .flatMap((step, at) => (step.question === undefined ? [] : [{ at, step, question: step.question }]))
    .map((one, i): AskedStep => ({ ...one, number: i + 1 }))
}

/** The maps for these questions of a lesson. */
export function handoutMaps(graph: MechanismGraph, lesson: Lesson, asked: readonly AskedStep[]): HandoutMaps {
  const spans = lessonSpans(graph, lesson)
  const built = askedSteps(lesson).filter(({ question }) => question.type === 'buildMap')
  const drawn = spans.filter((span) => !built.some(({ at }) => isIn(span, at)))
  const weight = (span: LessonSpan): number => span.nodes.length + STEP_WEIGHT * (span.to - span.from + 1)
  const longest = (drawn.length > 0 ? drawn : spans).reduce((best, span) => (weight(span) > weight(best) ? span : best))
  const isAsked = (span: LessonSpan): boolean =>
    asked.some(({ at, question }) => isIn(span, at) && ON_MAP.has(question.type))
  // A node to be named needs a map on which it is the one that is missing.
  const isNamed = (span: LessonSpan): boolean =>
    asked.some(({ at, question }) => isIn(span, at) && question.type === 'nameNode')
  const inside = drawn.filter(
    (span) =>
      span !== longest && isAsked(span) && !isNamed(span) && span.nodes.every((id) => longest.nodes.includes(id)),
  )
  // What the screen draws at two times can stand on one map of a sheet.
  const main: LessonSpan = {
    ...longest,
    links: [...new Map([longest, ...inside].flatMap(({ links }) => links).map((link) => [link.id, link])).values()],
  }
  const before = new Map<number, LessonSpan>()
  for (const { number, at, question } of asked) {
    const span = drawn.find((one) => isIn(one, at))
    if (
      span === undefined ||
      span === longest ||
      inside.includes(span) ||
      !ON_MAP.has(question.type) ||
      [...before.values()].includes(span)
    )
      continue
    before.set(number, span)
  }
  return { main, before }
}

/** A step at a map counts as much as so many of its nodes. */
const STEP_WEIGHT = 2

/** Questions that are answered by looking at a map; the others name what they are about. */
const ON_MAP: ReadonlySet<Question['type']> = new Set([
  'predictSign',
  'nameNode',
  'breakEdge',
  'relationType',
  'certainty',
  'selectNodes',
])

export function isIn({ from, to }: LessonSpan, at: number): boolean {
  return at >= from && at <= to
}
