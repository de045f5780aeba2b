import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Lesson } from '../core/lesson/lessonSchema.ts'
import { counted } from '../core/words/plural.ts'
import { DEFAULT_HANDOUT, HIDE_CHOICES, PAPERS } from '../figure/handout/handoutOptions.ts'
import type { HandoutHide, HandoutOptions, PaperId } from '../figure/handout/handoutOptions.ts'
import { handoutSheet } from '../figure/handout/handoutSheet.ts'
import type { SheetKind } from '../figure/handout/handoutSheet.ts'
import { lessonAddress } from '../figure/handout/lessonAddress.ts'
import { toPdfPages } from '../figure/toPdfPages.ts'
import { StopError, UsageError } from './command.ts'
import type { Command, CommandIo, ExitCode } from './command.ts'
import { graphDataFolder, loadGraph } from './loadGraph.ts'
import { nearestWords } from './nearestWords.ts'
import { nodeFigurePlatform } from './nodeFigurePlatform.ts'
import { lessonsOf } from './readLessonFiles.ts'
import { writeOut } from './writeOut.ts'

const HELP = `usage: exopath handout LESSON [options]

Writes a lesson for paper as PDF: a student sheet (blank map, questions, no answer in it) and the teacher's key. LESSON is the id of a
lesson, as "exopath lesson list" names them.
  -o, --out FILE   name of the file (default LESSON.pdf): both sheets are written, as FILE-student.pdf and FILE-key.pdf
  --student        only the student sheet, as FILE
  --key            only the key, as FILE
  --paper          a4 (default) or letter
  --hide LIST      what the maps leave out, besides all that a question asks for: none (default), signs, labels, mediators, cargo,
                   lesson (what the steps of the lesson hide), lane:target and other lanes; several with commas
  --no-words       no list of the hidden names
  --seed TEXT      another order of choices and words; the same text gives the same order (default: as on the screen)
  --address URL    where Exopath opens: its link and QR code are printed on every page
  --data FOLDER    another graph-data folder
example: exopath handout two-minuses --paper letter --address https://example.org/exopath/ -o class.pdf
exit codes: 0 written, 1 not written, 2 wrong use`

async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      student: { type: 'boolean' },
      key: { type: 'boolean' },
      paper: { type: 'string' },
      hide: { type: 'string' },
      'no-words': { type: 'boolean' },
      seed: { type: 'string' },
      address: { type: 'string' },
      data: { type: 'string' },
    },
  })
  if (positionals.length > 1) throw new UsageError(`Name one lesson; ${positionals.slice(1).join(' ')} is too much.`)
  if (values.student === true && values.key === true)
    throw new UsageError('Choose --student or --key; without either both are written.')
  const graph = loadGraph(io, values.data)
  const lesson = namedLesson(lessonsOf(graph, graphDataFolder(io, values.data)).lessons, positionals[0])
  const options: HandoutOptions = {
    paper: paperNamed(values.paper),
    hide: hideNamed(values.hide),
    wordBank: values['no-words'] !== true,
    seed: values.seed ?? DEFAULT_HANDOUT.seed,
    address: values.address === undefined ? null : addressOf(values.address, lesson),
  }
  const out = values.out ?? `${lesson.id}.pdf`
  if (path.extname(out).toLowerCase() !== '.pdf') throw new UsageError(`-o ${out}: end the name in .pdf.`)
  const kinds: readonly SheetKind[] =
    values.student === true ? ['student'] : values.key === true ? ['key'] : ['student', 'key']
  for (const kind of kinds) {
    const file = kinds.length === 1 ? out : `${out.slice(0, -'.pdf'.length)}-${kind}.pdf`
    const { pages, facts } = handoutSheet(graph, lesson, options, kind)
    writeOut(io, file, await toPdfPages(pages, facts, await nodeFigurePlatform.fonts()))
    io.out(`${file}: ${counted(pages.length, 'page', 'pages')}`)
  }
  if (options.address === null)
    io.err('No link and no QR code are printed; give the address of Exopath with --address.')
  return 0
}

function namedLesson(lessons: readonly Lesson[], id: string | undefined): Lesson {
  const ids = lessons.map((lesson) => lesson.id)
  if (id === undefined) throw new UsageError(`Name a lesson: ${ids.join(', ')}.`)
  const found = lessons.find((lesson) => lesson.id === id)
  if (found !== undefined) return found
  const near = nearestWords(id, ids, 3)
  throw new StopError(
    1,
    `No lesson is called ${id}. ${near.length > 0 ? `Nearest: ${near.join(', ')}.` : `There are: ${ids.join(', ')}.`}`,
  )
}

function paperNamed(given: string | undefined): PaperId {
  if (given === undefined) return DEFAULT_HANDOUT.paper
  const word = given.toLowerCase()
  if (word === 'a4' || word === 'letter') return word
  throw new UsageError(`--paper ${given}: choose from ${Object.keys(PAPERS).join(', ')}.`)
}

function hideNamed(given: string | undefined): readonly HandoutHide[] {
  if (given === undefined) return DEFAULT_HANDOUT.hide
  const words = given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length === 1 && words[0] === 'none') return []
  return words.map((word) => {
    const found = HIDE_CHOICES.find((choice) => choice === word)
    if (found !== undefined) return found
    const [near] = nearestWords(word, HIDE_CHOICES, 1)
    throw new UsageError(
      `--hide ${word}: choose from ${HIDE_CHOICES.join(', ')} or none.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    )
  })
}

function addressOf(given: string, lesson: Lesson): string {
  const address = lessonAddress(given, lesson.id)
  if (address === null)
    throw new UsageError(`--address ${given}: give an address that begins with https:// or http://.`)
  return address
}

export const handoutCommand: Command = { summary: 'Write a lesson for paper: student sheet and key', help: HELP, run }
