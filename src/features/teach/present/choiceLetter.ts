import type { QuestionKey } from '../../../core/lesson/questionKey.ts'

/** The letter a choice goes by on the wall and in the key: 0 is `A`. */
export function choiceLetter(at: number): string {
  return String.fromCharCode(65 + at)
}

/** The letters of an order in its right order: `F G E D C`. */
export function orderLetters({ choices, right }: Extract<QuestionKey, { readonly kind: 'order' }>): string {
  return right.map((id) => choiceLetter(choices.findIndex((c) => c.id === id))).join(' ')
}
