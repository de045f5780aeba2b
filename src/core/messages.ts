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
  noPath: (from, to, nearest) =>
    `No path from ${from} to ${to}.${nearest.length === 0 ? '' : ` Nearest reachable: ${nearest.join(', ')}.`}`,
  deadReason: {
    'from-has-no-way-out': (from) => `The review reports nothing that ${from} acts on.`,
    'to-has-no-way-in': (_, to) => `The review names nothing that acts on ${to}.`,
    'from-has-no-walked-way-out': (from) =>
      `What the review reports of ${from} are relations that a path does not walk unless it is asked to.`,
    'to-has-no-walked-way-in': (_, to) =>
      `What the review reports on ${to} are relations that a path does not walk unless it is asked to.`,
    'not-connected': () =>
      'Both are in the review, but no chain of its relations leads from one to the other. That is not the same as no effect.',
    'too-short-limit': () => 'There are only longer paths than allowed here.',
    'filtered-out': () => 'Via, avoid or the filters leave no path.',
    'no-loop': (from) => `Both ends are the same, and no feedback loop of the review leads back to ${from}.`,
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
  notInReview: (wanted, nearest) =>
    `“${wanted}” is not in this review.${nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`}`,
  nothingLeft: (filters) =>
    `${counted(0, 'relation', 'relations')} left.${filters.length === 0 ? '' : ` Remove: ${filters.join(', ')}.`}`,
  shown: (shown, all) => `${shown} of ${counted(all, 'relation', 'relations')} shown`,
  pathsTo: (count, more, label) => `on ${more ? 'more than ' : ''}${counted(count, 'path', 'paths')} to ${label}`,
  notReported: 'Not reported in this review. That is not the same as no effect.',
  wordingDiffers: 'wording differs',
}
