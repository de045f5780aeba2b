import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Problem } from '../problem.ts'
import type { ReviewIndex } from '../data/reviewIndex.ts'
import { didYouMean } from '../data/nearestName.ts'
import { lintLesson } from './lintLesson.ts'
import type { Lesson } from './lessonSchema.ts'
import { readLesson } from './readLesson.ts'

/** A lesson file: where it stands, and its text. */
export interface LessonText {
  readonly where: string
  readonly text: string
}

/** Lesson files read and checked together: those that can be played, easiest first, and every finding. `others`: lessons beside them,
 *  which they may build on. */
export function lintLessons(
  graph: MechanismGraph,
  files: readonly LessonText[],
  review: Pick<ReviewIndex, 'hasRun'> | null,
  others: readonly Lesson[] = [],
): { readonly lessons: readonly Lesson[]; readonly problems: readonly Problem[] } {
  const read = files.map(({ where, text }) => ({ where, result: readLesson(text, where) }))
  const lessons = read.flatMap(({ where, result }) => (result.ok ? [{ where, lesson: result.value }] : []))
  const ids = lessons.map(({ lesson }) => lesson.id)
  const all = [...lessons.map(({ lesson }) => lesson), ...others]
  const known = all.map((lesson) => lesson.id)
  const problems = [
    ...read.flatMap(({ result }) => (result.ok ? [] : result.problems)),
    ...lessons.flatMap(({ where, lesson }, i) => [
      ...(ids.indexOf(lesson.id) < i
        ? [
            {
              code: 'same-lesson',
              severity: 'error',
              where,
              message: `Another lesson is called “${lesson.id}” already. Give this one its own id.`,
            } as const,
          ]
        : []),
      ...(lesson.prerequisites ?? [])
        .filter((id) => !known.includes(id))
        .map(
          (id) =>
            ({
              code: 'unknown-lesson',
              severity: 'error',
              where,
              message: `There is no lesson “${id}” to do before this one.${didYouMean(id, known)}`,
            }) as const,
        ),
      ...(leadsTo(all, lesson, lesson.id)
        ? [
            {
              code: 'lesson-circle',
              severity: 'error',
              where,
              message:
                'This lesson is to be done before itself, by the lessons it names to do before. Take one of them out of prerequisites.',
            } as const,
          ]
        : []),
      ...lintLesson(graph, lesson, where, review === null ? undefined : (words) => review.hasRun(words)),
    ]),
  ]
  return { lessons: inOrder(lessons.map(({ lesson }) => lesson)), problems }
}

/** Whether the lessons to do before one, and those before them, lead to a lesson. */
function leadsTo(all: readonly Lesson[], from: Lesson, wanted: string): boolean {
  const seen = new Set<string>()
  const queue = [...(from.prerequisites ?? [])]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === wanted) return true
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(all.find((lesson) => lesson.id === id)?.prerequisites ?? []))
  }
  return false
}

/** Each after those it builds on, else the shorter first. */
export function inOrder(lessons: readonly Lesson[]): readonly Lesson[] {
  const left = lessons.toSorted(
    (a, b) =>
      LEVELS.indexOf(a.audience) - LEVELS.indexOf(b.audience) ||
      a.durationMin - b.durationMin ||
      (a.id < b.id ? -1 : 1),
  )
  const out: Lesson[] = []
  while (left.length > 0) {
    const at = left.findIndex((lesson) =>
      (lesson.prerequisites ?? []).every((id) => !left.some((other) => other.id === id && other !== lesson)),
    )
    out.push(...left.splice(Math.max(0, at), 1))
  }
  return out
}

const LEVELS: readonly Lesson['audience'][] = [
  'upper-secondary',
  'undergraduate',
  'graduate',
  'clinician',
  'researcher',
]
