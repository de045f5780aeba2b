import { useCallback, useEffect, useState } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { useSearchIndex } from './loadSearch.ts'

/** Loading waits until the first view stands; a letter typed earlier asks for it at once. */
const LOAD_AFTER_MS = 1500

/** Nodes a text finds, best first. Until the index has loaded, nodes whose name or other spelling holds the text, in data order. */
export function useSearch(): (text: string) => readonly NodeId[] {
  const graph = useApp((s) => s.graph)
  const [wanted, setWanted] = useState(false)
  const index = useSearchIndex(wanted)
  useEffect(() => {
    const later = setTimeout(() => { setWanted(true) }, LOAD_AFTER_MS)
    return () => { clearTimeout(later) }
  }, [])
  return useCallback((text) => {
    if (index !== null) return index.search(text).groups.flatMap(({ group, hits }) => (group === 'node' ? hits.map((h) => h.id) : [])).filter(graph.hasNode)
    // Asked while rendering a list, so the wish waits for the next task.
    if (text !== '') setTimeout(() => { setWanted(true) }, 0)
    const typed = text.toLowerCase()
    return graph.data.nodes.filter((n) => [n.label, n.shortLabel ?? '', ...n.aliases].some((name) => name.toLowerCase().includes(typed))).map((n) => n.id)
  }, [graph, index])
}
