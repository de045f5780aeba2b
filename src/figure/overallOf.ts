import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { foldsByDefault, isFolding } from '../core/query/foldOverall.ts'
import { knownIds } from '../core/query/knownIds.ts'
import { viewFromUrl } from '../core/query/parseViewUrl.ts'
import type { FigureRecipe, FigureShow } from './recipe.ts'

/** `folded`: relations that a chain of the figure explains are told in the caption; `shown`: they are drawn. */
export type Overall = NonNullable<FigureRecipe['overall']>

/** What a new figure of this kind does with overall effects: folded where a mechanism is read, drawn where all is listed or
 *  two sides are compared line by line; a view does what its link does. */
export function overallOf(graph: MechanismGraph, show: FigureShow): Overall {
  return isFolded(graph, show) ? 'folded' : 'shown'
}

function isFolded(graph: MechanismGraph, show: FigureShow): boolean {
  switch (show.kind) {
    case 'storyline':
    case 'mechanism':
    case 'neighbourhood':
    case 'whole':
    case 'picked':
      return foldsByDefault(show)
    case 'view':
      return isFolding(viewFromUrl(show.link, knownIds(graph)).view)
    case 'panels':
      return show.panels.every((panel) => isFolded(graph, panel.show))
    case 'study':
    case 'path':
    case 'comparison':
      return false
  }
}
