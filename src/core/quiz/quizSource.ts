import { flagsOf } from '../cite/flagNotes.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId, Sign } from '../model/records.ts'
import { isSupply } from '../paths/isSupply.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { pathOfSteps } from '../query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { walkSteps } from '../query/walkSteps.ts'
import type { WalkStep } from '../query/walkSteps.ts'
import { stepKey } from './quiz.ts'

/** Longest chain that is asked about, in steps: more do not fit a question. */
const MOST_STEPS = 5

/** A chain of the relations shown, by the default rules of paths. */
export interface ShownPath extends Pick<MechanismPath, 'nodes' | 'edges' | 'joinedAt' | 'weakest'> {
  /** Null where a step prints no direction. */
  readonly sign: 1 | -1 | null
  readonly minuses: number
  /** It does something to its end: it does not only supply it, and takes no effect away. */
  readonly isEffect: boolean
}

/** What questions may be about. */
export interface QuizSource {
  readonly graph: MechanismGraph
  /** Ends of the relations shown, in data order. */
  readonly nodes: readonly NodeId[]
  /** Relations that may be asked about one by one: not denied, no bridge, not only in a title. */
  readonly edges: readonly EdgeId[]
  /** Chains of one step and more, shortest first. Each step has one direction, parallel relations included. */
  readonly paths: readonly ShownPath[]
}

/** The material of a set of relations; null = all. The last few are kept: another paper of the same map asks again. */
export function quizSource(graph: MechanismGraph, from: readonly EdgeId[] | null): QuizSource {
  const kept = KEPT.get(graph) ?? new Map<string, QuizSource>()
  const key = from === null ? 'all' : `of ${from.join(' ')}`
  const source = kept.get(key) ?? makeSource(graph, from)
  if (kept.size >= MOST_KEPT) kept.clear()
  KEPT.set(graph, kept.set(key, source))
  return source
}

const KEPT = new WeakMap<MechanismGraph, Map<string, QuizSource>>()
const MOST_KEPT = 40

function makeSource(graph: MechanismGraph, from: readonly EdgeId[] | null): QuizSource {
  const asked = from === null ? null : new Set(from)
  const edges = graph.data.assertions
    .filter((a) => asked?.has(a.id) !== false && isAskable(graph, a.id))
    .map((a) => a.id)
  const ends = new Set(edges.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]))
  return {
    graph,
    edges,
    nodes: graph.data.nodes.filter((n) => ends.has(n.id)).map((n) => n.id),
    paths: shownPaths(graph, new Set(edges)),
  }
}

function isAskable(graph: MechanismGraph, id: EdgeId): boolean {
  const { subject, object, predicate, negated, tier, certainty } = graph.edge(id)
  return (
    subject !== object &&
    !negated &&
    !graph.relation(predicate).negated &&
    tier !== 'bridge' &&
    certainty !== 'title-only' &&
    isDrawn(graph.node(subject).kind) &&
    isDrawn(graph.node(object).kind)
  )
}

/** Every simple chain of at most `MOST_STEPS`; of parallel relations the first stands for all, as they say the same. */
function shownPaths(graph: MechanismGraph, inside: ReadonlySet<EdgeId>): readonly ShownPath[] {
  const groups = new Map<string, WalkStep[]>()
  for (const step of walkSteps(graph, DEFAULT_PATH_OPTIONS))
    groups.set(stepKey(step.source, step.target), [...(groups.get(stepKey(step.source, step.target)) ?? []), step])
  const out = new Map<NodeId, WalkStep[]>()
  for (const group of groups.values()) {
    const step = group.find(({ edge }) => inside.has(edge))
    if (step !== undefined && isOneWay(group)) out.set(step.source, [...(out.get(step.source) ?? []), step])
  }
  const found: ShownPath[][] = []
  const grow = (steps: readonly WalkStep[], nodes: readonly NodeId[], end: NodeId): void => {
    const level = found[steps.length - 1] ?? []
    found[steps.length - 1] = level
    level.push(pathOf(graph, steps))
    if (steps.length === MOST_STEPS) return
    for (const step of out.get(end) ?? [])
      if (!nodes.includes(step.target)) grow([...steps, step], [...nodes, step.target], step.target)
  }
  for (const first of [...out.values()].flat())
    if (first.source !== first.target) grow([first], [first.source, first.target], first.target)
  return found.flat()
}

function pathOf(graph: MechanismGraph, steps: readonly WalkStep[]): ShownPath {
  const path = pathOfSteps(graph, steps)
  return {
    nodes: path.nodes,
    edges: path.edges,
    joinedAt: path.joinedAt,
    weakest: path.weakest,
    sign: signed(path.netSign),
    minuses: steps.filter((s) => s.sign === -1).length,
    isEffect: path.blocked === null && !isSupply(graph, path),
  }
}

function signed(sign: Sign): 1 | -1 | null {
  return sign === 0 ? null : sign
}

/** Relations between the same two nodes say the same direction and are told of the same sources. */
function isOneWay(group: readonly WalkStep[]): boolean {
  return new Set(group.map((step) => `${step.sign} ${step.onlyFrom.join(' ')}`)).size === 1
}

/** What is worked out of a source once and asked for by every paper of it. */
export function keptPerSource<T>(make: (source: QuizSource) => T): (source: QuizSource) => T {
  const kept = new WeakMap<QuizSource, { readonly made: T }>()
  return (source) => {
    const known = kept.get(source) ?? { made: make(source) }
    kept.set(source, known)
    return known.made
  }
}

/** It joins findings of different exosome sources: nobody showed it. */
export function isJoined({ joinedAt }: ShownPath): boolean {
  return joinedAt.length > 0
}

/** All relations from one node to another, walked by paths or not. */
export function between(graph: MechanismGraph, from: NodeId, to: NodeId): readonly EdgeId[] {
  return graph.outEdges(from).filter((id) => graph.edge(id).object === to)
}

/** Whether a printed reference of the relation is wrong or in doubt, or text and tables differ on it. */
export function isFlagged(graph: MechanismGraph, id: EdgeId): boolean {
  return flagsOf(graph, graph.edge(id)).length > 0
}
