import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import type { PathQuery } from '../query/pathQuery.ts'
import { walkStep } from '../query/walkSteps.ts'
import { joinsOf, spanOfEnds } from './joinsOf.ts'
import type { Route } from './route.ts'

/** Paths gathered into routes, in the order of their surest paths. `paths` come surest first. A route that needs no join is
 *  told without the parallel relations that would need one. */
export function routesOf(graph: MechanismGraph, paths: readonly MechanismPath[], query: PathQuery): readonly Route[] {
  const groups = new Map<string, MechanismPath[]>()
  const signs = new Map<EdgeId, string>()
  const signOf = (id: EdgeId): string => {
    const record = graph.edge(id)
    const sign = signs.get(id) ?? String(walkStep(record, graph.relation(record.predicate), query.options).sign)
    signs.set(id, sign)
    return sign
  }
  for (const path of paths) {
    const key = `${path.nodes.join(' ')} ${path.edges.map(signOf).join(' ')}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [path])
    else group.push(path)
  }
  return [...groups.values()].map((group) => routeOf(graph, group, query))
}

function routeOf(graph: MechanismGraph, group: readonly MechanismPath[], query: PathQuery): Route {
  const told = group.filter((path) => path.joinedAt.length === 0)
  const kept = told.length > 0 ? told : group
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

class EmptyRouteError extends Error {
  override readonly name = 'EmptyRouteError'
}

function noPath(): never {
  throw new EmptyRouteError('A route has at least one path')
}
