import type { PathOptions } from '../../core/query/view.ts'

/** The switches of curation policy §6 in words, in the order shown. */
export const PATH_OPTION_NAMES: readonly { readonly key: keyof PathOptions; readonly label: string }[] = [
  { key: 'inferredSteps', label: 'Inferred steps' },
  { key: 'inferredSigns', label: 'Inferred directions' },
  { key: 'titleOnly', label: 'Title-only steps' },
  { key: 'bridges', label: 'Bridges between passages' },
  { key: 'joinContexts', label: 'Join across contexts' },
  { key: 'contextLinks', label: 'Context links' },
]
