import { counted, listed } from './plural.ts'
import { certaintyWord } from './relationWords.ts'
import type { LayerId } from '../paths/route.ts'
import type { PathEffect, Tally } from '../query/mechanismPath.ts'
import type { Certainty } from '../model/records.ts'

const EFFECT_WORDS: Readonly<Record<PathEffect, string>> = {
  improves: 'improves', worsens: 'worsens', raises: 'raises', lowers: 'lowers', undetermined: 'cannot be told', contextual: 'context only', lost: 'effect lost',
}

/** `improves`, `worsens`, `raises`, `lowers`, `cannot be told`, `context only`. */
export function effectWord(effect: PathEffect): string {
  return EFFECT_WORDS[effect]
}

/** What the headline needs: the sentence is cut around `outcome` by the caller. */
export const headlineWords = {
  net: (sign: 1 | -1): readonly [string, string] => [`Net effect: ${sign === 1 ? 'more' : 'less'} `, ''],
  weakest: (weakest: Certainty, signInferred: boolean): string => `${signInferred ? ', direction partly inferred' : ''}, weakest step ${certaintyWord(weakest)}.`,
  undetermined: (step: number): string => `Direction cannot be told: step ${step} affects `,
  /** Taking a source away takes its effect away; the review does not print the opposite effect. */
  lost: <T>(source: T, end: T): readonly (T | string)[] => ['The effect of ', source, ' on ', end, ' is lost; no opposite effect is reported'],
  contextual: (step: number): string => `No net effect: step ${step} is only a context link to `,
} as const

/** One sentence on how many studies a path joins; null for one step. `common` names the studies cited for every step. */
export function joinedWords(steps: number, studies: number, common: readonly string[]): string | null {
  if (steps < 2) return null
  if (common.length > 0) return `${listed(common)} ${common.length === 1 ? 'is' : 'are'} cited for every step.`
  if (studies === 0) return 'No study is cited for any step; no study cited here shows all of it.'
  if (studies === 1) return 'One study is cited, but not for every step; no study cited here shows all of it.'
  return `This chain joins findings from ${studies} different studies; no study cited here shows all of it.`
}

export const SPLICED_CONTEXT = 'A step of this chain is reported only for another exosome source: joined across contexts.'
export const NO_HUMAN_EVIDENCE = 'No human evidence on this path.'

/** How the layers of an answer are headed. */
export const LAYER_WORDS: Readonly<Record<LayerId, string>> = { stated: 'Stated outright', how: 'How', joined: 'Would join findings' }

/** `3 routes; all 3 lower; they agree` */
export function tallyWords({ count: all, truncated, tally }: { readonly count: number; readonly truncated: boolean; readonly tally: Tally }): string {
  const verb = (count: number, one: string, other: string): string => (count === 1 ? one : other)
  const groups = [
    { count: tally.raises, word: verb(tally.raises, 'raises', 'raise') },
    { count: tally.lowers, word: verb(tally.lowers, 'lowers', 'lower') },
    { count: tally.undetermined, word: 'undetermined' },
    { count: tally.contextual, word: 'context only' },
    { count: tally.lost, word: verb(tally.lost, 'ends in an effect that is lost', 'end in an effect that is lost') },
  ].filter((g) => g.count > 0)
  const total = `${truncated ? 'First ' : ''}${counted(all, 'route', 'routes')}${truncated ? ', more exist' : ''}`
  const [only] = groups
  const split = groups.length === 1 && only !== undefined
    ? (all === 1 ? (only.count === 1 && (tally.raises === 1 || tally.lowers === 1) ? `it ${only.word}` : only.word) : `all ${only.count} ${only.word}`)
    : groups.map((g) => `${g.count} ${g.word}`).join(', ')
  const directed = tally.raises + tally.lowers
  const agreement = directed < 2 ? [] : [tally.raises === 0 || tally.lowers === 0 ? 'they agree' : 'they disagree']
  return [total, ...(split === '' ? [] : [split]), ...agreement].join('; ')
}

/** `Path found, 5 steps, ` before the headline when a path is announced. */
export function foundWords(steps: number): string {
  return `Path found, ${counted(steps, 'step', 'steps')}, `
}

/** `Steps 1 to 2 and step 3` */
export function stepRanges(ranges: readonly { readonly from: number; readonly to: number }[]): string {
  return listed(ranges.map(({ from, to }) => (from === to ? `step ${from}` : `steps ${from} to ${to}`)))
}
