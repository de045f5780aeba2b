import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES } from '../core/model/records.ts'
import type { Certainty, EdgeId, NodeId } from '../core/model/records.ts'
import type { Link } from '../core/query/answer.ts'
import { readPath } from '../core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../core/query/view.ts'
import { isChain } from '../core/tell/chainWarnings.ts'

/** One drawn arrow of a chain with all relations that it stands for. */
export type ChainStep = Pick<Link, 'source' | 'target' | 'edges'>

/** Larger pictures are told by what stands out, not by one chain. */
const MOST_LINKS = 12
const MOST_STEPS = 8
/** Two arrows in a row among others are told with the node that they pass. */
const LEAST_STEPS = 3
/** A chain stands for its picture when it holds this part of the arrows. */
const LEAST_SHARE = 0.4

const PRINTED: ReadonlySet<Certainty> = new Set(['stated', 'hedged'])

/** The chain that a picture is about, in order: all its arrows where they make one line, else the longest chain of effects and
 *  supply in it, if that holds two fifths of the arrows and the review prints half of it. Empty when no chain stands out. Of equally long chains one that
 *  joins nothing comes first, then the surest, then the first in data order. */
export function mainChain(graph: MechanismGraph, links: readonly Link[]): readonly ChainStep[] {
  const whole = singleLine(links)
  if (whole.length > 0) return whole
  if (links.length > MOST_LINKS) return []
  const best = longestChain(graph, links)
  const printed = readBy(graph, best).filter((id) => PRINTED.has(graph.edge(id).certainty)).length
  return best.length < LEAST_STEPS || best.length < links.length * LEAST_SHARE || printed * 2 < best.length ? [] : best
}

/** The longest chain of effects and supply in some arrows, from one node where it is given. */
export function longestChain(
  graph: MechanismGraph,
  links: readonly Link[],
  from: NodeId | null = null,
): readonly ChainStep[] {
  const walked = links.filter((link) => link.edges.every((id) => isWalked(graph, id)))
  const chains = chainsOf(walked, from).map((chain) => ({ chain, cost: costOf(graph, chain) }))
  return (
    chains.reduce<(typeof chains)[number] | null>(
      (kept, next) => (kept === null || next.cost < kept.cost ? next : kept),
      null,
    )?.chain ?? []
  )
}

/** The relations of a chain by which it is read, one a step: the least sure of each. */
export function readBy(graph: MechanismGraph, chain: readonly ChainStep[]): readonly EdgeId[] {
  const rank = (id: EdgeId): number => CERTAINTIES.indexOf(graph.edge(id).certainty)
  return chain.flatMap(({ edges }) => edges.toSorted((a, b) => rank(b) - rank(a))[0] ?? [])
}

function isWalked(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  const { group } = graph.relation(record.predicate)
  return !record.negated && (group === 'influence' || group === 'transfer')
}

/** The arrows one after the other when each node has at most one before and one behind it. */
function singleLine(links: readonly Link[]): readonly Link[] {
  const from = new Map(links.map((link) => [link.source, link]))
  const starts = links.filter((link) => !links.some((other) => other.target === link.source))
  const [start] = starts
  if (start === undefined || starts.length > 1 || from.size < links.length) return []
  const line: Link[] = []
  for (let at: Link | undefined = start; at !== undefined && line.length < links.length; at = from.get(at.target))
    line.push(at)
  return line.length === links.length ? line : []
}

/** Every simple chain that cannot be made longer at its end, or that has reached the most steps. */
function chainsOf(links: readonly Link[], from: NodeId | null): readonly (readonly Link[])[] {
  const grow = (chain: readonly Link[], passed: ReadonlySet<NodeId>): readonly (readonly Link[])[] => {
    const end = chain.at(-1)?.target
    const next =
      chain.length >= MOST_STEPS ? [] : links.filter((link) => link.source === end && !passed.has(link.target))
    return next.length === 0
      ? [chain]
      : next.flatMap((link) => grow([...chain, link], new Set([...passed, link.target])))
  }
  return links
    .filter((link) => from === null || link.source === from)
    .flatMap((link) => grow([link], new Set([link.source, link.target])))
}

function costOf(graph: MechanismGraph, chain: readonly Link[]): number {
  const edges = readBy(graph, chain)
  const joins = isChain(graph, edges) ? readPath(graph, edges, DEFAULT_PATH_OPTIONS).joinedAt.length : 0
  const doubt = edges.reduce((sum, id) => sum + CERTAINTIES.indexOf(graph.edge(id).certainty), 0)
  return -100 * chain.length + 10 * joins + doubt
}
