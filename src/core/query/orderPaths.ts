import type { EdgeId } from '../model/records.ts'
import type { MechanismPath } from './mechanismPath.ts'

export type PathOrder =
  | { readonly kind: 'default' }
  | { readonly kind: 'length' }
  /** Fewest steps not shared with the chosen path first (P7). */
  | { readonly kind: 'difference'; readonly chosen: readonly EdgeId[] }

/** The paths of an answer in another order; ties keep the default order, which they must come in. */
export function orderPaths(paths: readonly MechanismPath[], order: PathOrder): readonly MechanismPath[] {
  switch (order.kind) {
    case 'default':
      return paths
    case 'length':
      return paths.toSorted((a, b) => a.edges.length - b.edges.length)
    case 'difference':
      return paths.toSorted((a, b) => pathDifference(a.edges, order.chosen) - pathDifference(b.edges, order.chosen))
  }
}

/** Steps that only one of two paths has. */
export function pathDifference(a: readonly EdgeId[], b: readonly EdgeId[]): number {
  const mine = new Set(a)
  const theirs = new Set(b)
  return a.filter((id) => !theirs.has(id)).length + b.filter((id) => !mine.has(id)).length
}
