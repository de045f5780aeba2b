import type { Result } from '../problem.ts'
import { lessonSchema } from './lessonSchema.ts'
import type { Lesson } from './lessonSchema.ts'
import { MAX_LESSON_LENGTH, shapeLesson } from './readLesson.ts'

/** What may still be missing in a lesson that is being written: texts that are empty or too long, too few steps, ids not chosen. */
const UNFINISHED: ReadonlySet<string> = new Set(['too_small', 'too_big', 'invalid_format'])

/** A lesson that is being written, from its JSON text: everything is of the right kind, though it may not be finished. Problems as
 *  `readLesson`'s, all at once. */
export function readDraft(text: string, where: string): Result<Lesson> {
  if (text.length > MAX_LESSON_LENGTH)
    return {
      ok: false,
      problems: [
        {
          code: 'lesson-too-long',
          severity: 'error',
          where,
          message: `${where} is larger than a lesson may be (${MAX_LESSON_LENGTH} characters). Choose the lesson’s own file.`,
        },
      ],
    }
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          code: 'lesson-not-json',
          severity: 'error',
          where,
          message: `The file is not valid JSON (${error instanceof Error ? error.message : String(error)}). It may have been cut or edited; export the lesson again.`,
        },
      ],
    }
  }
  const shaped = shapeLesson(raw, where)
  if (shaped.ok) return shaped
  const issues = lessonSchema.safeParse(raw).error?.issues ?? []
  const isDraft =
    issues.length > 0 && issues.every((issue) => UNFINISHED.has(issue.code)) && Array.isArray(stepsOf(raw))
  // Parse boundary: checked field by field above; what is only unfinished has the shape of a lesson.
  return isDraft ? { ok: true, value: raw as Lesson, warnings: [] } : { ok: false, problems: shaped.problems }
}

function stepsOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'steps' in raw ? raw.steps : null
}

/** A lesson as it is written into a file: texts trimmed where it is complete, as it is where it is not. */
export function draftText(lesson: Lesson): string {
  const parsed = lessonSchema.safeParse(lesson)
  return `${JSON.stringify(parsed.success ? parsed.data : lesson, null, 2)}\n`
}
