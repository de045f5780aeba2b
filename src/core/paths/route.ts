import type { EdgeId, NodeId, Sign } from '../model/records.ts'
import type { DeadEnd, MechanismPath } from '../query/mechanismPath.ts'

/** A way from one node to another: a sequence of nodes with the sign of each step. Parallel relations are evidence of one step
 *  and make no further routes, also where one prints no direction; relations of opposite sign make two routes. */
export interface Route {
  /** The route told by its surest relations, of those that print a direction where some do. */
  readonly path: MechanismPath
  /** Per step every relation that tells it in the same context; the first ones make `path`. */
  readonly steps: readonly (readonly EdgeId[])[]
  /** Every path along this route, parallel relations one by one; `path` first. */
  readonly paths: readonly MechanismPath[]
  /** Where it joins findings told of different exosome sources; empty = nowhere. */
  readonly joins: readonly Join[]
  /** A printed relation of the same sign and source that spans both ends of a joined route; null = there is none, or no need. */
  readonly span: EdgeId | null
  /** Routes that leave out steps of this one: each becomes it when its overall effects are replaced by their chains. */
  readonly shorter: readonly Route[]
}

/** A step told only of exosome sources that the route has not passed. */
export interface Join {
  /** From 0. */
  readonly step: number
  /** The sources it was told of. */
  readonly toldOf: readonly NodeId[]
  /** The closest printed relation of the same sign that spans the step within the route; null = there is none. */
  readonly span: EdgeId | null
}

/** The answer to "how does A act on B?", in three layers. Routes that a fuller one explains stand under it, nowhere else. */
export interface RouteAnswer {
  /** Relations from A to B in one step. */
  readonly stated: readonly Route[]
  /** Routes of two or more steps, then joined ones whose whole is printed as a relation within the same source. */
  readonly how: readonly Route[]
  /** Routes that exist only when findings of different sources are joined. */
  readonly joined: readonly Route[]
  /** The best were listed, but there are more. */
  readonly truncated: boolean
  /** The search ran out of effort (huge graphs only): better routes may be missing. */
  readonly gaveUp?: true
  /** Why there is no route at all; null when there is one, shown or joined. */
  readonly dead: DeadEnd | null
}

export type LayerId = 'stated' | 'how' | 'joined'
/** In the order they are told. */
export const LAYERS: readonly LayerId[] = ['stated', 'how', 'joined']

/** A list of routes with those told shorter under each, in the order they are shown. */
export function withShorter(routes: readonly Route[]): readonly Route[] {
  return routes.flatMap((route) => [route, ...route.shorter])
}

/** The routes of one sign; one told shorter takes the place of a fuller one of another sign. */
export function withSign(answer: RouteAnswer, sign: Sign): RouteAnswer {
  const keep = (routes: readonly Route[]): readonly Route[] =>
    routes.flatMap((route) => {
      const shorter = route.shorter.filter((s) => s.path.netSign === sign)
      return route.path.netSign === sign ? [{ ...route, shorter }] : shorter
    })
  return { ...answer, stated: keep(answer.stated), how: keep(answer.how), joined: keep(answer.joined) }
}

/** Whether a route joins findings told of different exosome sources: such routes are never counted with the shown ones. */
export function isJoined(route: Pick<Route, 'joins'>): boolean {
  return route.joins.length > 0
}

/** Every route shown without joining: stated outright, then the chains. */
export function shownRoutes(answer: RouteAnswer): readonly Route[] {
  return [...answer.stated, ...withShorter(answer.how).filter((route) => !isJoined(route))]
}

/** Every joined route: those whose whole is printed first. */
export function joinedRoutes(answer: RouteAnswer): readonly Route[] {
  return [...withShorter(answer.how).filter(isJoined), ...withShorter(answer.joined)]
}

/** The route that answers *how* best: the first chain shown; but between the same two ends a joined chain whose whole is
 *  printed takes its place when it tells more steps than any shown one. Without chains: a relation stated outright, else any
 *  joined route. Null for an empty answer. */
export function fullestRoute(answer: RouteAnswer): Route | null {
  const [first] = answer.how
  if (first === undefined) return answer.stated[0] ?? answer.joined[0] ?? null
  const alike = answer.how.filter((route) => sameEnds(route, first))
  const longest = Math.max(0, ...alike.filter((route) => !isJoined(route)).map((route) => route.path.edges.length))
  return alike.find((route) => isJoined(route) && route.path.edges.length > longest) ?? first
}

function sameEnds(a: Route, b: Route): boolean {
  return a.path.nodes[0] === b.path.nodes[0] && a.path.nodes.at(-1) === b.path.nodes.at(-1)
}

/** The route one of whose paths has these relations. */
export function routeOfPath(
  answer: RouteAnswer,
  edges: readonly EdgeId[],
): { readonly route: Route; readonly path: MechanismPath } | null {
  for (const route of [...answer.stated, ...withShorter(answer.how), ...withShorter(answer.joined)]) {
    const path = route.paths.find((p) => p.edges.length === edges.length && p.edges.every((id, i) => id === edges[i]))
    if (path !== undefined) return { route, path }
  }
  return null
}
