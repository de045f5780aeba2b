import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { knownIds } from '../../core/query/knownIds.ts'
import { viewFromUrl } from '../../core/query/parseViewUrl.ts'
import { openFullest } from '../../core/paths/openFullest.ts'
import type { View } from '../../core/query/view.ts'

/** The view behind a starting question, with its fullest route open; graph-data keeps it as a link fragment. */
export function questionView(graph: MechanismGraph, link: string): View {
  return openFullest(graph, viewFromUrl(link, knownIds(graph)).view)
}
