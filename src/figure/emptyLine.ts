import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { buildFigure, type Figure } from './buildFigure.ts'
import { emptyShare } from './emptyShare.ts'
import type { PreflightLine } from './preflight.ts'

/** More than this part of a frame empty looks like a mistake. */
const MOST_EMPTY = 0.35

/** Whether the page suits the figure: where more than a third is empty, a narrower width of the preset is offered if it holds the figure. */
export function emptyLine(graph: MechanismGraph, figure: Figure): PreflightLine {
  const share = emptyShare(figure.scene, figure.size.textPt)
  const percent = Math.round(share * 100)
  if (share <= MOST_EMPTY)
    return { id: 'empty', status: 'pass', message: `${percent} % of the frame is empty.`, fix: null }
  const narrower = narrowerRecipe(graph, figure, share)
  return {
    id: 'empty',
    status: 'warn',
    message: `${percent} % of the frame is empty${narrower === null ? '' : '; a narrower width holds the figure'}.`,
    fix: narrower,
  }
}

/** The widest narrower width of the preset that the figure fills, else the one it fills best; null where none holds it better than this. */
function narrowerRecipe(graph: MechanismGraph, { recipe, size }: Figure, share: number): PreflightLine['fix'] {
  const { target } = recipe
  if (!('preset' in target)) return null
  const holding = Object.entries(size.preset.widths)
    .filter(([, mm]) => mm < size.widthMm)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([width, mm]) => {
      const narrower = { ...recipe, target: { ...target, width }, moved: {} }
      const next = buildFigure(graph, narrower)
      return next.fit.answer === 'ok'
        ? [{ label: `Use ${mm} mm`, recipe: narrower, share: emptyShare(next.scene, next.size.textPt) }]
        : []
    })
  const best = holding.find((one) => one.share <= MOST_EMPTY) ?? holding.toSorted((a, b) => a.share - b.share)[0]
  return best === undefined || best.share >= share ? null : { label: best.label, recipe: best.recipe }
}
