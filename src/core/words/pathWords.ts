import { counted, listed } from './plural.ts'
import { certaintyWord } from './relationWords.ts'
import type { LayerId } from '../paths/route.ts'
import type { PathEffect, Tally } from '../query/mechanismPath.ts'
import type { Certainty, Sign } from '../model/records.ts'

const EFFECT_WORDS: Readonly<Record<PathEffect, string>> = {
  improves: 'improves',
  worsens: 'worsens',
  raises: 'raises',
  lowers: 'lowers',
  undetermined: 'cannot be told',
  contextual: 'context only',
  lost: 'effect lost',
}

/** `improves`, `worsens`, `raises`, `lowers`, `cannot be told`, `context only`. */
export function effectWord(effect: PathEffect): string {
  return EFFECT_WORDS[effect]
}

/** `stated`, `hedged`, `title only`, `inferred`, and `joined` for a route that joins findings of different sources. */
export function weakestWord(weakest: Certainty | 'joined'): string {
  return weakest === 'joined' ? 'joined' : certaintyWord(weakest)
}

/** What the headline needs: the sentence is cut around `outcome` by the caller. */
export const headlineWords = {
  /** A pathway is not there in an amount: what changes is its activity. */
  net: (sign: 1 | -1, isPathway: boolean): string =>
    `Net effect: ${sign === 1 ? 'more' : 'less'} ${isPathway ? 'activity of ' : ''}`,
  /** A chain of secreting and carrying supplies its end; it is not said to raise it. */
  supply: 'Supplies ',
  weakest: (weakest: Certainty | 'joined', signInferred: boolean): string =>
    `${signInferred ? ', direction partly inferred' : ''}${weakest === 'stated' && !signInferred ? ', every step stated' : `, weakest step ${weakestWord(weakest)}`}.`,
  undetermined: (step: number): string => `Direction cannot be told: none is printed for step ${step}, which affects `,
  /** Taking a source away takes its effect away; the review does not print the opposite effect. */
  lost: <T>(source: T, end: T): readonly (T | string)[] => [
    'The effect of ',
    source,
    ' on ',
    end,
    ' would be lost; no opposite effect is reported',
  ],
  contextual: (step: number): string => `No net effect: step ${step} is only a context link to `,
} as const

/** How many papers a chain joins, none of which is cited for all of it. */
export function joinedWords(studies: number, reviews: number): string {
  const ending = 'no study cited here shows all of it.'
  const also = reviews === 0 ? '' : ` and ${counted(reviews, 'review', 'reviews')}`
  if (studies === 0)
    return reviews === 0
      ? `No study is cited for any step; ${ending}`
      : `Only ${counted(reviews, 'review is', 'reviews are')} cited and no study; ${ending}`
  if (studies === 1) return `One study${also} ${reviews === 0 ? 'is' : 'are'} cited, but not for every step; ${ending}`
  return `This chain joins findings from ${studies} different studies${also}; ${ending}`
}

/** `Cheng 2018 [134] is cited for every step`; `byFlag` are the steps that print another number, from 1. */
export function spannedWords(studies: readonly string[], byFlag: readonly number[]): string {
  const flagged =
    byFlag.length === 0
      ? ''
      : `, for ${byFlag.length === 1 ? 'step' : 'steps'} ${listed(byFlag.map(String))} only by the number expected there`
  return `${listed(studies)} ${studies.length === 1 ? 'is' : 'are'} cited for every step${flagged}.`
}

/** Human cells and patients outside trials may stand on a path; a trial is what is missing. */
export const NO_TRIAL = 'No step of this path cites a clinical trial.'

/** How the layers of an answer are headed. */
export const LAYER_WORDS: Readonly<Record<LayerId, string>> = {
  stated: 'Stated outright',
  how: 'How',
  joined: 'Would join findings',
}

/** `3 routes; all 3 lower; they agree`, `24 routes; 21 lower; 3 cannot be told`. That they agree is said only of routes
 *  between the same two ends, and only when every one has a direction; of a cut answer, only of those listed. */
export function tallyWords({
  count,
  truncated,
  tally,
  supplies = 0,
  sameEnds = true,
}: {
  readonly count: number
  readonly truncated: boolean
  readonly tally: Tally
  /** Routes that only supply their end, not counted in `tally`. */ readonly supplies?: number
  /** All routes lead from one node to one node: only these can agree. */ readonly sameEnds?: boolean
}): string {
  const total = `${truncated ? 'First ' : ''}${counted(count, 'route', 'routes')}${truncated ? ', more exist' : ''}`
  const groups = [
    ...(supplies === 0
      ? []
      : [{ effect: 'supplies', text: `${supplies} ${supplies === 1 ? 'supplies' : 'supply'}` } as const]),
    ...effectCounts(tally),
  ]
  const [only] = groups
  const split =
    only === undefined || groups.length > 1 ? groups : [count === 1 ? SINGLE[only.effect] : `all ${only.text}`]
  const directed = tally.raises + tally.lowers
  const agreement =
    !sameEnds || directed < 2 || directed < count
      ? []
      : [tally.raises > 0 && tally.lowers > 0 ? 'they disagree' : truncated ? 'those listed agree' : 'they agree']
  return [total, ...split.map((g) => (typeof g === 'string' ? g : g.text)), ...agreement].join('; ')
}

const SINGLE: Readonly<Record<keyof Tally | 'supplies', string>> = {
  supplies: 'it supplies it',
  raises: 'it raises',
  lowers: 'it lowers',
  undetermined: 'its direction cannot be told',
  contextual: 'context only',
  lost: 'it ends in an effect that is lost',
}

/** `raises`, `lowers`, `direction cannot be told`, `context only`. */
export function signWord(sign: Sign): string {
  return sign === null ? 'direction cannot be told' : sign === 0 ? 'context only' : sign === 1 ? 'raises' : 'lowers'
}

/** What several ways do, counted: `21 lower`, `3 cannot be told`; kinds without any are left out. */
export function effectCounts(
  tally: Partial<Tally>,
): readonly { readonly effect: keyof Tally; readonly word: string; readonly text: string }[] {
  const words: Readonly<Record<keyof Tally, readonly [string, string]>> = {
    raises: ['raises', 'raise'],
    lowers: ['lowers', 'lower'],
    undetermined: ['cannot be told', 'cannot be told'],
    contextual: ['context only', 'context only'],
    lost: ['ends in an effect that is lost', 'end in an effect that is lost'],
  }
  return (['raises', 'lowers', 'undetermined', 'contextual', 'lost'] as const).flatMap((effect) => {
    const count = tally[effect] ?? 0
    const word = words[effect][count === 1 ? 0 : 1]
    return count === 0 ? [] : [{ effect, word, text: `${count} ${word}` }]
  })
}

/** `Path found, 5 steps, ` before the headline when a path is announced. */
export function foundWords(steps: number, isJoined: boolean): string {
  return `${isJoined ? 'Joined path' : 'Path'} found, ${counted(steps, 'step', 'steps')}, `
}

/** `Steps 1 to 2 and step 3` */
export function stepRanges(ranges: readonly { readonly from: number; readonly to: number }[]): string {
  return listed(ranges.map(({ from, to }) => (from === to ? `step ${from}` : `steps ${from} to ${to}`)))
}
