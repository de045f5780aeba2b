import type { MechanismGraph } from '../model/buildGraph.ts'
import { edgeFacts } from '../model/edgeFacts.ts'
import { CHAIN_FIRST, isDrawn, laneOf } from '../model/nodeClass.ts'
import type { EdgeId, LaneId, ModifierRecord, NodeId } from '../model/records.ts'
import type { Answer } from './answer.ts'
import { passesFilters } from './passesFilters.ts'
import { edgesWithout } from './scopeContent.ts'
import type { View } from './view.ts'

/** A relation as one of its two nodes sees it. */
export interface OutlineRelation {
  readonly edge: EdgeId
  readonly way: 'out' | 'in'
  readonly other: NodeId
  /** What changes this relation; told under both of its ends. */
  readonly modifiers: readonly ModifierRecord[]
}

export interface OutlineNode {
  readonly id: NodeId
  /** Out first, then in, each in data order; a relation of a node with itself stands once in each. */
  readonly relations: readonly OutlineRelation[]
  /** What the node changes about relations between others. */
  readonly modifies: readonly ModifierRecord[]
}

export interface OutlineGroup {
  /** A lane of the map, or the trials, which it does not draw. */
  readonly id: LaneId | 'trial'
  readonly nodes: readonly OutlineNode[]
}

/** The view as text: groups by lane with the chain first, nodes and relations in data order, each relation under both of its
 *  ends. Holds every node and relation of the answer and, outside storyline and paths, what the map leaves out:
 *  trials with their relations. */
export function outlineOf(
  graph: MechanismGraph,
  view: Pick<View, 'scope' | 'paths' | 'filters'>,
  answer: Pick<Answer, 'nodes' | 'edges'>,
): readonly OutlineGroup[] {
  const edges = textEdges(graph, view, answer)
  const shown = new Set<NodeId>(answer.nodes)
  for (const id of edges) {
    const { subject, object } = graph.edge(id)
    shown.add(subject).add(object)
  }
  const relations = new Map<NodeId, OutlineRelation[]>([...shown].map((id) => [id, []]))
  for (const id of edges)
    relations
      .get(graph.edge(id).subject)
      ?.push({ edge: id, way: 'out', other: graph.edge(id).object, modifiers: graph.modifiersOf(id) })
  for (const id of edges)
    relations
      .get(graph.edge(id).object)
      ?.push({ edge: id, way: 'in', other: graph.edge(id).subject, modifiers: graph.modifiersOf(id) })
  const inside = new Set(edges)
  const nodes = graph.data.nodes.filter((n) => shown.has(n.id))
  const groups: readonly OutlineGroup['id'][] = [...CHAIN_FIRST, 'trial']
  return groups
    .map((id): OutlineGroup => ({
      id,
      nodes: nodes
        .filter((n) => (isDrawn(n.kind) ? laneOf(n.kind) : 'trial') === id)
        .map((n) => ({
          id: n.id,
          relations: relations.get(n.id) ?? [],
          modifies: graph.data.modifiers.filter((m) => m.subject === n.id && inside.has(m.modifies)),
        })),
    }))
    .filter((g) => g.nodes.length > 0)
}

/** The relations of the view as text lists them, in data order: those of the answer and those of undrawn nodes in scope. */
export function textEdges(
  graph: MechanismGraph,
  view: Pick<View, 'scope' | 'paths' | 'filters'>,
  answer: Pick<Answer, 'nodes' | 'edges'>,
): readonly EdgeId[] {
  const { scope } = view
  if (scope.kind === 'storyline' || view.paths !== null) return answer.edges
  const shown = new Set(answer.nodes)
  const kept =
    scope.kind === 'whole' && scope.without !== undefined ? new Set(edgesWithout(graph, scope.without)) : null
  const drawn = new Set(answer.edges)
  return graph.data.assertions
    .filter((a) => {
      if (drawn.has(a.id)) return true
      const [subject, object] = [graph.node(a.subject), graph.node(a.object)]
      if (isDrawn(subject.kind) && isDrawn(object.kind)) return false
      const inScope =
        scope.kind === 'whole' || scope.kind === 'atlas'
          ? kept === null || kept.has(a.id)
          : scope.kind === 'mechanism'
            ? a.mechanism === scope.mechanism
            : shown.has(a.subject) || shown.has(a.object)
      return inScope && passesFilters(edgeFacts(a, graph.relation(a.predicate)), view.filters)
    })
    .map((a) => a.id)
}
