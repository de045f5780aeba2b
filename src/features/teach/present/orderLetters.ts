import type { QuestionKey } from '../../../core/lesson/questionKey.ts'
import { letterOf } from '../../../core/words/letterOf.ts'

/** The letters of an order in its right order: `F G E D C`. */
export function orderLetters({ choices, right }: Extract<QuestionKey, { readonly kind: 'order' }>): string {
  return right.map((id) => letterOf(choices.findIndex((c) => c.id === id))).join(' ')
}
