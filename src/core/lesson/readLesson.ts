import type { Problem, Result } from '../problem.ts'
import { lessonSchema, LESSON_VERSION } from './lessonSchema.ts'
import type { Lesson } from './lessonSchema.ts'

/** The longest lesson file that is read, in characters; the shipped ones have some 20,000. */
export const MAX_LESSON_LENGTH = 400_000

/** The lesson of a JSON text. Nothing in it is run. All faults of its shape at once; its meaning is `lintLesson`'s.
 *  where: name of the file, for problems. */
export function readLesson(text: string, where = 'lesson'): Result<Lesson> {
  const fail = (code: string, message: string): Result<Lesson> => ({
    ok: false,
    problems: [problem(code, where, message)],
  })
  if (text.length > MAX_LESSON_LENGTH)
    return fail(
      'lesson-too-long',
      `The file has ${text.length} characters; a lesson has at most ${MAX_LESSON_LENGTH}. Choose the lesson’s own file.`,
    )
  let raw: unknown
  try {
    // Editors of Windows begin a file with a byte order mark.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail(
      'lesson-not-json',
      `The file is not valid JSON (${error instanceof Error ? error.message : String(error)}). It may have been cut or edited; export the lesson again.`,
    )
  }
  return shapeLesson(raw, where)
}

/** The same of a value already parsed. */
export function shapeLesson(raw: unknown, where = 'lesson'): Result<Lesson> {
  const fail = (code: string, message: string): Result<Lesson> => ({
    ok: false,
    problems: [problem(code, where, message)],
  })
  const version = typeof raw === 'object' && raw !== null && 'schemaVersion' in raw ? raw.schemaVersion : undefined
  if (version === undefined)
    return fail('lesson-none', 'This is no Exopath lesson: the field schemaVersion is missing.')
  if (typeof version === 'number' && version > LESSON_VERSION)
    return fail(
      'lesson-newer',
      `The lesson has version ${version}; this Exopath reads up to ${LESSON_VERSION}. Open it with a newer Exopath.`,
    )
  const parsed = lessonSchema.safeParse(raw)
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] }
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, 30).map((issue) => {
      const place = issue.path.map((key) => (typeof key === 'number' ? `${key + 1}` : String(key))).join(' › ')
      return problem(
        'lesson-shape',
        place === '' ? where : `${where}: ${place}`,
        `${messageOf(issue)} Correct it and open the lesson again.`,
      )
    }),
  }
}

type Issue = NonNullable<ReturnType<typeof lessonSchema.safeParse>['error']>['issues'][number]

/** What is wrong in the words of somebody who wrote the file by hand. */
function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `There is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here.`
    case 'too_big':
      return `This is too long: at most ${issue.maximum} are allowed.`
    case 'too_small':
      return `This is too short: at least ${issue.minimum} ${Number(issue.minimum) === 1 ? 'is' : 'are'} needed.`
    case 'invalid_value':
      return `Not one of the allowed values: ${issue.values.map(String).join(', ')}.`
    case 'invalid_type':
      return `A value of another kind is needed here (${issue.expected}); perhaps it is missing.`
    case 'invalid_format':
      return 'This is not written as it must be.'
    case 'invalid_union':
      return 'This kind is not known, or a field of another kind is missing or too much.'
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return 'This value is not allowed here.'
  }
}

function problem(code: string, where: string, message: string): Problem {
  return { code, severity: 'error', where, message }
}
