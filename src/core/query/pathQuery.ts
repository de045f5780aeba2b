import type { NodeId } from '../model/records.ts'
import { DEFAULT_PATH_OPTIONS, NO_FILTERS } from './view.ts'
import type { EndSpec, Filters, PathOptions } from './view.ts'
import { DEFAULT_MAX_STEPS } from './viewUrl.ts'

/** Most paths an answer lists unless the caller asks for another number. */
export const DEFAULT_MAX_PATHS = 5000
/** Most steps tried before a search gives up; about 1 s of work. The shipped graph stays far below it. */
export const DEFAULT_MAX_EFFORT = 20_000_000

/** What `findPaths` is asked. A `PathRequest` of a view is one; filters and limits have defaults. */
export interface PathQuery {
  readonly from: EndSpec
  readonly to: EndSpec
  /** Nodes every path must pass, in any order; an end counts as passed. */
  readonly via: readonly NodeId[]
  readonly avoid: readonly NodeId[]
  /** Longest path in edges, 1 to 12. */
  readonly maxSteps: number
  readonly options: PathOptions
  /** Default: nothing filtered. */
  readonly filters?: Filters
  /** Default `DEFAULT_MAX_PATHS`. */
  readonly maxPaths?: number
  /** Default `DEFAULT_MAX_EFFORT`. */
  readonly maxEffort?: number
}

/** A query between two nodes with every default; `rest` overrides. */
export function pathQuery(from: EndSpec | NodeId, to: EndSpec | NodeId, rest: Partial<PathQuery> = {}): PathQuery {
  return {
    from: typeof from === 'string' ? { kind: 'node', id: from } : from,
    to: typeof to === 'string' ? { kind: 'node', id: to } : to,
    via: [],
    avoid: [],
    maxSteps: DEFAULT_MAX_STEPS,
    options: DEFAULT_PATH_OPTIONS,
    filters: NO_FILTERS,
    ...rest,
  }
}
