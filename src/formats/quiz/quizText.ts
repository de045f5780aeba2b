import { letterOf } from '../../core/words/letterOf.ts'
import { explainedText } from './quizPaper.ts'
import type { PaperQuestion, QuizPaper } from './quizPaper.ts'

/** A paper as plain text to paste or print: the questions, then the key on its own. */
export function quizText(paper: QuizPaper, withKey = true): string {
  return [
    paper.title,
    ...(paper.questions.length === 0 ? ['No question.'] : paper.questions.map(asked)),
    paper.source,
    ...(withKey
      ? [
          'Key',
          ...paper.questions.map((question, i) =>
            [
              `${i + 1}. ${shortKey(question)}`,
              ...explainedText(question, paper)
                .slice(0, -1)
                .map((line) => `   ${line}`),
            ].join('\n'),
          ),
        ]
      : []),
  ]
    .join('\n\n')
    .concat('\n')
}

function asked({ prompt, given, form }: PaperQuestion, at: number): string {
  const options =
    form.kind === 'one'
      ? form.options.map(({ text }) => text)
      : form.kind === 'order'
        ? form.shown
        : form.rows.map(({ text }) => text)
  return [
    `${at + 1}. ${prompt}`,
    ...(given === '' ? [] : [`   Given: ${given}`]),
    ...options.map((text, i) => `   ${letter(i)}) ${text}`),
    ...(form.kind === 'match' ? [`   To match: ${form.answers.map((text, i) => `${i + 1}) ${text}`).join('  ')}`] : []),
  ].join('\n')
}

/** `b`, `c a b`, `a2 b1` */
export function shortKey({ form }: PaperQuestion): string {
  switch (form.kind) {
    case 'one':
      return letter(form.options.findIndex(({ isRight }) => isRight))
    case 'order':
      return form.right.map((text) => letter(form.shown.indexOf(text))).join(' ')
    case 'match':
      return form.rows.map(({ right }, i) => `${letter(i)}${form.answers.indexOf(right) + 1}`).join(' ')
  }
}

function letter(at: number): string {
  return letterOf(at).toLowerCase()
}
