import type { Scope, View } from '../../core/query/view.ts'

export interface Level {
  readonly label: string
  readonly scope: Scope
  /** What stands there, as tooltip. */
  readonly shows: string
}

/** The levels of the map, from the shortest to the fullest. */
export const LEVELS: readonly Level[] = [
  { label: 'Storyline', scope: { kind: 'storyline' }, shows: 'A summary of the review in few nodes' },
  { label: 'Mechanisms', scope: { kind: 'atlas' }, shows: 'Every mechanism as a small map of its own' },
  { label: 'Core map', scope: { kind: 'core' }, shows: 'The exosome mechanisms together' },
  { label: 'Everything', scope: { kind: 'whole' }, shows: 'Every node and relation of the review' },
]

/** What changes on the way to another part of the graph: what was picked belongs to the old one, as what was changed there.
 *  Filters and the way of reading stay, and an open question on the core map and the map of everything. */
export function toScope(view: View, scope: Scope): Pick<View, 'page' | 'scope' | 'selection' | 'paths'> {
  const keepsQuestion = scope.kind === 'core' || scope.kind === 'whole'
  return { page: 'map', scope, selection: null, paths: keepsQuestion ? view.paths : null }
}
