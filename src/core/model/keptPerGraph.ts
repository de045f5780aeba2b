import type { MechanismGraph } from './buildGraph.ts'

/** What `make` works out of a graph for a key, worked out once and kept with the graph: graphs are never changed. */
export function keptPerGraph<K, V>(make: (graph: MechanismGraph, key: K) => V): (graph: MechanismGraph, key: K) => V {
  const kept = new WeakMap<MechanismGraph, Map<K, V>>()
  return (graph, key) => {
    const known = kept.get(graph) ?? new Map<K, V>()
    kept.set(graph, known)
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(graph, key)
    known.set(key, made)
    return made
  }
}
