import type { MechanismGraph } from '../model/buildGraph.ts'
import type { View } from '../query/view.ts'
import { answerQuestion } from './answerQuestion.ts'
import { fullestRoute } from './route.ts'

/** The view with the fullest route of its question open, so that a question opens a chain and not a list; a view that asks
 *  nothing, has no route or already opens one stays as it is. */
export function openFullest(graph: MechanismGraph, view: View): View {
  if (view.paths === null || view.paths.open !== null) return view
  const route = fullestRoute(answerQuestion(graph, { ...view.paths, filters: view.filters }))
  return route === null ? view : { ...view, paths: { ...view.paths, open: route.path.edges, step: null } }
}
