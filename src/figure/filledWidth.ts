import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { buildFigure } from './buildFigure.ts'
import { emptyLine } from './emptyLine.ts'
import type { FigureRecipe } from './recipe.ts'

/** The recipe at the width to begin with: a narrower one of its preset where this one would be left empty by more than a third and the
 *  figure fits the narrower better. What a reader chooses stays. */
export function filledWidth(graph: MechanismGraph, recipe: FigureRecipe): FigureRecipe {
  return emptyLine(graph, buildFigure(graph, recipe)).fix?.recipe ?? recipe
}
