import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import type { Link } from './answer.ts'
import type { ScopeContent } from './scopeContent.ts'

/** More nodes than this are not drawn in one small picture. */
export const MOST_IN_PART = 12
/** Connected pieces of fewer nodes share a part. */
const LEAST_BY_ITSELF = 4
/** Pieces that share a part, or hang on one hub, are gathered up to this many nodes. */
const MOST_GATHERED = 9

/** Some of a mechanism's relations with their nodes, small enough for one picture. */
export interface MechanismPart extends ScopeContent {
  /** The node most of its relations meet; null for the one part of a small mechanism and for pieces gathered together. */
  readonly around: NodeId | null
}

/** A mechanism in parts of at most `MOST_IN_PART` nodes; one part where it is small enough. Each relation stands in exactly
 *  one part; a node may stand in several.
 *  Rule: connected pieces; a piece that is still too large is cut at its node with most relations, which then stands in each
 *  of its parts; pieces of two or three nodes are gathered. */
export function mechanismParts(graph: MechanismGraph, content: ScopeContent): readonly MechanismPart[] {
  if (content.nodes.length <= MOST_IN_PART) return [{ ...content, around: null }]
  const pieces = piecesOf(content.links, null).flatMap(cut)
  const isLarge = (links: readonly Link[]): boolean => nodesOf(links).size >= LEAST_BY_ITSELF
  const order = new Map(content.links.map((link, i) => [link.id, i]))
  const part = (links: readonly Link[], around: NodeId | null): MechanismPart => {
    const inside = nodesOf(links)
    return {
      nodes: content.nodes.filter((id) => inside.has(id)),
      links: links.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
      around,
    }
  }
  return [
    ...pieces
      .filter(isLarge)
      .toSorted((a, b) => nodesOf(b).size - nodesOf(a).size)
      .map((links) => part(links, hubOf(graph, links))),
    ...gathered(pieces.filter((links) => !isLarge(links))).map((links) => part(links, null)),
  ]
}

/** Links in pieces that hang together; `apart` joins nothing, so that what hangs on it alone falls into pieces. */
function piecesOf(links: readonly Link[], apart: NodeId | null): readonly (readonly Link[])[] {
  const above = new Map<NodeId, NodeId>()
  const top = (id: NodeId): NodeId => {
    const up = above.get(id)
    return up === undefined ? id : top(up)
  }
  for (const { source, target } of links) {
    if (source === apart || target === apart) continue
    const [a, b] = [top(source), top(target)]
    if (a !== b) above.set(a, b)
  }
  const pieces = new Map<NodeId, Link[]>()
  for (const link of links) {
    const key = top(link.source === apart ? link.target : link.source)
    pieces.set(key, [...(pieces.get(key) ?? []), link])
  }
  return [...pieces.values()]
}

function cut(links: readonly Link[]): readonly (readonly Link[])[] {
  if (nodesOf(links).size <= MOST_IN_PART) return [links]
  const hub = busiest(links)
  const arms = piecesOf(links, hub)
  if (arms.length > 1)
    return [
      ...arms.filter((arm) => nodesOf(arm).size > MOST_IN_PART).flatMap(cut),
      ...gathered(arms.filter((arm) => nodesOf(arm).size <= MOST_IN_PART)),
    ]
  // All of it hangs together without the hub too: the hub's own relations become parts, the rest is looked at again.
  const isOwn = ({ source, target }: Link): boolean => source === hub || target === hub
  return [
    ...gathered(links.filter(isOwn).map((link) => [link])),
    ...piecesOf(
      links.filter((link) => !isOwn(link)),
      null,
    ).flatMap(cut),
  ]
}

/** Pieces put together, in their order, as long as they are small enough. */
function gathered(pieces: readonly (readonly Link[])[]): readonly (readonly Link[])[] {
  const bins: (readonly Link[])[] = []
  for (const piece of pieces) {
    const last = bins.at(-1)
    if (last !== undefined && nodesOf([...last, ...piece]).size <= MOST_GATHERED)
      bins[bins.length - 1] = [...last, ...piece]
    else bins.push(piece)
  }
  return bins
}

function nodesOf(links: readonly Link[]): ReadonlySet<NodeId> {
  return new Set(links.flatMap((link) => [link.source, link.target]))
}

function busiest(links: readonly Link[]): NodeId | null {
  const counts = new Map<NodeId, number>()
  for (const link of links)
    for (const id of new Set([link.source, link.target])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null
}

/** What a part is named after. */
function hubOf(graph: MechanismGraph, links: readonly Link[]): NodeId | null {
  const hub = busiest(links)
  return hub === null ? null : graph.node(hub).id
}
