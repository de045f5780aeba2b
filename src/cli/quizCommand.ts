import { parseArgs } from 'node:util'
import { generateQuiz } from '../core/quiz/generateQuiz.ts'
import { DIFFICULTIES, MOST_QUESTIONS, QUIZ_KINDS } from '../core/quiz/quiz.ts'
import { counted } from '../core/words/plural.ts'
import { exportQuiz, QUIZ_FORMATS, quizFormatFacts } from '../formats/quiz/exportQuiz.ts'
import { quizPaper } from '../formats/quiz/quizPaper.ts'
import { chosenWords, wholeNumber } from './chosenWords.ts'
import { StopError, UsageError, type Command } from './command.ts'
import { loadGraph } from './loadGraph.ts'
import { quizScope } from './quizScope.ts'
import { writeOut } from './writeOut.ts'

const LARGEST_SEED = 999_999_999

const HELP = `exopath quiz [options]

A paper of questions computed from the graph: each has exactly one right answer by the data, with key and explanation.
The same seed and data give the same paper.
  --seed N        which paper, 0 to ${LARGEST_SEED} (default 1)
  --count N       how many questions, 1 to ${MOST_QUESTIONS} (default 10)
  --difficulty D  ${DIFFICULTIES.join(', ')} or mixed (default mixed)
  --kinds K       some of ${QUIZ_KINDS.join(', ')} (default all)
  --from WHAT     what it is about: "storyline", "core", "mechanism ID" or "path A, B" (default everything)
  --to FORMAT     ${QUIZ_FORMATS.map((format) => `${format} (${quizFormatFacts(format).use})`).join(',\n                  ')}
                  (default text)
  -o, --out FILE  a file instead of the output; needed for qti12 and qti21
  --data FOLDER   another graph-data folder
exit 1 when fewer questions can be made than asked for; those are written and the reason is told.
example: exopath quiz --from "mechanism mir21-pten-akt" --seed 7 --count 12 --to qti12 -o quiz.zip`

export const quizCommand: Command = {
  summary: 'Make a paper of questions with key, for learning platforms or print',
  help: HELP,
  run(args, io) {
    const { values } = readOptions(args)
    const seed = wholeNumber('seed', values.seed, { min: 0, max: LARGEST_SEED, default: 1 })
    const count = wholeNumber('count', values.count, { min: 1, max: MOST_QUESTIONS, default: 10 })
    const [difficulty = 'mixed'] = chosenWords('difficulty', one(values.difficulty), [
      ...DIFFICULTIES,
      'mixed',
    ] as const)
    const kinds = chosenWords('kinds', values.kinds, QUIZ_KINDS)
    const [format = 'text'] = chosenWords('to', one(values.to), QUIZ_FORMATS)
    const graph = loadGraph(io, values.data)
    const { title, edges } = quizScope(graph, values.from)
    const { items, wanted, reason } = generateQuiz(graph, {
      seed,
      count,
      difficulty,
      ...(edges === null ? {} : { from: edges }),
      ...(kinds.length === 0 ? {} : { kinds }),
    })
    if (items.length === 0) throw new StopError(1, reason ?? 'No question can be made.')
    const { content } = exportQuiz(quizPaper(graph, items, { title: `Quiz: ${title}`, seed }), format)
    if (values.out !== undefined) {
      writeOut(io, values.out, content)
      io.err(`Written: ${values.out}. ${counted(items.length, 'question', 'questions')} to expect after import.`)
    } else if (typeof content === 'string') io.out(content.replace(/\n$/, ''))
    else throw new UsageError(`--to ${format} gives a zip file. Say where to write it: -o quiz.zip`)
    if (reason === null) return 0
    io.err(`${items.length} of ${wanted} questions. ${reason}`)
    return 1
  },
}

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      difficulty: { type: 'string' },
      kinds: { type: 'string', multiple: true },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string', short: 'o' },
      data: { type: 'string' },
    },
  })
}

function one(given: string | undefined): readonly string[] | undefined {
  return given === undefined ? undefined : [given]
}
