import type { MechanismGraph } from '../model/buildGraph.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import type { EdgeId, NodeId, NodeKind, Sign } from '../model/records.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { pathOfSteps } from '../query/readPath.ts'
import { walkStep } from '../query/walkSteps.ts'
import type { WalkStep } from '../query/walkSteps.ts'
import { joinedSteps } from './joinedSteps.ts'
import type { Route } from './route.ts'

/** The routes in order of telling, each shorter one under the first route that explains it.
 *  Fuller routes first; between routes that do not explain each other: fewest inferred, title-only and hedged steps,
 *  then most molecular steps (cargo, target, pathway), then relation ids. */
export function nestShorter(graph: MechanismGraph, routes: readonly Route[], query: PathQuery): readonly Route[] {
  const read = routes.map((route) => readRoute(graph, route, query)).sort((a, b) => byWorth(a, b))
  const groups = new Map<string, Read[]>()
  for (const one of read) groups.set(one.ends, [...(groups.get(one.ends) ?? []), one])
  const under = new Map<Read, Read>()
  for (const group of groups.values()) {
    // The longest first: only a longer one explains a shorter one, so that none of those left standing explains another.
    const standing = new Set<Read>()
    for (const one of group.toSorted((a, b) => b.steps.length - a.steps.length)) {
      const by = group.find((other) => standing.has(other) && explains(graph, other, one))
      if (by === undefined) standing.add(one)
      else under.set(one, by)
    }
  }
  const shorter = new Map<Read, Route[]>()
  for (const one of read) {
    const by = under.get(one)
    if (by !== undefined) shorter.set(by, [...(shorter.get(by) ?? []), one.route])
  }
  return read.filter((one) => !under.has(one)).map((one) => ({ ...one.route, shorter: shorter.get(one) ?? [] }))
}

interface Read {
  readonly route: Route
  /** Both ends, as one key. */
  readonly ends: string
  readonly place: ReadonlyMap<NodeId, number>
  /** With the direction that any relation of the step has, or the curator reads in it. */
  readonly steps: readonly WalkStep[]
  readonly molecular: number
}

const MOLECULAR: ReadonlySet<NodeKind> = new Set(['mirna', 'cargo', 'target', 'pathway'])

function readRoute(graph: MechanismGraph, route: Route, query: PathQuery): Read {
  const { nodes } = route.path
  // In a feedback loop the last node is the first one again: the place of its end is told by the ends alone.
  const place = new Map(nodes.slice(0, -1).map((id, i) => [id, i]))
  return {
    route,
    place,
    ends: `${nodes[0] ?? ''} ${nodes.at(-1) ?? ''}`,
    steps: route.steps.map((ids) => readStep(graph, ids, query)),
    molecular: nodes.slice(1).filter((id) => MOLECULAR.has(graph.node(id).kind)).length,
  }
}

function readStep(graph: MechanismGraph, ids: readonly EdgeId[], query: PathQuery): WalkStep {
  const read = ids.map((id) =>
    walkStep(graph.edge(id), graph.relation(graph.edge(id).predicate), { ...query.options, inferredSigns: true }),
  )
  const first = read[0] ?? noStep()
  return {
    ...first,
    sign: isSigned(first.sign) ? first.sign : (read.find((step) => isSigned(step.sign))?.sign ?? first.sign),
  }
}

/** Whether a route becomes a fuller one when some of its steps are replaced by their chains: each replaced step has the sign
 *  of its chain, and the chain needs no join; the other steps are the same. Where the review prints no direction, the
 *  curator's reading decides which chain spells a step out; the direction that is told stays the printed one. */
function explains(graph: MechanismGraph, fuller: Read, shorter: Read): boolean {
  if (fuller.steps.length <= shorter.steps.length) return false
  let at = 0
  return shorter.steps.every((step, i) => {
    const to = i + 1 === shorter.steps.length ? fuller.steps.length : fuller.place.get(step.target)
    // A node that the fuller route does not pass, or passed before.
    if (to === undefined || to <= at) return false
    const chain = fuller.steps.slice(at, to)
    at = to
    if (chain.length === 1) return chain[0]?.sign === step.sign
    return isSigned(step.sign) && pathOfSteps(graph, chain).netSign === step.sign && joinedSteps(chain).length === 0
  })
}

function isSigned(sign: Sign): boolean {
  return sign === 1 || sign === -1
}

function byWorth(a: Read, b: Read): number {
  const [x, y] = [a.route.path.cost, b.route.path.cost]
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || b.molecular - a.molecular || byIds(a.route.path, b.route.path)
}

/** Relation ids by code unit. */
function byIds(a: MechanismPath, b: MechanismPath): number {
  const [x, y] = [a.edges.join(' '), b.edges.join(' ')]
  return x < y ? -1 : x > y ? 1 : 0
}

class EmptyStepError extends Error {
  override readonly name = 'EmptyStepError'
}

function noStep(): never {
  throw new EmptyStepError('A step is told by at least one relation')
}
