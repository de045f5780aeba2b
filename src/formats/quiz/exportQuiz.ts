import { gift } from './gift.ts'
import { moodleXml } from './moodleXml.ts'
import { qti12 } from './qti12.ts'
import { qti21 } from './qti21.ts'
import { quizCsv } from './quizCsv.ts'
import type { QuizPaper } from './quizPaper.ts'
import { quizText } from './quizText.ts'

export const QUIZ_FORMATS = ['gift', 'moodle', 'qti12', 'qti21', 'csv', 'text'] as const
export type QuizFormat = (typeof QUIZ_FORMATS)[number]

interface FormatFacts {
  readonly label: string
  /** Who reads it. */
  readonly use: string
  /** End of the file name. */
  readonly ending: string
  readonly mime: string
  readonly make: (paper: QuizPaper) => string | Uint8Array<ArrayBuffer>
}

const FORMATS: Readonly<Record<QuizFormat, FormatFacts>> = {
  gift: {
    label: 'GIFT',
    use: 'Moodle and most others',
    ending: '.gift.txt',
    mime: 'text/plain;charset=utf-8',
    make: gift,
  },
  moodle: { label: 'Moodle XML', use: 'Moodle', ending: '-moodle.xml', mime: 'application/xml', make: moodleXml },
  qti12: {
    label: 'QTI 1.2',
    use: 'Canvas, Blackboard, Brightspace',
    ending: '-qti12.zip',
    mime: 'application/zip',
    make: qti12,
  },
  qti21: {
    label: 'QTI 2.1',
    use: 'Canvas, TAO, other QTI 2',
    ending: '-qti21.zip',
    mime: 'application/zip',
    make: qti21,
  },
  csv: { label: 'CSV', use: 'spreadsheets', ending: '.csv', mime: 'text/csv;charset=utf-8', make: quizCsv },
  text: {
    label: 'Text',
    use: 'reading, key at the end',
    ending: '.txt',
    mime: 'text/plain;charset=utf-8',
    make: quizText,
  },
}

export function quizFormatFacts(format: QuizFormat): Pick<FormatFacts, 'label' | 'use'> {
  return FORMATS[format]
}

/** The file of a paper. Same paper and format, same bytes. */
export function exportQuiz(
  paper: QuizPaper,
  format: QuizFormat,
): { readonly name: string; readonly mime: string; readonly content: string | Uint8Array<ArrayBuffer> } {
  const { ending, mime, make } = FORMATS[format]
  return { name: `${quizFileStem(paper)}${ending}`, mime, content: make(paper) }
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  µ: 'u',
  μ: 'u',
}

/** `exopath-quiz-mir-21-pten-akt-seed-7`: ASCII, at most 80 characters. */
export function quizFileStem({ title, seed }: Pick<QuizPaper, 'title' | 'seed'>): string {
  const plain = title
    .replace(/[α-ωµμ]/g, (char) => GREEK[char] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^exopath-quiz-?|^quiz-?/, '')
  const stem = plain.slice(0, 48).replace(/-+$/, '')
  return `exopath-quiz-${stem === '' ? 'paper' : stem}-seed-${seed}`
}
