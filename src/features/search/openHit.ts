import type { SearchHit } from '../../core/query/buildSearch.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { NodeId } from '../../core/model/records.ts'
import { isDrawn } from '../../core/model/nodeClass.ts'
import { selectionOf } from '../../core/query/pickedNodes.ts'
import type { View } from '../../core/query/view.ts'

/** What opening a search result changes: nodes and relations open where they are shown, else with their neighbourhood. */
export function openHit(graph: MechanismGraph, answer: Answer, hit: Pick<SearchHit, 'group' | 'id'>): Partial<View> {
  const around = (centre: NodeId): Partial<View> => ({
    scope: { kind: 'neighbourhood', centre, steps: 1 },
    paths: null,
  })
  switch (hit.group) {
    case 'node':
      return graph.hasNode(hit.id)
        ? {
            page: 'map',
            selection: { kind: 'node', id: hit.id },
            ...(answer.nodes.includes(hit.id) ? {} : around(hit.id)),
          }
        : {}
    case 'relation':
      return graph.hasEdge(hit.id)
        ? {
            page: 'map',
            selection: { kind: 'edge', id: hit.id },
            ...(answer.edges.includes(hit.id) ? {} : around(graph.edge(hit.id).subject)),
          }
        : {}
    case 'mechanism':
      return { page: 'map', scope: { kind: 'mechanism', mechanism: hit.id }, paths: null, selection: null }
    case 'study':
      return { page: 'studies', selection: { kind: 'study', id: hit.id } }
    case 'reference':
      return { page: 'references', selection: { kind: 'reference', id: Number(hit.id) } }
  }
}

/** The nodes found, by themselves on the map with the relations between them, and picked together. */
export function openTogether(graph: MechanismGraph, hits: readonly Pick<SearchHit, 'id'>[]): Partial<View> {
  const nodes = hits.flatMap(({ id }) => (graph.hasNode(id) && isDrawn(graph.node(id).kind) ? [id] : []))
  return nodes.length === 0
    ? {}
    : { page: 'map', reading: 'map', scope: { kind: 'picked', nodes }, paths: null, selection: selectionOf(nodes) }
}
