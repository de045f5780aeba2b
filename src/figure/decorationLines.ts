import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { counted } from '../core/words/plural.ts'
import type { Figure } from './buildFigure.ts'
import { compartmentsOf } from './compartments.ts'
import type { PreflightLine } from './preflight.ts'

/** What is to be known of signs and regions before a figure leaves; nothing for a figure without them. */
export function decorationLines(
  { recipe, size, scene, panels }: Figure,
  graph: MechanismGraph,
): readonly PreflightLine[] {
  if (recipe.icons !== true && recipe.backdrop !== true) return []
  const plain = size.preset.notes.find((note) => /\bpatterns\b/i.test(note))
  const wanted =
    recipe.backdrop === true ? panels.reduce((sum, panel) => sum + compartmentsOf(graph, panel).length, 0) : 0
  const drawn = scene.ground?.length ?? 0
  const said: Pick<PreflightLine, 'status' | 'message' | 'fix'> =
    plain !== undefined
      ? {
          status: 'warn',
          message: `${size.preset.label} asks: “${plain}” Icons and compartments decorate; ask the editor, or leave them to slides.`,
          fix: { label: 'Draw without icons and compartments', recipe: { ...recipe, icons: false, backdrop: false } },
        }
      : drawn < wanted
        ? {
            status: 'warn',
            message: `${counted(wanted - drawn, 'compartment has', 'compartments have')} no room for ${wanted - drawn === 1 ? 'its name and is' : 'their names and are'} left out.`,
            fix: null,
          }
        : {
            status: 'pass',
            message: 'Icons and compartments decorate: shapes, lanes and words tell the same without them.',
            fix: null,
          }
  return [{ id: 'decoration', ...said }]
}
