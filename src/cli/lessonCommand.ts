import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { lintLessons } from '../core/lesson/lintLessons.ts'
import type { Lesson } from '../core/lesson/lessonSchema.ts'
import type { Problem } from '../core/problem.ts'
import { audienceWord } from '../core/words/lessonWords.ts'
import { counted } from '../core/words/plural.ts'
import { StopError, UsageError } from './command.ts'
import type { Command, CommandIo, ExitCode } from './command.ts'
import { emit, toJson } from './emit.ts'
import { graphDataFolder, loadGraph } from './loadGraph.ts'
import { readLessonFiles, readReview } from './readLessonFiles.ts'

const HELP = `usage: exopath lesson list [--json]
       exopath lesson check [FILE or ID …] [--json]

list    the shipped lessons: level, minutes, steps, questions
check   every finding of lessons against the data: missing nodes, paths that are none, questions without one answer, texts that
        give an answer away, claims without a citation, what is hard to follow (default: the shipped lessons)
  --json         the same as JSON
  --data FOLDER  another graph-data folder
example: exopath lesson check my-lesson.json
exit codes: 0 no findings, 1 findings (warnings included), 2 wrong use`

function run(args: readonly string[], io: CommandIo): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, data: { type: 'string' } },
  })
  const [what, ...files] = positionals
  const graph = loadGraph(io, values.data)
  const folder = graphDataFolder(io, values.data)
  const shipped = readLessonFiles(folder)
  const named = (name: string): ReturnType<typeof readLessonFiles>[number] | undefined =>
    shipped.find(({ where }) => path.basename(where) === `${name}.json`)
  const isOwn = what === 'check' && files.length > 0
  const texts = isOwn
    ? files.map((file) => named(file) ?? { where: file, text: readText(path.resolve(io.cwd, file), file) })
    : shipped
  const review = readReview(folder)
  const { lessons, problems } = lintLessons(
    graph,
    texts,
    review,
    isOwn ? lintLessons(graph, shipped, null).lessons : [],
  )
  if (what === 'check') return check(texts.length, problems, values.json === true, io)
  if (what !== 'list')
    throw new UsageError(
      what === undefined
        ? 'Say what to do: list or check.'
        : `There is no "exopath lesson ${what}"; there are list and check.`,
    )
  if (files.length > 0) throw new UsageError('"exopath lesson list" takes no file.')
  return list(lessons, values.json === true, io)
}

function list(lessons: readonly Lesson[], json: boolean, io: CommandIo): ExitCode {
  const rows = lessons.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    audience: lesson.audience,
    minutes: lesson.durationMin,
    steps: lesson.steps.length,
    questions: lesson.steps.filter((step) => step.question !== undefined).length,
  }))
  if (json) emit(io, toJson(rows))
  else
    for (const row of rows)
      io.out(
        `${row.id.padEnd(20)} ${row.title} (${audienceWord(row.audience)}; ${row.minutes} minutes, ${row.steps} steps, ${counted(row.questions, 'question', 'questions')})`,
      )
  return 0
}

function check(count: number, problems: readonly Problem[], json: boolean, io: CommandIo): ExitCode {
  if (json) emit(io, toJson(problems))
  else {
    for (const { where, severity, code, message } of problems) io.out(`${where}: ${severity}: ${message} [${code}]`)
    const errors = problems.filter((p) => p.severity === 'error').length
    io.out(
      problems.length === 0
        ? `${counted(count, 'lesson', 'lessons')}, no findings.`
        : `${counted(count, 'lesson', 'lessons')}, ${counted(errors, 'error', 'errors')}, ${counted(problems.length - errors, 'warning', 'warnings')}`,
    )
  }
  return problems.length === 0 ? 0 : 1
}

function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StopError(
      1,
      `${shown} cannot be read (${error instanceof Error ? error.message : String(error)}). Name a lesson file, or a lesson of "exopath lesson list".`,
    )
  }
}

export const lessonCommand: Command = { summary: 'List the lessons, or check lesson files', help: HELP, run }
