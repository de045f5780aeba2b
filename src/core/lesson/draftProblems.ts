import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Problem } from '../problem.ts'
import { lessonSchema } from './lessonSchema.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'
import { questionTypeWord, stepKindWord } from '../words/lessonWords.ts'
import { lintLesson } from './lintLesson.ts'

/** A finding of a lesson that is being written, and the field it is about. */
export interface DraftProblem {
  readonly severity: Problem['severity']
  readonly code: string
  readonly message: string
  /** The step, from 0; null = the lesson as a whole. */
  readonly at: number | null
  /** The field as the file names it: `say`, `view › include`, `question › options › 2`; empty = none in particular. */
  readonly field: string
}

/** Everything that is not right yet, errors first, each with its place. What is missing or too long is told before what it means.
 *  A lesson without errors can be played. */
export function draftProblems(graph: MechanismGraph, lesson: Lesson): readonly DraftProblem[] {
  const unfinished = shapeProblems(lesson)
  const taken = new Set(unfinished.map(placeKey))
  const found = lintLesson(graph, lesson, '')
    .map(placed)
    .filter((problem) => !taken.has(placeKey(problem)))
  // An empty text is told once; that nothing is cited in it follows.
  const silent = new Set(unfinished.filter((problem) => problem.field === 'say').map((problem) => problem.at))
  const all = [...unfinished, ...found.filter((problem) => !(problem.field === 'say' && silent.has(problem.at)))]
  return [
    ...all.filter((problem) => problem.severity === 'error'),
    ...all.filter((problem) => problem.severity === 'warning'),
  ]
}

function placeKey({ at, field }: DraftProblem): string {
  return `${at ?? ''} ${field}`
}

const STEP = /^: step (\d+) \([^)]*\)(?: › (.*))?$/

/** A finding of the linter with its place as a value. */
function placed({ code, severity, where, message }: Problem): DraftProblem {
  const found = STEP.exec(where)
  return {
    severity,
    code,
    message: formWords(message),
    at: found === null ? null : Number(found[1]) - 1,
    field: found?.[2] ?? '',
  }
}

/** A finding in the words of the form instead of those of the file. */
function formWords(message: string): string {
  const named = FORM_NAMES.reduce((text, [inFile, inForm]) => text.replaceAll(inFile, inForm), message)
  return named.replace(
    /“(show|predict|ask|reveal|explain|recall|discuss)”/g,
    (_, kind: LessonStep['kind']) => `“${stepKindWord(kind)}”`,
  )
}

const FORM_NAMES: readonly (readonly [string, string])[] = [
  ['view › hide › edges', '“Lines left out”'],
  ['view › hide', '“What is kept back”'],
  ['view › include', '“Nodes on the map”'],
  ['in cite', 'under “What it rests on”'],
  ['chainEvidence', `“${questionTypeWord('chainEvidence')}”`],
]

function shapeProblems(lesson: Lesson): readonly DraftProblem[] {
  const parsed = lessonSchema.safeParse(lesson)
  if (parsed.success) return []
  return parsed.error.issues.map((issue): DraftProblem => {
    const [first, at, ...rest] = issue.path
    const isStep = first === 'steps' && typeof at === 'number'
    const keys = (isStep ? rest : issue.path).map((key) => (typeof key === 'number' ? `${key + 1}` : String(key)))
    return {
      severity: 'error',
      code: 'unfinished',
      message: unfinishedWords(keys.join(' › '), issue),
      at: isStep ? at : null,
      field: keys.join(' › '),
    }
  })
}

type Issue = NonNullable<ReturnType<typeof lessonSchema.safeParse>['error']>['issues'][number]

/** What is missing or too much, in the words of the form. */
function unfinishedWords(field: string, issue: Issue): string {
  const option = /^question › options › (\d+) › (text|why)$/.exec(field)
  const name =
    option !== null
      ? `${option[2] === 'why' ? 'The reason for answer' : 'Answer'} ${option[1] ?? ''}`
      : (FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? 'This field')
  if (issue.code === 'too_small')
    return field === 'steps'
      ? 'A lesson has at least 3 steps. Add some.'
      : Number(issue.minimum) <= 1
        ? `${name} is still empty.`
        : `${name} needs at least ${issue.minimum}.`
  if (issue.code === 'too_big')
    return field === 'steps'
      ? `A lesson has at most ${issue.maximum} steps. Make two lessons of it.`
      : `${name} is too long or too much: at most ${issue.maximum}.`
  if (issue.code === 'invalid_format') return `${name} is not chosen yet.`
  return `${name} has a value that is not allowed.`
}

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^title$/, 'The title'],
  [/^objectives/, 'What one learns'],
  [/^misconceptions/, 'A common mistake'],
  [/^glossary/, 'The list of words'],
  [/^durationMin$/, 'The time'],
  [/^license$/, 'The licence'],
  [/^say$/, 'The text beside the map'],
  [/^notes$/, 'The notes'],
  [/^alt$/, 'The picture in words'],
  [/^minutes$/, 'The time of this step'],
  [/^view › focus/, 'What stands out'],
  [/^view › include/, 'The list of nodes'],
  [/^question › prompt$/, 'The question'],
  [/^question › hints/, 'A hint'],
  [/^question › feedback/, 'What is said after the answer'],
  [/^question › options/, 'The choice of answers'],
  [/^question › path/, 'The chain that is asked about'],
  [/^question › model$/, 'The model answer'],
  [/^question › node$/, 'The node that is asked for'],
  [/^question › edge$/, 'The relation that is asked about'],
  [/^question › (from|to)$/, 'An end of the way'],
  [/^question › pairs/, 'The list of relations and numbers'],
  [/^question › answer/, 'The list of right nodes'],
]
