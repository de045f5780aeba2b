import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId, RefNumber } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { isByDefinition } from '../query/readPath.ts'
import { systemKeys } from '../reason/spliceAudit.ts'

/** What holds two neighbouring steps of a path together.
 *  `same-study`  both cite one study (misprints set right, reviews not counted)
 *  `same-system` two studies whose species, in vitro or in vivo, and system are all stated and agree
 *  `definition`  a cell secretes its exosomes: no study is asked for
 *  `break`       no study cited shows both steps, or they are told of different exosome sources */
export type JointKind = 'same-study' | 'same-system' | 'definition' | 'break'

/** The joint between step `after` and the next one. */
export interface Joint {
  /** Step before the joint, from 0. */
  readonly after: number
  /** The node where the two steps meet. */
  readonly node: NodeId
  readonly kind: JointKind
  /** Studies cited for both steps; only of `same-study`. */
  readonly studies: readonly RefNumber[]
  /** The sources that the joined step beside the break is told of; empty unless the joint joins two sources. */
  readonly toldOf: readonly NodeId[]
  /** That step, from 0: the one after the joint, or on the way out of a join the one before it; null without a join. */
  readonly joinedStep: number | null
}

/** The thread of a path: one joint for each two neighbouring steps, in order; none for a single step. */
export function threadOf(
  graph: MechanismGraph,
  path: Pick<MechanismPath, 'nodes' | 'edges' | 'joinedAt'>,
): readonly Joint[] {
  return path.edges.slice(1).map((next, after) => {
    const before = path.edges[after] ?? next
    const told = foreignSources(graph, path, after)
    const studies = told === null ? sharedStudies(graph, before, next) : []
    return {
      after,
      node: graph.edge(next).subject,
      kind: told === null ? kindOf(graph, before, next, studies) : 'break',
      studies,
      toldOf: told?.sources ?? [],
      joinedStep: told?.step ?? null,
    }
  })
}

function kindOf(graph: MechanismGraph, before: EdgeId, next: EdgeId, studies: readonly RefNumber[]): JointKind {
  if (isByDefinition(graph.edge(before)) || isByDefinition(graph.edge(next))) return 'definition'
  if (studies.length > 0) return 'same-study'
  const cited = [before, next].every((id) => papersOfEdge(graph, id).studies.length > 0)
  const keys = new Set(systemKeys(graph.edge(before)))
  return cited && systemKeys(graph.edge(next)).some((key) => keys.has(key)) ? 'same-system' : 'break'
}

function sharedStudies(graph: MechanismGraph, a: EdgeId, b: EdgeId): readonly RefNumber[] {
  if (isByDefinition(graph.edge(a)) || isByDefinition(graph.edge(b))) return []
  const others = papersOfEdge(graph, b).studies
  return papersOfEdge(graph, a).studies.filter((n) => others.includes(n))
}

/** Where a joined step meets one that is not told of the same sources: the joined step and its sources; null elsewhere. */
function foreignSources(
  graph: MechanismGraph,
  path: Pick<MechanismPath, 'edges' | 'joinedAt'>,
  after: number,
): { readonly step: number; readonly sources: readonly NodeId[] } | null {
  const told = (step: number): readonly NodeId[] | null => {
    const id = path.joinedAt.includes(step) ? path.edges[step] : undefined
    return id === undefined ? null : graph.edge(id).onlyFrom
  }
  const [before, next] = [told(after), told(after + 1)]
  if (before !== null && next !== null && before.some((id) => next.includes(id))) return null
  if (next !== null) return { step: after + 1, sources: next }
  return before === null ? null : { step: after, sources: before }
}
