import { useCallback, useState } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { useSearchIndex } from './loadSearch.ts'

export interface NodeSearch {
  /** Nodes a text finds, best first. Until the index has come, nodes whose name or other spelling holds the text, in data order. */
  readonly find: (text: string) => readonly NodeId[]
  /** Loads the index: to be called when a reader comes to a box, before the first letter. */
  readonly prepare: () => void
}

/** The search for nodes, for boxes that name one. */
export function useSearch(): NodeSearch {
  const graph = useApp((s) => s.graph)
  const [wanted, setWanted] = useState(false)
  const index = useSearchIndex(wanted)
  const prepare = useCallback(() => {
    setWanted(true)
  }, [])
  const find = useCallback(
    (text: string) => {
      if (index !== null)
        return index
          .search(text)
          .groups.flatMap(({ group, hits }) => (group === 'node' ? hits.map((h) => h.id) : []))
          .filter(graph.hasNode)
      const typed = text.toLowerCase()
      return graph.data.nodes
        .filter((n) => [n.label, n.shortLabel ?? '', ...n.aliases].some((name) => name.toLowerCase().includes(typed)))
        .map((n) => n.id)
    },
    [graph, index],
  )
  return { find, prepare }
}
