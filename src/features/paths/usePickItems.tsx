import { useMemo } from 'react'
import { nodeClass } from '../../core/model/nodeClass.ts'
import { endLabel, mapLabel, NODE_SET_LABELS } from '../../core/query/nodeSets.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { NODE_SETS } from '../../core/query/view.ts'
import type { EndSpec } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import type { ComboboxItem } from '../../ui/Combobox.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { kindWord } from '../../core/words/nodeWords.ts'
import { useSearch } from '../search/useSearch.ts'

/** Rows of a node box and how they read as an end of a path. */
export interface NodePicker {
  readonly search: (text: string) => readonly ComboboxItem[]
  readonly itemOf: (end: EndSpec | null) => ComboboxItem | null
  readonly endOf: (item: ComboboxItem) => EndSpec | null
  /** To be called when a reader comes to the box: loads what finding takes. */
  readonly prepare: () => void
}

const SET_PREFIX = 'set:'

/** Nodes (and, with `sets`, sets such as "any exosome source") as searchable rows. */
export function usePickItems(sets: boolean): NodePicker {
  const graph = useApp((s) => s.graph)
  const { find, prepare } = useSearch()
  return useMemo(() => {
    const setItems = sets
      ? NODE_SETS.map((set): ComboboxItem => ({ id: SET_PREFIX + set, label: NODE_SET_LABELS[set], hint: 'set' }))
      : []
    const all = graph.data.nodes.map((n) => nodeItem(graph, n.id))
    return {
      prepare,
      search: (text) =>
        text === ''
          ? [...setItems, ...all]
          : [
              ...setItems.filter((i) => i.label.toLowerCase().includes(text.toLowerCase())),
              ...find(text).map((id) => nodeItem(graph, id)),
            ],
      itemOf: (end) =>
        end === null
          ? null
          : end.kind === 'node'
            ? nodeItem(graph, end.id)
            : { id: SET_PREFIX + end.set, label: endLabel(graph, end), hint: 'set' },
      endOf: (item) => {
        const set = NODE_SETS.find((s) => SET_PREFIX + s === item.id)
        if (set !== undefined) return { kind: 'set', set }
        return graph.hasNode(item.id) ? { kind: 'node', id: item.id } : null
      },
    }
  }, [graph, find, prepare, sets])
}

function nodeItem(graph: MechanismGraph, id: Parameters<MechanismGraph['node']>[0]): ComboboxItem {
  const node = graph.node(id)
  return { id, label: mapLabel(node), hint: kindWord(node.kind), glyph: <NodeGlyph nodeClass={nodeClass(node.kind)} /> }
}
