import { askedText, explainedText, orderRows } from './quizPaper.ts'
import type { PaperQuestion, QuizPaper } from './quizPaper.ts'

/** A paper in Moodle's GIFT format, read by most learning platforms. Texts are plain, so nothing in them is markup and nothing is
 *  escaped twice. Orders become matching: place by place. */
export function gift(paper: QuizPaper): string {
  const head = [paper.title, paper.expect, paper.source].map((line) => `// ${oneLine(line)}`).join('\n')
  return `${[head, ...paper.questions.map((question) => giftQuestion(question, paper))].join('\n\n')}\n`
}

function giftQuestion(question: PaperQuestion, paper: QuizPaper): string {
  const { form } = question
  const answers =
    form.kind === 'one'
      ? form.options.map(
          ({ text, isRight, why }) => `${isRight ? '=' : '~'}${plain(text)}${why === '' ? '' : `#${plain(why)}`}`,
        )
      : (form.kind === 'order' ? orderRows(form) : form.rows).map(
          ({ text, right }) => `=${plain(noArrow(text))} -> ${giftText(noArrow(right))}`,
        )
  const why = explainedText(question, paper).map(giftText).join('\\n')
  return [
    `::${giftText(question.title)}::${plain(askedText(question))}{`,
    ...answers.map((line) => `\t${line}`),
    `\t####[plain]${why}`,
    '}',
  ].join('\n')
}

/** A text as it stands in GIFT: control characters with a backslash, lines as \n. */
function giftText(text: string): string {
  return oneLine(text).replace(/[\\~=#{}:]/g, '\\$&')
}

/** A text that says itself that it is plain: one that begins like a format or a weight is then taken for neither. */
function plain(text: string): string {
  return `[plain]${giftText(text)}`
}

/** `->` parts the two sides of a pair and cannot be escaped. */
function noArrow(text: string): string {
  return text.replaceAll('->', '→')
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
