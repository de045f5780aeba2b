import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { breaksOf } from '../core/paths/breaksOf.ts'
import { joinsOf } from '../core/paths/joinsOf.ts'
import type { Join } from '../core/paths/route.ts'
import { isChain } from '../core/tell/chainWarnings.ts'
import { pathQuery } from '../core/query/pathQuery.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { readPath } from '../core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../core/query/view.ts'

/** The steps of a drawn path by number, and where it joins findings told of different exosome sources. */
export interface PathSteps {
  /** Edge id → step number from 1. */
  readonly steps: ReadonlyMap<string, number>
  readonly joins: readonly Join[]
  /** The steps at which it joins. */
  readonly joined: ReadonlySet<EdgeId>
  /** The steps at whose start the thread breaks: no study shows them together with the step before. */
  readonly broken: ReadonlySet<EdgeId>
}

export const NO_STEPS: PathSteps = { steps: new Map(), joins: [], joined: new Set(), broken: new Set() }

/** Numbers and joins of a path. `query` is the question it answers; default: from its first node to its last by the usual rules.
 *  Relations that no longer meet end to end are numbered, and join nothing. */
export function pathSteps(graph: MechanismGraph, edges: readonly EdgeId[], query: PathQuery | null = null): PathSteps {
  const path = isChain(graph, edges) ? readPath(graph, edges, query?.options ?? DEFAULT_PATH_OPTIONS) : null
  const joins = path === null ? [] : joinsOfChain(graph, edges, query)
  const edgesAt = (steps: readonly number[]): ReadonlySet<EdgeId> =>
    new Set(steps.map((step) => edges[step]).filter((id) => id !== undefined))
  return {
    steps: new Map(edges.map((id, i) => [id, i + 1])),
    joins,
    joined: edgesAt(joins.map((join) => join.step)),
    broken: edgesAt(path === null ? [] : breaksOf(graph, path)),
  }
}

function joinsOfChain(graph: MechanismGraph, edges: readonly EdgeId[], query: PathQuery | null): readonly Join[] {
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return []
  const asked = query ?? pathQuery(graph.edge(first).subject, graph.edge(last).object)
  return joinsOf(graph, readPath(graph, edges, asked.options), asked)
}
