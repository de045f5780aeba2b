import { useEffect, useState } from 'react'
import type { SearchIndex } from '../../core/query/buildSearch.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { fetchJson } from '../../ui/fetchJson.ts'
import { PartNotLoadedError } from '../../ui/lazyPart.tsx'
import { useApp } from '../../store/react.tsx'

/** Made at build from the same data (scripts/searchIndexPlugin.ts), so that the page need not count words. */
const INDEX_FILE = './search-index.json'

const KEPT = new WeakMap<MechanismGraph, Promise<SearchIndex>>()
const READY = new WeakMap<MechanismGraph, SearchIndex>()

/** The search of a graph, made once, when first asked for; its code and the index of the build are loaded then.
 *  Without that file the index is built in the page. */
export function loadSearch(graph: MechanismGraph): Promise<SearchIndex> {
  const kept = KEPT.get(graph)
  if (kept !== undefined) return kept
  const loading = Promise.all([import('../../core/query/buildSearch.ts'), fetchJson(INDEX_FILE)]).then(
    ([{ buildSearch }, compiled]) => {
      const index = buildSearch(graph, compiled)
      READY.set(graph, index)
      return index
    },
    (cause: unknown) => {
      // Asked for again, it is loaded again.
      KEPT.delete(graph)
      throw new PartNotLoadedError('The search did not come.', { cause })
    },
  )
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
