import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, Certainty, EdgeId, Sign } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { walkSteps } from '../query/walkSteps.ts'
import { joinsOf, spanOfEnds } from './joinsOf.ts'
import type { Route } from './route.ts'

/** Paths gathered into routes, in the order of their surest paths. `paths` come surest first. A route that needs no join is
 *  told without the parallel relations that would need one, and by those that print a direction where some do. */
export function routesOf(graph: MechanismGraph, paths: readonly MechanismPath[], query: PathQuery): readonly Route[] {
  const groups = new Map<string, MechanismPath[]>()
  const wayOf = waysOf(graph, query)
  for (const path of paths) {
    const key = `${path.nodes.join(' ')} ${path.edges.map(wayOf).join(' ')}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [path])
    else group.push(path)
  }
  return [...groups.values()].map((group) => routeOf(graph, group, query))
}

/** The sign that a relation adds to a route. One without a printed direction is evidence of the step that a parallel relation
 *  gives a printed direction; where parallel ones go both ways, or the direction is inferred or of a title, it stays by itself. The same in every question with these switches. */
function waysOf(graph: MechanismGraph, query: PathQuery): (id: EdgeId) => string {
  const signs = new Map<EdgeId, Sign>()
  const directions = new Map<string, Set<1 | -1>>()
  for (const { edge, source, target, sign } of walkSteps(graph, query.options, query.filters)) {
    const ends = endsOf({ subject: source, object: target })
    signs.set(edge, sign)
    if ((sign === 1 || sign === -1) && PRINTED.has(graph.edge(edge).certainty))
      directions.set(ends, (directions.get(ends) ?? new Set()).add(sign))
  }
  return (id) => {
    const known = directions.get(endsOf(graph.edge(id)))
    const sign = signs.get(id) ?? null
    return String(sign === null && known?.size === 1 ? [...known][0] : sign)
  }
}

const PRINTED: ReadonlySet<Certainty> = new Set(['stated', 'hedged'])

function endsOf({ subject, object }: Pick<AssertionRecord, 'subject' | 'object'>): string {
  return `${subject} ${object}`
}

function routeOf(graph: MechanismGraph, group: readonly MechanismPath[], query: PathQuery): Route {
  const told = group.filter((path) => path.joinedAt.length === 0)
  const fitting = told.length > 0 ? told : group
  const kept = [...fitting.filter(hasEffect), ...fitting.filter((path) => !hasEffect(path))]
  const path = kept[0] ?? noPath()
  return {
    path,
    steps: path.edges.map((_, i) => [...new Set(kept.map((p) => p.edges[i]).filter((id) => id !== undefined))]),
    paths: [...kept, ...group.filter((p) => !kept.includes(p))],
    joins: joinsOf(graph, path, query),
    span: path.joinedAt.length === 0 ? null : spanOfEnds(graph, path, query),
    shorter: [],
  }
}

/** What the path does to its end is told: it raises, lowers, gives context, or takes an effect away. */
function hasEffect(path: MechanismPath): boolean {
  return path.netSign !== null || path.blocked !== null
}

class EmptyRouteError extends Error {
  override readonly name = 'EmptyRouteError'
}

function noPath(): never {
  throw new EmptyRouteError('A route has at least one path')
}
