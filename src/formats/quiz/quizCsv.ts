import type { PaperQuestion, QuizPaper } from './quizPaper.ts'

const OPTIONS = 6
const COLUMNS = [
  'id',
  'title',
  'level',
  'form',
  'question',
  'given',
  ...Array.from({ length: OPTIONS }, (_, i) => `option_${i + 1}`),
  'answers_to_match',
  'right',
  'explanation',
  'source',
]

/** A paper as a table for spreadsheets and other tools: one question a row, UTF-8 with a mark so that Excel reads Greek letters.
 *  `right` holds numbers of options: one; all in their order; or, where things are matched, `1=2; 2=1` of options and answers. */
export function quizCsv(paper: QuizPaper): string {
  const rows = paper.questions.map((question) => [
    question.id,
    question.title,
    question.level,
    question.form.kind,
    question.prompt,
    question.given,
    ...optionsOf(question),
    question.form.kind === 'match' ? question.form.answers.map((text, i) => `${i + 1}. ${text}`).join(' | ') : '',
    rightOf(question),
    [ended(question.answer), ...question.feedback].join(' '),
    paper.source,
  ])
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function ended(answer: string): string {
  return /[.!?]$/.test(answer) ? answer : `${answer}.`
}

function optionsOf({ form }: PaperQuestion): readonly string[] {
  const texts =
    form.kind === 'one'
      ? form.options.map(({ text }) => text)
      : form.kind === 'order'
        ? form.shown
        : form.rows.map(({ text }) => text)
  return Array.from({ length: OPTIONS }, (_, i) => texts[i] ?? '')
}

function rightOf({ form }: PaperQuestion): string {
  switch (form.kind) {
    case 'one':
      return String(form.options.findIndex(({ isRight }) => isRight) + 1)
    case 'order':
      return form.right.map((text) => form.shown.indexOf(text) + 1).join(' ')
    case 'match':
      return form.rows.map(({ right }, i) => `${i + 1}=${form.answers.indexOf(right) + 1}`).join('; ')
  }
}

/** Quoted where it must be. A spreadsheet would take a text that begins like a formula for one, so a quote mark goes before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
