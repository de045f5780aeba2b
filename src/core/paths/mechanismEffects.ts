import { buildGraph } from '../model/buildGraph.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import type { Certainty, MechanismId, NodeId } from '../model/records.ts'
import { endNodes } from '../query/nodeSets.ts'
import { pathQuery } from '../query/pathQuery.ts'
import { weakestOf } from '../query/readPath.ts'
import { relationsOf } from '../query/mechanismOrder.ts'
import type { NodeSet } from '../query/view.ts'
import { answerQuestion } from './answerQuestion.ts'
import { netOf } from './netOf.ts'
import type { Net } from './netOf.ts'
import { shownRoutes } from './route.ts'
import type { Route } from './route.ts'

/** What an exosome does to the end of a mechanism, by that mechanism's own relations. */
export interface MechanismEffect {
  readonly from: NodeId
  readonly to: NodeId
  /** `untold` also where its routes disagree. */
  readonly net: Net
  /** Of what the net effect is read from. */
  readonly weakest: Certainty
  /** A relation tells it in one step; otherwise a chain does, or its routes disagree. */
  readonly isStated: boolean
}

/** Ends in the order they are looked for: a mechanism that tells no outcome ends in a process, and so on. */
const ENDS: readonly NodeSet[] = ['any-outcome', 'any-process', 'any-pathway', 'any-target']

/** What the exosomes of a mechanism do to its outcomes, or where it tells none to the last thing it reaches, by the default
 *  rules of paths: findings of different sources are not joined, title-only relations and bridges tell nothing here.
 *  Empty where no exosome reaches an end. The main outcome of the storyline comes
 *  first, effects whose direction is not told last. */
export const mechanismEffects = keptPerGraph(readEffects)

function readEffects(graph: MechanismGraph, mechanism: MechanismId): readonly MechanismEffect[] {
  const assertions = relationsOf(graph, mechanism)
  const inside = new Set(assertions.flatMap((a) => [a.subject, a.object]))
  const holds = (set: NodeSet): boolean => endNodes(graph, { kind: 'set', set }).some((id) => inside.has(id))
  if (!holds('any-exosome')) return []
  const own = buildGraph({ ...graph.data, nodes: graph.data.nodes.filter((n) => inside.has(n.id)), assertions })
  for (const set of ENDS.filter(holds)) {
    const routes = shownRoutes(
      answerQuestion(own, pathQuery({ kind: 'set', set: 'any-exosome' }, { kind: 'set', set })),
    )
    if (routes.length > 0) return inOrder(graph, effectsOf(own, routes))
  }
  return []
}

function effectsOf(graph: MechanismGraph, routes: readonly Route[]): readonly MechanismEffect[] {
  const pairs = new Map<string, Route[]>()
  for (const route of routes) {
    const key = `${route.path.nodes[0] ?? ''} ${route.path.nodes.at(-1) ?? ''}`
    pairs.set(key, [...(pairs.get(key) ?? []), route])
  }
  return [...pairs.values()].flatMap((pair) => effectOf(graph, pair) ?? [])
}

/** What is stated outright is told before a chain, and of several relations as the most cautious one is worded. */
function effectOf(graph: MechanismGraph, routes: readonly Route[]): MechanismEffect | null {
  const stated = routes.filter((route) => route.path.edges.length === 1)
  const netOfRoute = (route: Route): Net => netOf(graph, route.path)
  const isDirected = (route: Route): boolean => netOfRoute(route) === 'raises' || netOfRoute(route) === 'lowers'
  const directed = routes.filter(isDirected)
  const told = stated.find(isDirected) ?? directed[0] ?? stated[0] ?? routes[0]
  const [from, to] = [told?.path.nodes[0], told?.path.nodes.at(-1)]
  if (told === undefined || from === undefined || to === undefined) return null
  const agrees = new Set(directed.map(netOfRoute)).size < 2
  const isStated = stated.includes(told)
  const weakest = isStated
    ? weakestOf(stated.flatMap((route) => route.steps.flat().map((id) => graph.edge(id).certainty)))
    : told.path.weakest
  return { from, to, net: agrees ? netOfRoute(told) : 'untold', weakest, isStated: isStated && agrees }
}

function inOrder(graph: MechanismGraph, effects: readonly MechanismEffect[]): readonly MechanismEffect[] {
  const main = graph.data.storyline.nodes.findLast((id) => graph.node(id).kind === 'outcome')
  const place = new Map(graph.data.nodes.map((n, i) => [n.id, i]))
  const rank = ({ from, to, net }: MechanismEffect): readonly number[] => [
    Number(net === 'untold'),
    Number(to !== main),
    place.get(from) ?? 0,
    place.get(to) ?? 0,
  ]
  return effects.toSorted(
    (a, b) =>
      rank(a)
        .map((n, i) => n - (rank(b)[i] ?? 0))
        .find((n) => n !== 0) ?? 0,
  )
}
