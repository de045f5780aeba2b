import type { MechanismGraph } from '../model/buildGraph.ts'
import { laneOf } from '../model/nodeClass.ts'
import { LANES } from '../model/records.ts'
import type { NodeId } from '../model/records.ts'
import { hasPath } from './hasPath.ts'
import type { DeadEnd } from './mechanismPath.ts'
import { endNodes } from './nodeSets.ts'
import type { PathQuery } from './pathQuery.ts'
import { NO_FILTERS } from './view.ts'
import { walkSteps } from './walkSteps.ts'

/** The longest path a reader can ask for, in edges. */
const LONGEST = 12
const MOST_NEAREST = 5

type Help = DeadEnd['wouldHelp'][number]

const RELAXED: Readonly<Record<Help, (query: PathQuery) => PathQuery>> = {
  filters: (q) => ({ ...q, filters: NO_FILTERS }),
  avoid: (q) => ({ ...q, avoid: [] }),
  via: (q) => ({ ...q, via: [] }),
  inferredSteps: (q) => ({ ...q, options: { ...q.options, inferredSteps: true } }),
  titleOnly: (q) => ({ ...q, options: { ...q.options, titleOnly: true } }),
  bridges: (q) => ({ ...q, options: { ...q.options, bridges: true } }),
  joinContexts: (q) => ({ ...q, options: { ...q.options, joinContexts: true } }),
  contextLinks: (q) => ({ ...q, options: { ...q.options, contextLinks: true } }),
  maxSteps: (q) => ({ ...q, maxSteps: LONGEST }),
}
const HELPS: readonly Help[] = [
  'filters',
  'avoid',
  'via',
  'inferredSteps',
  'titleOnly',
  'bridges',
  'joinContexts',
  'contextLinks',
  'maxSteps',
]

/** Why a query has no path and what would open one (UX-05). Only meaningful for a query without paths. */
export function findDeadEnd(graph: MechanismGraph, query: PathQuery): DeadEnd {
  const from = endNodes(graph, query.from)
  const to = endNodes(graph, query.to)
  const { helps, together } = findHelp(graph, query)
  return {
    reason: reasonOf(graph, query, from, to),
    nearestReachable: nearestReachable(graph, query, from, to),
    wouldHelp: helps,
    ...(together ? { together: true } : {}),
  }
}

function reasonOf(
  graph: MechanismGraph,
  query: PathQuery,
  from: readonly NodeId[],
  to: readonly NodeId[],
): DeadEnd['reason'] {
  const steps = walkSteps(graph, query.options)
  if (!steps.some((s) => from.includes(s.source)))
    return from.some((id) => graph.outEdges(id).length > 0) ? 'from-has-no-walked-way-out' : 'from-has-no-way-out'
  if (!steps.some((s) => to.includes(s.target)))
    return to.some((id) => graph.inEdges(id).length > 0) ? 'to-has-no-walked-way-in' : 'to-has-no-way-in'
  if (from.length === 1 && to.length === 1 && from[0] === to[0]) return 'no-loop'
  const open = RELAXED.filters(RELAXED.avoid(RELAXED.via(query)))
  if (hasPath(graph, open)) return 'filtered-out'
  return hasPath(graph, RELAXED.maxSteps(open)) ? 'too-short-limit' : 'not-connected'
}

/** Each change that alone opens a path; when none does, a smallest set of changes that does together. */
function findHelp(
  graph: MechanismGraph,
  query: PathQuery,
): { readonly helps: readonly Help[]; readonly together: boolean } {
  const relax = (helps: readonly Help[]): PathQuery => helps.reduce((q, help) => RELAXED[help](q), query)
  const single = HELPS.filter((help) => hasPath(graph, relax([help])))
  if (single.length > 0) return { helps: single, together: false }
  if (!hasPath(graph, relax(HELPS))) return { helps: [], together: false }
  const needed = HELPS.reduce<readonly Help[]>((kept, help) => {
    const fewer = kept.filter((h) => h !== help)
    return hasPath(graph, relax(fewer)) ? fewer : kept
  }, HELPS)
  return { helps: needed, together: true }
}

function nearestReachable(
  graph: MechanismGraph,
  query: PathQuery,
  from: readonly NodeId[],
  to: readonly NodeId[],
): readonly NodeId[] {
  const lane = (id: NodeId): number => LANES.indexOf(laneOf(graph.node(id).kind))
  const goals = to.map(lane)
  const apart = (id: NodeId): number => Math.min(...goals.map((g) => Math.abs(g - lane(id))))
  const far = hopsAround(graph, to)
  const order = new Map(graph.data.nodes.map((n, i) => [n.id, i]))
  const sorted = [...reachableFrom(graph, query, from)]
    .filter((id) => !to.includes(id))
    .sort(
      (a, b) =>
        apart(a) - apart(b) ||
        (far.get(a) ?? order.size) - (far.get(b) ?? order.size) ||
        (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
  const nearest: NodeId[] = []
  for (const id of sorted) {
    if (nearest.length === MOST_NEAREST) break
    if (hasPath(graph, { ...query, to: { kind: 'node', id }, via: [] })) nearest.push(id)
  }
  return nearest
}

/** Nodes reached within `maxSteps` when contexts are not asked for: a superset, checked by the caller. */
function reachableFrom(graph: MechanismGraph, query: PathQuery, from: readonly NodeId[]): ReadonlySet<NodeId> {
  const avoided = new Set(query.avoid)
  const next = new Map<NodeId, NodeId[]>()
  for (const step of walkSteps(graph, query.options, query.filters))
    next.set(step.source, [...(next.get(step.source) ?? []), step.target])
  const reached = new Set<NodeId>()
  let front = from.filter((id) => !avoided.has(id))
  for (let i = 0; i < query.maxSteps; i++) {
    front = [...new Set(front.flatMap((id) => next.get(id) ?? []))].filter(
      (id) => !reached.has(id) && !avoided.has(id) && !from.includes(id),
    )
    for (const id of front) reached.add(id)
  }
  return reached
}

/** Steps from the wanted end to every node whatever their direction: what lies near it on the map. */
function hopsAround(graph: MechanismGraph, to: readonly NodeId[]): ReadonlyMap<NodeId, number> {
  const hops = new Map(to.map((id) => [id, 0]))
  let front = to
  for (let i = 1; front.length > 0; i++) {
    const next = front.flatMap((id) => [
      ...graph.outEdges(id).map((e) => graph.edge(e).object),
      ...graph.inEdges(id).map((e) => graph.edge(e).subject),
    ])
    front = [...new Set(next)].filter((id) => !hops.has(id))
    for (const id of front) hops.set(id, i)
  }
  return hops
}
