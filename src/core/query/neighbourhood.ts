import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'

export interface Neighbourhood {
  /** Nearest first, the centre leading; ties in data order. */
  readonly nodes: readonly NodeId[]
  /** Steps from the centre. */
  readonly distance: ReadonlyMap<NodeId, number>
  /** Relations met on the way, in data order. */
  readonly edges: readonly EdgeId[]
}

/** Everything within `steps` relations of a node, along or against their direction. */
export function neighbourhood(graph: MechanismGraph, centre: NodeId, steps: number, direction: 'both' | 'out' | 'in' = 'both'): Neighbourhood {
  const distance = new Map<NodeId, number>([[centre, 0]])
  const met = new Set<EdgeId>()
  let front: readonly NodeId[] = [graph.node(centre).id]
  for (let step = 1; step <= steps; step++) {
    const next = new Set<NodeId>()
    for (const id of front) {
      const out = direction === 'in' ? [] : graph.outEdges(id).map((edge) => ({ edge, other: graph.edge(edge).object }))
      const into = direction === 'out' ? [] : graph.inEdges(id).map((edge) => ({ edge, other: graph.edge(edge).subject }))
      for (const { edge, other } of [...out, ...into]) {
        met.add(edge)
        if (!distance.has(other)) next.add(other)
      }
    }
    for (const id of next) distance.set(id, step)
    front = [...next]
  }
  const order = new Map(graph.data.nodes.map((n, i) => [n.id, i]))
  const place = (id: NodeId): number => (distance.get(id) ?? 0) * order.size + (order.get(id) ?? 0)
  return { nodes: [...distance.keys()].sort((a, b) => place(a) - place(b)), distance, edges: graph.data.assertions.filter((a) => met.has(a.id)).map((a) => a.id) }
}

/** Nodes that two nodes both act on within one step (P6): shared targets. Context links and negated relations do not count. */
export function sharedTargets(graph: MechanismGraph, a: NodeId, b: NodeId): readonly NodeId[] {
  const ofB = new Set(actsOn(graph, b))
  return actsOn(graph, a).filter((id) => ofB.has(id))
}

/** Nodes that act on both (P6): shared regulators. */
export function sharedRegulators(graph: MechanismGraph, a: NodeId, b: NodeId): readonly NodeId[] {
  const ofB = new Set(actedOnBy(graph, b))
  return actedOnBy(graph, a).filter((id) => ofB.has(id))
}

function actsOn(graph: MechanismGraph, id: NodeId): readonly NodeId[] {
  return [...new Set(graph.outEdges(id).filter((e) => acts(graph, e)).map((e) => graph.edge(e).object))]
}

function actedOnBy(graph: MechanismGraph, id: NodeId): readonly NodeId[] {
  return [...new Set(graph.inEdges(id).filter((e) => acts(graph, e)).map((e) => graph.edge(e).subject))]
}

function acts(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  const { transmits, negated } = graph.relation(record.predicate)
  return transmits !== 0 && !negated && !record.negated
}
