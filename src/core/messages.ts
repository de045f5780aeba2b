import type { DeadEnd } from './query/mechanismPath.ts'
import { counted, listed } from './words/plural.ts'

/** Sentences of the app that are not about one relation or path; those live by topic in `words/`. Pure, so that another
 *  language is another object of this type. Style: LOOK-08. */
export interface Messages {
  readonly noPath: (from: string, to: string, nearest: readonly string[]) => string
  readonly deadReason: Readonly<Record<DeadEnd['reason'], (from: string, to: string) => string>>
  readonly help: Readonly<Record<DeadEnd['wouldHelp'][number], string>>
  readonly helpTogether: (helps: readonly string[]) => string
  readonly notInReview: (wanted: string, nearest: readonly string[]) => string
  readonly nothingLeft: (filters: readonly string[]) => string
  readonly shown: (shown: number, all: number) => string
  readonly pathsTo: (count: number, more: boolean, label: string) => string
  readonly notReported: string
  readonly wordingDiffers: string
}

export const ENGLISH: Messages = {
  noPath: (from, to, nearest) => `No path from ${from} to ${to}.${nearest.length === 0 ? '' : ` Nearest reachable: ${nearest.join(', ')}.`}`,
  deadReason: {
    'from-has-no-way-out': (from) => `No relation that a path may walk leaves ${from}.`,
    'to-has-no-way-in': (_, to) => `No relation that a path may walk leads to ${to}.`,
    'not-connected': (from, to) => `The relations from ${from} do not lead to ${to} with these switches.`,
    'too-short-limit': () => 'A path exists but is longer than the limit.',
    'filtered-out': () => 'A path exists, but the filters, via or avoid take it away.',
    'same-node': () => 'Start and end are the same. Choose two different ones.',
  },
  help: {
    bridges: 'Allow steps inferred across passages',
    titleOnly: 'Allow steps known only from a cited title',
    joinContexts: 'Join findings across exosome sources',
    contextLinks: 'Walk through context links',
    inferredSteps: 'Allow inferred steps',
    maxSteps: 'Allow up to 12 steps',
    filters: 'Remove the filters',
    via: 'Remove the nodes to pass',
    avoid: 'Remove the nodes to avoid',
  },
  helpTogether: (helps) => `Only together: ${listed(helps.map((h) => h.charAt(0).toLowerCase() + h.slice(1)))}.`,
  notInReview: (wanted, nearest) => `“${wanted}” is not in this review.${nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`}`,
  nothingLeft: (filters) => `${counted(0, 'relation', 'relations')} left.${filters.length === 0 ? '' : ` Remove: ${filters.join(', ')}.`}`,
  shown: (shown, all) => `${shown} of ${counted(all, 'relation', 'relations')} shown`,
  pathsTo: (count, more, label) => `on ${more ? 'more than ' : ''}${counted(count, 'path', 'paths')} to ${label}`,
  notReported: 'Not reported in this review. That is not the same as no effect.',
  wordingDiffers: 'wording differs',
}
