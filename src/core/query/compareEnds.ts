import type { MechanismGraph } from '../model/buildGraph.ts'
import { nodeClass } from '../model/nodeClass.ts'
import { CERTAINTIES, NODE_CLASSES } from '../model/records.ts'
import type { Certainty, EdgeId, NodeClass, NodeId } from '../model/records.ts'
import type { Route } from '../paths/route.ts'
import { tallyOf } from './findPaths.ts'
import type { Tally } from './mechanismPath.ts'
import { endNodes } from './nodeSets.ts'
import { routesFrom } from './routesFrom.ts'
import type { EndSpec } from './view.ts'

/** What the review tells of one end and one thing. */
export interface ComparedSide {
  /** Relations from the end to the thing, in data order; also those that carry no effect by their meaning. */
  readonly direct: readonly EdgeId[]
  /** Routes of two or more steps, fullest first. */
  readonly routes: readonly Route[]
  /** How many of both raise it, lower it, leave it open or take an effect away. Relations without an effect by their meaning count nowhere. */
  readonly tally: Tally
  /** How sure the surest of them is; a route is as sure as its weakest step. Null when nothing has an effect. */
  readonly surest: Certainty | null
}

/** One thing that A, B or both reach. */
export interface ComparedRow {
  readonly node: NodeId
  readonly nodeClass: NodeClass
  readonly a: ComparedSide
  readonly b: ComparedSide
  /** All that is told of one end raises it and all that is told of the other lowers it. */
  readonly opposite: boolean
  /** An outcome that every route of either end passes on its way here, where nothing is told directly: what follows from that
   *  outcome is no news about the ends. Null for all other rows. */
  readonly beyond: NodeId | null
}

/** What two ends reach, directly or by a route: only A, both, only B. Each thing stands in exactly one of the lists;
 *  ordered by class, then those told directly, then by name. */
export interface Comparison {
  readonly onlyA: readonly ComparedRow[]
  readonly both: readonly ComparedRow[]
  readonly onlyB: readonly ComparedRow[]
  /** More routes exist than were listed (huge graphs only). */
  readonly truncated: boolean
}

/** Compares what two ends act on, by direct relations and by the routes of the default path rules. */
export function compareEnds(graph: MechanismGraph, a: EndSpec, b: EndSpec): Comparison {
  const [ofA, ofB] = [reachedFrom(graph, a), reachedFrom(graph, b)]
  const rows = [...new Set([...ofA.sides.keys(), ...ofB.sides.keys()])]
    .map((node): ComparedRow => {
      const [sideA, sideB] = [ofA.sides.get(node) ?? NOTHING, ofB.sides.get(node) ?? NOTHING]
      return {
        node,
        nodeClass: nodeClass(graph.node(node).kind),
        a: sideA,
        b: sideB,
        opposite: netOf(sideA) * netOf(sideB) === -1,
        beyond: beyondOf(graph, sideA, sideB),
      }
    })
    .toSorted((x, y) => compareRows(graph, x, y))
  return {
    onlyA: rows.filter((r) => isEmpty(r.b)),
    both: rows.filter((r) => !isEmpty(r.a) && !isEmpty(r.b)),
    onlyB: rows.filter((r) => isEmpty(r.a)),
    truncated: ofA.truncated || ofB.truncated,
  }
}

function compareRows(graph: MechanismGraph, x: ComparedRow, y: ComparedRow): number {
  const byRoute = ({ a, b }: ComparedRow): number => (a.direct.length + b.direct.length > 0 ? 0 : 1)
  return (
    NODE_CLASSES.indexOf(x.nodeClass) - NODE_CLASSES.indexOf(y.nodeClass) ||
    byRoute(x) - byRoute(y) ||
    graph.node(x.node).label.localeCompare(graph.node(y.node).label, 'en')
  )
}

function beyondOf(graph: MechanismGraph, a: ComparedSide, b: ComparedSide): NodeId | null {
  if (a.direct.length + b.direct.length > 0) return null
  const [first, ...others] = [...a.routes, ...b.routes].map((r) =>
    r.path.nodes.slice(1, -1).filter((id) => nodeClass(graph.node(id).kind) === 'outcome'),
  )
  return first?.find((id) => others.every((outcomes) => outcomes.includes(id))) ?? null
}

const NOTHING: ComparedSide = { direct: [], routes: [], tally: tallyOf([]), surest: null }

function isEmpty({ direct, routes }: ComparedSide): boolean {
  return direct.length === 0 && routes.length === 0
}

/** 1 or -1 when everything told agrees on it, else 0: one open direction, or an effect that is only lost, leaves the whole open. */
export function netOf({ tally: { raises, lowers, undetermined, lost } }: ComparedSide): 1 | -1 | 0 {
  if (undetermined + lost > 0 || raises > 0 === lowers > 0) return 0
  return raises > 0 ? 1 : -1
}

function reachedFrom(
  graph: MechanismGraph,
  end: EndSpec,
): { readonly sides: ReadonlyMap<NodeId, ComparedSide>; readonly truncated: boolean } {
  const direct = new Map<NodeId, EdgeId[]>()
  for (const id of endNodes(graph, end).flatMap((node) => graph.outEdges(node)))
    direct.set(graph.edge(id).object, [...(direct.get(graph.edge(id).object) ?? []), id])
  const { byEnd, truncated } = routesFrom(graph, end)
  const sides = new Map<NodeId, ComparedSide>()
  for (const node of new Set([...direct.keys(), ...byEnd.keys()]))
    sides.set(node, sideOf(graph, direct.get(node) ?? [], byEnd.get(node) ?? []))
  return { sides, truncated }
}

function sideOf(graph: MechanismGraph, direct: readonly EdgeId[], routes: readonly Route[]): ComparedSide {
  const effects = direct
    .map((id) => graph.edge(id))
    .filter((r) => !r.negated && !graph.relation(r.predicate).negated && graph.relation(r.predicate).transmits !== 0)
  const alone = effects.map((r) => ({
    netSign: graph.relation(r.predicate).transmits === null ? null : r.sign,
    blocked: null,
  }))
  const told = [...effects.map((r) => r.certainty), ...routes.map((r) => r.path.weakest)]
  return {
    direct,
    routes,
    tally: tallyOf([...alone, ...routes.map((r) => r.path)]),
    surest: CERTAINTIES.find((c) => told.includes(c)) ?? null,
  }
}
