import { citeReview } from '../../core/cite/referenceName.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { QuizItem } from '../../core/quiz/quiz.ts'
import { counted } from '../../core/words/plural.ts'
import { difficultyWord, quizKindWord } from '../../core/words/quizWords.ts'

/** How a question is answered, as learning platforms know it. */
export type AnswerForm =
  | {
      readonly kind: 'one'
      readonly options: readonly { readonly text: string; readonly isRight: boolean; readonly why: string }[]
    }
  /** `shown` is the mixed order of `right`. */
  | { readonly kind: 'order'; readonly right: readonly string[]; readonly shown: readonly string[] }
  | {
      readonly kind: 'match'
      readonly rows: readonly { readonly text: string; readonly right: string }[]
      readonly answers: readonly string[]
    }

export interface PaperQuestion {
  /** `q1` … */
  readonly id: string
  /** `Question 1, net effect of a chain` */
  readonly title: string
  /** `Net effect of a chain` */
  readonly kind: string
  readonly level: string
  readonly prompt: string
  /** The small map in one line; empty = none is needed. */
  readonly given: string
  readonly form: AnswerForm
  readonly answer: string
  /** Why, with paraphrases, places and references; one line each. */
  readonly feedback: readonly string[]
}

/** A quiz as plain texts, ready for any file. */
export interface QuizPaper {
  readonly title: string
  readonly seed: number
  /** ISO date of the data: files carry it, never the clock's. */
  readonly date: string
  readonly questions: readonly PaperQuestion[]
  /** `20 questions to expect after import.` */
  readonly expect: string
  /** Review, data version and licence. */
  readonly source: string
}

/** The texts of a quiz. Questions that cannot be put on paper (typed or open ones) are not made by the generator and left out. */
export function quizPaper(
  graph: MechanismGraph,
  items: readonly QuizItem[],
  { title, seed }: { readonly title: string; readonly seed: number },
): QuizPaper {
  const { dataset } = graph.data
  const questions = items.flatMap((item) => {
    const form = formOf(item)
    return form === null ? [] : [paperQuestion(item, form)]
  })
  return {
    title,
    seed,
    date: dataset.date,
    questions,
    expect: `${counted(questions.length, 'question', 'questions')} to expect after import.`,
    source: `Made with Exopath ${dataset.version} from ${citeReview(dataset)}. ${dataset.licence}, ${dataset.licenceUrl}. Paper ${seed}.`,
  }
}

function paperQuestion(item: QuizItem, form: AnswerForm): PaperQuestion {
  return {
    id: item.id,
    title: `Question ${item.id.slice(1)}, ${quizKindWord(item.kind)}`,
    kind: quizKindWord(item.kind),
    level: difficultyWord(item.difficulty),
    prompt: item.question.prompt,
    given: item.given.length === 0 ? '' : `${item.given.join('; ')}.`,
    form,
    answer: item.answer,
    feedback: item.explanation.flatMap(({ sentence, passages }) => [sentence, ...passages]),
  }
}

function formOf({ key }: QuizItem): AnswerForm | null {
  switch (key.kind) {
    case 'one':
      return {
        kind: 'one',
        options: key.choices.map(({ id, text, why }) => ({ text, isRight: id === key.right, why })),
      }
    case 'order': {
      const text = (id: string): string => key.choices.find((choice) => choice.id === id)?.text ?? id
      return { kind: 'order', right: key.right.map(text), shown: key.choices.map((choice) => choice.text) }
    }
    case 'pairs':
      return {
        kind: 'match',
        rows: key.choices.map(({ id, text }) => ({
          text,
          right: key.answers.find((answer) => answer.id === key.right[id])?.text ?? '',
        })),
        answers: key.answers.map(({ text }) => text),
      }
    case 'some':
    case 'name':
    case 'open':
    case 'map':
      return null
  }
}

/** Prompt and map in words, in one line. */
export function askedText({ prompt, given }: PaperQuestion): string {
  return given === '' ? prompt : `${prompt} Given: ${given}`
}

/** The answer and why, line by line, ending with the source. */
export function explainedText(
  { answer, feedback }: PaperQuestion,
  { source }: Pick<QuizPaper, 'source'>,
): readonly string[] {
  return [`Answer: ${answer}`, ...feedback, source]
}

/** An order as rows to match: `Place 1` with the first node. */
export function orderRows({
  right,
}: Extract<AnswerForm, { kind: 'order' }>): readonly { readonly text: string; readonly right: string }[] {
  return right.map((text, i) => ({ text: `Place ${i + 1}`, right: text }))
}
