import type { MechanismGraph } from '../model/buildGraph.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import type { NodeRecord } from '../model/records.ts'
import { foldName } from './foldName.ts'
import { foldings } from './searchTokens.ts'

/** Nodes a name fits exactly, whatever its case, dashes and Greek letters: by id, label or short label first, else by alias or
 *  identifier (CURIE), else with the Latin letter typed for a Greek one (`IL-1b`). In data order; empty when it fits none. */
export function nodesCalled(graph: MechanismGraph, name: string): readonly NodeRecord[] {
  const { byLabel, byAlias, byLatin } = namesOf(graph, 'all')
  const wanted = foldName(name)
  if (wanted === '') return []
  return byLabel.get(wanted) ?? byAlias.get(wanted) ?? byLatin.get(wanted) ?? []
}

type Index = ReadonlyMap<string, readonly NodeRecord[]>

/** Thirty maps of a class ask for the same names again and again. */
const namesOf = keptPerGraph(
  (
    graph: MechanismGraph,
    _all: 'all',
  ): { readonly byLabel: Index; readonly byAlias: Index; readonly byLatin: Index } => {
    const labels = (node: NodeRecord): readonly string[] => [
      node.id,
      node.label,
      ...(node.shortLabel === null ? [] : [node.shortLabel]),
    ]
    const aliases = (node: NodeRecord): readonly string[] => [
      ...node.aliases,
      ...node.xrefs.filter((x) => x.match === 'exact').map((x) => x.curie),
    ]
    const index = (keysOf: (node: NodeRecord) => readonly string[]): Index => {
      const found = new Map<string, NodeRecord[]>()
      for (const node of graph.data.nodes) {
        for (const key of new Set(keysOf(node))) if (key !== '') found.set(key, [...(found.get(key) ?? []), node])
      }
      return found
    }
    return {
      byLabel: index((node) => labels(node).map(foldName)),
      byAlias: index((node) => aliases(node).map(foldName)),
      byLatin: index((node) => [...labels(node), ...node.aliases].flatMap(foldings)),
    }
  },
)
