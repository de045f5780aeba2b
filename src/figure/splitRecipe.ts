import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import type { Figure } from './buildFigure.ts'
import { groupBy } from './groupBy.ts'
import type { FigureRecipe } from './recipe.ts'

/** The figure divided into parts, one recipe each, in data order: by mechanism when it holds several, else by connected piece.
 *  Each part holds what the figure draws and what it tells, and folds for itself. Titles name the part. Empty when it cannot be divided. */
export function splitRecipe(graph: MechanismGraph, figure: Figure): readonly FigureRecipe[] {
  const { recipe } = figure
  const byMechanism = groupBy(toldBy(figure), (id) => graph.edge(id).mechanism)
  const title = (part: string): string => `${recipe.title ?? figure.caption.title}: ${part}`
  if (byMechanism.size > 1) {
    return graph.data.mechanisms.filter((m) => byMechanism.has(m.id)).map((m) => part(recipe, title(m.title), byMechanism.get(m.id) ?? []))
  }
  const pieces = connectedPieces(graph, figure)
  return pieces.length < 2 ? [] : pieces.map((edges, i) => part(recipe, title(`part ${i + 1}`), edges))
}

function toldBy(figure: Figure): readonly EdgeId[] {
  return [...figure.edges, ...figure.folded]
}

function part(recipe: FigureRecipe, title: string, edges: readonly string[]): FigureRecipe {
  return { ...recipe, title: title.slice(0, 300), show: { kind: 'picked', nodes: [], edges }, moved: {}, caption: null }
}

function connectedPieces(graph: MechanismGraph, figure: Figure): readonly (readonly string[])[] {
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const up = root.get(id) ?? id
    return up === id ? id : find(up)
  }
  for (const id of toldBy(figure)) root.set(find(graph.edge(id).subject), find(graph.edge(id).object))
  return [...groupBy(toldBy(figure), (id) => find(graph.edge(id).subject)).values()]
}
