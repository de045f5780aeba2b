import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { foldOverall } from '../core/query/foldOverall.ts'
import { FIRST_VIEW } from '../core/query/view.ts'
import type { Overall } from './overallOf.ts'
import type { Selected, Shown } from './selectShown.ts'

/** A selection parted into what is drawn and the overall effects that the caption tells. Comes after hiding, so that no result
 *  is left out for a chain that the figure does not show. A path draws its steps, whatever they are.
 *  `keep` holds lines that stay drawn: those that another side of a comparison draws. */
export function foldShown(
  graph: MechanismGraph,
  shown: Selected,
  overall: Overall,
  keep: ReadonlySet<string> = new Set(),
): Shown {
  if (shown.steps.size > 0) return { ...shown, overall: [], folded: [] }
  const parted = foldOverall(graph, { scope: FIRST_VIEW.scope, overall, selection: shown.selection }, shown.links, null)
  const folded = parted.folded.filter((link) => !keep.has(link.id))
  const away = new Set(folded)
  return { ...shown, links: shown.links.filter((link) => !away.has(link)), overall: parted.overall, folded }
}

/** Two sides of a comparison folded alike: a relation that both hold is told only where neither draws it, so that the
 *  difference never calls a relation one side's own because the other side folded it. */
export function foldSides(graph: MechanismGraph, a: Selected, b: Selected, overall: Overall): readonly [Shown, Shown] {
  const drawn = [a, b].flatMap((side) => foldShown(graph, side, overall).links.map((link) => link.id))
  const keep = new Set(drawn)
  return [foldShown(graph, a, overall, keep), foldShown(graph, b, overall, keep)]
}
