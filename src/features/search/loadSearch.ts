import { useEffect, useState } from 'react'
import type { SearchIndex } from '../../core/query/buildSearch.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { PartNotLoadedError } from '../../ui/lazyPart.tsx'
import { useApp } from '../../store/react.tsx'

const KEPT = new WeakMap<MechanismGraph, Promise<SearchIndex>>()
const READY = new WeakMap<MechanismGraph, SearchIndex>()

/** The search index of a graph, built once, when first asked for; its code is loaded then too. */
export function loadSearch(graph: MechanismGraph): Promise<SearchIndex> {
  const kept = KEPT.get(graph)
  if (kept !== undefined) return kept
  const loading = import('../../core/query/buildSearch.ts').then(({ buildSearch }) => {
    const index = buildSearch(graph)
    READY.set(graph, index)
    return index
  }, (cause: unknown) => {
    // Asked for again, it is loaded again.
    KEPT.delete(graph)
    throw new PartNotLoadedError('The search did not come.', { cause })
  })
  KEPT.set(graph, loading)
  return loading
}

/** The index once `wanted`; null until it is there. A failed load is thrown to the region's error boundary. */
export function useSearchIndex(wanted: boolean): SearchIndex | null {
  const graph = useApp((s) => s.graph)
  const [index, setIndex] = useState<SearchIndex | null>(() => READY.get(graph) ?? null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (!wanted || index !== null) return
    loadSearch(graph).then(setIndex, setError)
  }, [graph, wanted, index])
  if (error !== null) throw error instanceof Error ? error : new Error('The search could not be loaded.')
  return index
}
