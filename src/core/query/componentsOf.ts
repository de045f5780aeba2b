import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'

/** Relations in groups that hang together over a common node, whichever way they point. Groups and relations keep the given order. */
export function componentsOf(graph: MechanismGraph, edges: readonly EdgeId[]): readonly (readonly EdgeId[])[] {
  const leads = new Map<NodeId, NodeId>()
  const root = (id: NodeId): NodeId => {
    const next = leads.get(id)
    return next === undefined || next === id ? id : root(next)
  }
  for (const id of edges) {
    const { subject, object } = graph.edge(id)
    leads.set(root(object), root(subject))
  }
  const groups = new Map<NodeId, EdgeId[]>()
  for (const id of edges) {
    const key = root(graph.edge(id).subject)
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()]
}
