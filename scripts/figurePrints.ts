import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { buildFigure } from '../src/figure/buildFigure.ts'
import { makeRecipe } from '../src/figure/makeRecipe.ts'
import { allPresets } from '../src/figure/presets.ts'
import type { FigureShow } from '../src/figure/recipe.ts'
import { sceneToSvg } from '../src/figure/sceneToSvg.ts'
import { sha256Text } from '../src/figure/sha256.ts'

/** A print of every drawing that any engine must give: the storyline at every sixth width and each mechanism at one of them. Only what is
 *  drawn counts; words of files are left out. Runs in Node and in a browser. */
export function figurePrints(graph: MechanismGraph): Readonly<Record<string, string>> {
  const targets = allPresets().flatMap(([preset, { widths }]) =>
    Object.keys(widths).map((width) => ({ preset, width })),
  )
  const shows: readonly (readonly [string, FigureShow, (typeof targets)[number]])[] = [
    ...targets
      .filter((_, i) => i % STORYLINE_STEP === 0)
      .map((target) => ['storyline', { kind: 'storyline' }, target] as const),
    ...graph.data.mechanisms.flatMap(({ id }, i) =>
      targets
        .slice(i % targets.length, (i % targets.length) + 1)
        .map((target) => [id, { kind: 'mechanism', mechanism: id }, target] as const),
    ),
  ]
  return Object.fromEntries(
    shows.map(([name, show, target]) => {
      const { scene } = buildFigure(graph, makeRecipe(graph, show, { target }))
      return [
        `${name}, ${target.preset} ${target.width}`,
        sha256Text(sceneToSvg(scene, { title: '', desc: '' })).slice(0, 16),
      ]
    }),
  )
}

/** The storyline takes longest of all views. */
const STORYLINE_STEP = 6
