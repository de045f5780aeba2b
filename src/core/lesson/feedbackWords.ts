import { capital } from '../words/capital.ts'
import type { Question } from './lessonSchema.ts'

/** A verdict at the beginning of a feedback, with its mark: `Right: …`, `Not right. …`; never `Right-hand …` or `Right after …`. */
const VERDICT: Readonly<Record<'right' | 'wrong', RegExp>> = {
  right: /^(?:right|correct|yes)(?:\s*[:.,;!]+|\s+[-–—])(?:\s+|$)/i,
  wrong: /^(?:not (?:quite |yet )?(?:right|correct)|wrong|no)(?:\s*[:.,;!]+|\s+[-–—])(?:\s+|$)/i,
}

/** What the author says to an answer, without the verdict that stands above it anyway; null = nothing is said.
 *  isRight: null = not graded, as a map that is compared; it is told what a wrong answer is told. */
export function feedbackWords({ feedback }: Pick<Question, 'feedback'>, isRight: boolean | null): string | null {
  if (feedback === undefined) return null
  const said = isRight === true ? 'right' : 'wrong'
  const rest = feedback[said].trim().replace(VERDICT[said], '')
  return rest === '' ? null : capitalised(rest)
}

/** A first word of small letters alone gets a capital; a name such as miR-21 stays as it is written. */
function capitalised(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}-])/u.test(text) ? capital(text) : text
}
