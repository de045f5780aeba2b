import { useCallback } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'

/** Nodes whose name or other spelling holds the text, in data order. */
export function useSearch(): (text: string) => readonly NodeId[] {
  const graph = useApp((s) => s.graph)
  return useCallback((text) => {
    const wanted = text.toLowerCase()
    return graph.data.nodes.filter((n) => [n.label, n.shortLabel ?? '', ...n.aliases].some((name) => name.toLowerCase().includes(wanted))).map((n) => n.id)
  }, [graph])
}
