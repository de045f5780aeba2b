import type { MechanismGraph } from '../model/buildGraph.ts'
import type { ChapterRecord } from '../model/graphData.ts'
import type { MechanismId, MechanismRecord, NodeId } from '../model/records.ts'
import { mechanismFacts } from './mechanismFacts.ts'
import { chapterOf, mechanismsInOrder } from './mechanismOrder.ts'
import { isUnfiltered, passesFilters } from './passesFilters.ts'
import { factsOf } from './scopeContent.ts'
import type { SearchIndex } from './buildSearch.ts'
import type { AtlasChoice, Filters, View } from './view.ts'

/** Mechanisms that stand together: a chapter in review order, else all of them. */
export interface AtlasGroup {
  readonly chapter: ChapterRecord | null
  readonly mechanisms: readonly MechanismRecord[]
}

/** The mechanisms a view of the atlas shows, in its order: those that hold every wanted node and, while relations are
 *  filtered, at least one that passes. `total` counts all mechanisms. */
export function atlasOf(
  graph: MechanismGraph,
  { atlas, filters }: Pick<View, 'atlas' | 'filters'>,
): { readonly groups: readonly AtlasGroup[]; readonly shown: readonly MechanismId[]; readonly total: number } {
  const all = mechanismsInOrder(graph)
  const kept = all.filter(
    (m) => holdsAll(graph, m.id, atlas.holding) && (isUnfiltered(filters) || passing(graph, m.id, filters) > 0),
  )
  const groups =
    atlas.order === 'review'
      ? byChapter(graph, kept)
      : kept.length === 0
        ? []
        : [{ chapter: null, mechanisms: sorted(graph, kept, atlas.order) }]
  return { groups, shown: groups.flatMap((group) => group.mechanisms.map((m) => m.id)), total: all.length }
}

/** How many relations of a mechanism pass the filters. */
export function passing(graph: MechanismGraph, mechanism: MechanismId, filters: Filters): number {
  return mechanismFacts(graph, mechanism).relations.filter((id) => passesFilters(factsOf(graph, id), filters)).length
}

/** Mechanisms that a search text finds, each with the nodes found in it; one found by its own title may have none.
 *  Empty for an empty text. */
export function mechanismsFound(
  graph: MechanismGraph,
  index: SearchIndex,
  text: string,
): ReadonlyMap<MechanismId, readonly NodeId[]> {
  if (text.trim() === '') return new Map()
  const hits = index.search(text).groups.flatMap((group) => group.hits)
  const titles = new Set(hits.filter((hit) => hit.group === 'mechanism').map((hit) => hit.id))
  const nodes = hits.filter((hit) => hit.group === 'node').map((hit) => hit.id)
  return new Map(
    mechanismsInOrder(graph).flatMap((m): readonly (readonly [MechanismId, readonly NodeId[]])[] => {
      const inside = new Set(mechanismFacts(graph, m.id).nodes)
      const here = nodes.filter(graph.hasNode).filter((id) => inside.has(id))
      return here.length > 0 || titles.has(m.id) ? [[m.id, here]] : []
    }),
  )
}

function holdsAll(graph: MechanismGraph, mechanism: MechanismId, wanted: readonly NodeId[]): boolean {
  const { nodes } = mechanismFacts(graph, mechanism)
  return wanted.every((id) => nodes.includes(id))
}

function byChapter(graph: MechanismGraph, kept: readonly MechanismRecord[]): readonly AtlasGroup[] {
  return graph.data.chapters.flatMap((chapter): readonly AtlasGroup[] => {
    const mechanisms = kept.filter((m) => chapterOf(graph, m.id) === chapter)
    return mechanisms.length === 0 ? [] : [{ chapter, mechanisms }]
  })
}

/** Ties stay in review order. */
function sorted(
  graph: MechanismGraph,
  kept: readonly MechanismRecord[],
  order: Exclude<AtlasChoice['order'], 'review'>,
): readonly MechanismRecord[] {
  if (order === 'title') return kept.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  const size = (m: MechanismRecord): number => mechanismFacts(graph, m.id)[order].length
  return kept.toSorted((a, b) => size(b) - size(a))
}
