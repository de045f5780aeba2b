import type { QuestionKey } from '../lesson/questionKey.ts'
import { chainWords } from '../words/quizWords.ts'

/** The right answer of a question that has choices, in words; empty for questions without. */
export function answerText(key: QuestionKey): string {
  switch (key.kind) {
    case 'one':
      return key.choices.find(({ id }) => id === key.right)?.text ?? ''
    case 'some':
      return key.choices
        .filter(({ id }) => key.right.includes(id))
        .map(({ text }) => text)
        .join(', ')
    case 'order':
      return chainWords(key.right.map((id) => key.choices.find((choice) => choice.id === id)?.text ?? id))
    case 'pairs':
      return key.choices
        .map(({ id, text }) => `${text}: ${key.answers.find((answer) => answer.id === key.right[id])?.text ?? ''}`)
        .join('; ')
    case 'name':
    case 'open':
    case 'map':
      return ''
  }
}
