import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { dataHash, relationPrint } from './dataHash.ts'
import { overallOf } from './overallOf.ts'
import { RECIPE_VERSION, type FigureRecipe, type FigureShow } from './recipe.ts'

/** Version written into recipes and the source line; kept equal to package.json by a test. */
export const APP_VERSION = '0.1.0'

/** A recipe with the usual choices: Nature double column, colour, white, legend below, reference markers on, overall effects as
 *  `overallOf` says. Change fields with a spread. */
export function makeRecipe(graph: MechanismGraph, show: FigureShow, changes: Partial<FigureRecipe> = {}): FigureRecipe {
  return withData(graph, {
    exopathFigure: RECIPE_VERSION,
    app: APP_VERSION,
    data: { version: '', date: '1970-01-01', sha256: '0'.repeat(64) },
    show,
    hidden: [],
    overall: overallOf(graph, show),
    target: { preset: 'nature', width: 'double' },
    colour: 'colour',
    background: 'white',
    codes: false,
    legend: 'auto',
    markers: true,
    labels: 'all',
    panelLetters: true,
    title: null,
    caption: null,
    moved: {},
    seen: '',
    ...changes,
  })
}

/** The recipe stamped with today's data and the prints of the relations drawn or told: what is written into a file. */
export function stampRecipe(graph: MechanismGraph, recipe: FigureRecipe, told: readonly EdgeId[]): FigureRecipe {
  return withData(graph, {
    ...recipe,
    app: APP_VERSION,
    seen: [...new Set(told)]
      .map((id) => relationPrint(graph, id))
      .sort()
      .join(''),
  })
}

function withData(graph: MechanismGraph, recipe: FigureRecipe): FigureRecipe {
  const { version, date } = graph.data.dataset
  return { ...recipe, data: { version, date, sha256: dataHash(graph) } }
}
