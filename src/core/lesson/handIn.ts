import * as z from 'zod/mini'
import type { Problem, Result } from '../problem.ts'
import { BUILT_SIGNS } from './builtMap.ts'
import { mapFromCsv } from './mapFromCsv.ts'

/** Version of the file's own shape. A file with a higher number is refused, never half read. */
export const HAND_IN_VERSION = 1
/** Longest file that is read, in characters; one of a whole lesson has some 5,000. */
export const MAX_HAND_IN_LENGTH = 200_000
/** Longest name of a student, in characters. */
export const MAX_NAME_LENGTH = 60
/** Longest answer, in characters. */
export const MAX_ANSWER_LENGTH = 4000

const words = (most: number) => z.string().check(z.maxLength(most))
const list = <T extends z.core.$ZodType>(of: T, most: number) => z.readonly(z.array(of).check(z.maxLength(most)))
const step = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))
/** An id, a label, or what a student typed. */
const nodeName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

const schema = z.readonly(
  z.strictObject({
    exopathHandIn: z.literal(HAND_IN_VERSION),
    lesson: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
    data: z.readonly(z.strictObject({ version: words(40) })),
    name: z.optional(words(MAX_NAME_LENGTH)),
    when: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/)),
    steps: list(
      z.readonly(z.strictObject({ step, answers: list(words(MAX_ANSWER_LENGTH), 40), right: z.nullable(z.boolean()) })),
      60,
    ),
    maps: list(
      z.readonly(
        z.strictObject({
          step,
          map: z.readonly(
            z.strictObject({
              nodes: list(nodeName, 200),
              lines: list(z.readonly(z.strictObject({ from: nodeName, to: nodeName, sign: z.enum(BUILT_SIGNS) })), 400),
            }),
          ),
        }),
      ),
      20,
    ),
  }),
)

/** What a student hands in: answers and maps of one lesson. `when` is UTC, given by the caller. `right` is null for what is never
 *  graded or was not finished. Nothing in it is trusted: names of nodes may be any words, and answers are judged again where that is possible. */
export type HandIn = z.infer<typeof schema>

/** What is known of the lesson for which files are read. */
export interface HandInTask {
  readonly lesson: string
  /** Step of the map that a hand-typed list of lines stands for; empty where the lesson has no map to build. */
  readonly mapStep: string
  /** Version of the data here. */
  readonly dataVersion: string
}

/** The text of the file to hand in: keys in one order, so that equal work gives equal bytes. A longer answer is cut to what is read back. */
export function handInText({ lesson, data, name, when, steps, maps }: Omit<HandIn, 'exopathHandIn'>): string {
  const named = name === undefined || name.trim() === '' ? {} : { name: name.trim().slice(0, MAX_NAME_LENGTH) }
  return `${JSON.stringify({ exopathHandIn: HAND_IN_VERSION, lesson, data: { version: data.version }, ...named, when, steps: steps.map(({ step: id, answers, right }) => ({ step: id, answers: answers.map((answer) => answer.slice(0, MAX_ANSWER_LENGTH)), right })), maps }, null, 1)}\n`
}

/** `exopath-two-minuses-anna.json`; ASCII, at most 80 characters. */
export function handInFileName({ lesson, name }: Pick<HandIn, 'lesson' | 'name'>): string {
  const plain = (name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
  return `exopath-${lesson.slice(0, 40)}-${plain === '' ? 'hand-in' : plain}.json`
}

/** What one file hands in, or in words why it cannot be read. JSON written here, or a hand-typed list of lines (CSV `from,sign,to`)
 *  whose file name names the student. file: its name. when: UTC date of a list, which has none of its own. */
export function readHandIn(text: string, file: string, task: HandInTask, when: string): Result<HandIn> {
  if (text.length > MAX_HAND_IN_LENGTH)
    return refused(
      'hand-in-too-long',
      file,
      `The file has ${text.length} characters; at most ${MAX_HAND_IN_LENGTH} are read. A hand-in is much shorter: choose the file that the lesson saved.`,
    )
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return refused('hand-in-empty', file, 'The file is empty. Ask for it again.')
  if (!/^[[{"]/.test(trimmed) || /\.(?:csv|tsv|txt)$/i.test(file)) return listHandIn(trimmed, file, task, when)
  let raw: unknown
  try {
    raw = JSON.parse(trimmed)
  } catch {
    return refused(
      'hand-in-not-json',
      file,
      'The file is cut short or was edited. Ask the student to save it again in the lesson.',
    )
  }
  return shapeHandIn(raw, file, task)
}

function shapeHandIn(raw: unknown, file: string, task: HandInTask): Result<HandIn> {
  const version = typeof raw === 'object' && raw !== null && 'exopathHandIn' in raw ? raw.exopathHandIn : undefined
  if (version === undefined)
    return refused(
      'hand-in-none',
      file,
      'This is another kind of file, not work handed in from a lesson. Choose the file that the lesson saved.',
    )
  if (typeof version === 'number' && version > HAND_IN_VERSION)
    return refused(
      'hand-in-newer',
      file,
      `The file has version ${version}; this Exopath reads up to ${HAND_IN_VERSION}. Open it with a newer Exopath.`,
    )
  const parsed = schema.safeParse(raw)
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues
        .slice(0, 5)
        .map((issue) =>
          problem(
            'hand-in-bad-field',
            `${file}: ${issue.path.map(String).join('.') || 'top level'}`,
            `The part “${issue.path.map(String).join('.') || 'top level'}” is not as the lesson writes it. The file was changed; ask for it again.`,
            'error',
          ),
        ),
    }
  }
  const handIn = cleaned(parsed.data)
  if (handIn.lesson !== task.lesson)
    return refused(
      'hand-in-other-lesson',
      file,
      `This is work from another lesson, “${handIn.lesson}”. Open the class page of that lesson for it.`,
    )
  const warnings =
    handIn.data.version === task.dataVersion
      ? []
      : [
          problem(
            'hand-in-other-data',
            file,
            `Made with data ${handIn.data.version}; it is compared with data ${task.dataVersion}.`,
            'warning',
          ),
        ]
  return { ok: true, value: handIn, warnings }
}

/** Marks nobody sees could make one name look like another. */
const UNSEEN = /\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

function cleaned(handIn: HandIn): HandIn {
  const { name, ...rest } = handIn
  const seen = (name ?? '').replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim()
  return seen === '' ? rest : { ...rest, name: seen }
}

function listHandIn(text: string, file: string, task: HandInTask, when: string): Result<HandIn> {
  if (task.mapStep === '')
    return refused(
      'hand-in-none',
      file,
      'This is not work handed in from a lesson, and this lesson has no map that could be typed as a list. Choose another file.',
    )
  const read = mapFromCsv(text, file)
  if (!read.ok) return read
  const name = file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, MAX_NAME_LENGTH)
  const handIn = cleaned({
    exopathHandIn: HAND_IN_VERSION,
    lesson: task.lesson,
    data: { version: task.dataVersion },
    name,
    when,
    steps: [],
    maps: [{ step: task.mapStep, map: read.value }],
  })
  return { ok: true, value: handIn, warnings: read.warnings }
}

function refused(
  code: string,
  file: string,
  message: string,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem(code, file, message, 'error')] }
}

function problem(code: string, where: string, message: string, severity: Problem['severity']): Problem {
  return { code, severity, where, message }
}
