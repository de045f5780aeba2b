import type { MechanismGraph } from '../model/buildGraph.ts'
import type { ChapterRecord } from '../model/graphData.ts'
import type { AssertionRecord, MechanismId, MechanismRecord, NodeId } from '../model/records.ts'

/** The mechanisms in reading order: chapter by chapter. What curators do not write (`secretes`) is none of them. */
export function mechanismsInOrder(graph: MechanismGraph): readonly MechanismRecord[] {
  return standing(graph).order
}

/** The chapter a mechanism stands in; null for one that stands in none. */
export function chapterOf(graph: MechanismGraph, mechanism: MechanismId): ChapterRecord | null {
  return graph.data.chapters.find((chapter) => chapter.mechanisms.includes(mechanism)) ?? null
}

/** The mechanisms before and after one in reading order, across chapters, and its place from 1; null place and neighbours
 *  for one that stands in no chapter. */
export function mechanismNeighbours(
  graph: MechanismGraph,
  mechanism: MechanismId,
): {
  readonly previous: MechanismRecord | null
  readonly next: MechanismRecord | null
  readonly place: number | null
  readonly count: number
} {
  const { order } = standing(graph)
  const at = order.findIndex((m) => m.id === mechanism)
  return {
    previous: at < 1 ? null : (order[at - 1] ?? null),
    next: at < 0 ? null : (order[at + 1] ?? null),
    place: at < 0 ? null : at + 1,
    count: order.length,
  }
}

/** The relations of a mechanism, in data order. */
export function relationsOf(graph: MechanismGraph, mechanism: MechanismId): readonly AssertionRecord[] {
  return standing(graph).relations.get(mechanism) ?? []
}

/** The mechanisms a node stands in, as an end of one of their relations, in reading order. */
export function mechanismsOf(graph: MechanismGraph, node: NodeId): readonly MechanismRecord[] {
  const { order, holding } = standing(graph)
  const ids = holding.get(node)
  return ids === undefined ? [] : order.filter((m) => ids.has(m.id))
}

interface Standing {
  readonly order: readonly MechanismRecord[]
  readonly relations: ReadonlyMap<MechanismId, readonly AssertionRecord[]>
  readonly holding: ReadonlyMap<NodeId, ReadonlySet<MechanismId>>
}

/** Graphs are never mutated, and each card of the atlas asks for every one of its nodes. */
const KEPT = new WeakMap<MechanismGraph, Standing>()

function standing(graph: MechanismGraph): Standing {
  const known = KEPT.get(graph)
  if (known !== undefined) return known
  const records = new Map(graph.data.mechanisms.map((m) => [m.id, m]))
  const relations = new Map<MechanismId, AssertionRecord[]>()
  const holding = new Map<NodeId, Set<MechanismId>>()
  for (const assertion of graph.data.assertions) {
    relations.set(assertion.mechanism, [...(relations.get(assertion.mechanism) ?? []), assertion])
    for (const node of [assertion.subject, assertion.object])
      holding.set(node, (holding.get(node) ?? new Set<MechanismId>()).add(assertion.mechanism))
  }
  const order = graph.data.chapters.flatMap((chapter) => chapter.mechanisms.flatMap((id) => records.get(id) ?? []))
  const made = { order, relations, holding }
  KEPT.set(graph, made)
  return made
}
