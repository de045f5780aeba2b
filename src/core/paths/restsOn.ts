import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, RefNumber } from '../model/records.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { isByDefinition } from '../query/readPath.ts'
import { fewestThatFall } from './fewestThatFall.ts'
import { shownRoutes } from './route.ts'
import type { RouteAnswer } from './route.ts'

/** What must fall. `exact`: no smaller set does it. `at-least`: the search was capped or more routes exist than are listed;
 *  smaller sets than `count` are ruled out. `never`: some route stands on nothing of this kind. */
export type Cut<T> =
  | { readonly kind: 'exact'; readonly items: readonly T[] }
  | { readonly kind: 'at-least'; readonly count: number }
  /** The path that stays. */
  | { readonly kind: 'never'; readonly path: MechanismPath }

/** What an answer of one direction rests on. */
export interface Support {
  readonly sign: 1 | -1
  /** Shown routes of this direction. */
  readonly routes: number
  /** The fewest relations that must fall before no shown route of this direction is left. */
  readonly relations: Cut<EdgeId>
  /** The fewest studies: a relation falls when all its studies have fallen, and without a study it never does. */
  readonly studies: Cut<RefNumber>
  /** No other study is cited anywhere on the routes: a single study that must fall is all they rest on. */
  readonly isAlone: boolean
}

/** Looks at a path before the search for a smallest set is stopped; under half a second of work. The shipped graph stays far below it. */
export const MAX_CUT_EFFORT = 2_000_000

/** What an answer rests on, for each direction that a shown route has: routes stated outright and chains, never joined ones.
 *  A cell secretes its exosomes by definition, so that step never falls. Misprinted references are set right, reviews are no studies. */
export function restsOn(graph: MechanismGraph, answer: RouteAnswer, maxEffort = MAX_CUT_EFFORT): readonly Support[] {
  return ([1, -1] as const).flatMap((sign) => {
    const routes = shownRoutes(answer).filter((route) => route.path.netSign === sign)
    const paths = routes
      .flatMap((route) => route.paths)
      .filter((path) => path.netSign === sign && path.joinedAt.length === 0)
    if (paths.length === 0) return []
    const relationOf = (id: EdgeId): readonly EdgeId[] => [id]
    const studiesOf = (id: EdgeId): readonly RefNumber[] => papersOfEdge(graph, id).studies
    return [
      {
        sign,
        routes: routes.length,
        relations: cutOf(graph, paths, relationOf, answer.truncated, maxEffort),
        studies: cutOf(graph, paths, studiesOf, answer.truncated, maxEffort),
        isAlone:
          new Set(
            paths.flatMap((path) => path.edges.filter((id) => !isByDefinition(graph.edge(id))).flatMap(studiesOf)),
          ).size === 1,
      },
    ]
  })
}

/** `fallsBy` gives what must fall before a relation does; nothing = it never falls. */
function cutOf<T extends string | number>(
  graph: MechanismGraph,
  paths: readonly MechanismPath[],
  fallsBy: (id: EdgeId) => readonly T[],
  hasMore: boolean,
  maxEffort: number,
): Cut<T> {
  const ways = paths.map((path) =>
    path.edges
      .filter((id) => !isByDefinition(graph.edge(id)))
      .map(fallsBy)
      .filter((way) => way.length > 0),
  )
  const items = [...new Set(ways.flat(2))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const place = new Map(items.map((item, i) => [item, i]))
  const fewest = fewestThatFall(
    ways.map((path) => path.map((way) => way.map((item) => place.get(item) ?? 0))),
    hasMore ? maxEffort / 20 : maxEffort,
  )
  if (fewest === null) return { kind: 'never', path: paths[ways.findIndex((path) => path.length === 0)] ?? noPath() }
  if (!fewest.isExact || hasMore) return { kind: 'at-least', count: fewest.size }
  return { kind: 'exact', items: fewest.cut.flatMap((i) => items[i] ?? []) }
}

class NoSuchPathError extends Error {
  override readonly name = 'NoSuchPathError'
}

function noPath(): never {
  throw new NoSuchPathError('A cut is missing only where a path has nothing to fall by')
}
