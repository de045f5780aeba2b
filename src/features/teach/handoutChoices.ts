import { DEFAULT_HANDOUT, HIDE_CHOICES } from '../../figure/handout/handoutOptions.ts'
import type { HandoutOptions } from '../../figure/handout/handoutOptions.ts'

const KEY = 'exopath-handout'

/** What a teacher chose for paper: the same for every lesson. The address is that of the page and is not kept. */
export type HandoutChoices = Pick<HandoutOptions, 'paper' | 'hide' | 'wordBank' | 'seed'>

/** The choices of the last time; the usual ones where there are none, or the browser keeps nothing. */
export function readHandoutChoices(): HandoutChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return DEFAULT_HANDOUT
    const { paper, hide, wordBank, seed } = kept as Record<string, unknown> // Parse boundary: every field is checked below.
    return {
      paper: paper === 'letter' ? 'letter' : 'a4',
      hide: Array.isArray(hide) ? HIDE_CHOICES.filter((choice) => hide.includes(choice)) : DEFAULT_HANDOUT.hide,
      wordBank: wordBank !== false,
      seed: typeof seed === 'string' && /^\d{0,6}$/.test(seed) ? seed : DEFAULT_HANDOUT.seed,
    }
  } catch {
    // Blocked storage or a broken entry: the usual choices, as in a private window.
    return DEFAULT_HANDOUT
  }
}

export function keepHandoutChoices({ paper, hide, wordBank, seed }: HandoutChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ paper, hide, wordBank, seed }))
  } catch {
    // A browser that keeps nothing only means that the next visit starts with the usual choices.
  }
}
