import { useMemo } from 'react'
import { includedAt } from '../../../core/lesson/lessonPicture.ts'
import { scopeContent } from '../../../core/query/scopeContent.ts'
import type { EdgeId, NodeId } from '../../../core/model/records.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { tellRelation } from '../../../core/tell/tellRelation.ts'
import { certaintyWord } from '../../../core/words/relationWords.ts'
import { kindWord } from '../../../core/words/nodeWords.ts'
import { useApp } from '../../../store/react.tsx'
import type { CheckItem } from './Checks.tsx'
import { useEditor } from './editorContext.tsx'

export interface MapItems {
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  readonly nodeItems: readonly CheckItem<NodeId>[]
  readonly edgeItems: readonly CheckItem<EdgeId>[]
}

/** The nodes of the open step's map and all relations between them, hidden or not, in words. */
export function useMapItems(): MapItems {
  const graph = useApp((s) => s.graph)
  const { lesson, at } = useEditor()
  const key = includedAt(lesson, Math.max(0, at)).join(' ')
  return useMemo(() => {
    const nodes = key.split(' ').filter(graph.hasNode)
    const edges = scopeContent(graph, { kind: 'picked', nodes }).links.flatMap((link) => link.edges)
    return {
      nodes,
      edges,
      nodeItems: nodes.map((id) => ({ id, text: `${mapLabel(graph.node(id))} (${kindWord(graph.node(id).kind)})` })),
      edgeItems: edges.map((id) => ({
        id,
        text: `${tellRelation(graph, id)} (${certaintyWord(graph.edge(id).certainty)}, ${id})`,
      })),
    }
  }, [graph, key])
}
