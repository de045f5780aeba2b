import type { PathOptions } from '../../core/query/view.ts'

/** The switches of curation policy §6 in words, in the order shown. Joined routes need none: they have a layer of their own. */
export const PATH_OPTION_NAMES: readonly { readonly key: keyof PathOptions; readonly label: string }[] = [
  { key: 'inferredSteps', label: 'Inferred steps' },
  { key: 'inferredSigns', label: 'Inferred directions' },
  { key: 'titleOnly', label: 'Title-only steps' },
  { key: 'bridges', label: 'Bridges between passages' },
  { key: 'contextLinks', label: 'Context links' },
]
