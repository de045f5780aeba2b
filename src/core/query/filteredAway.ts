import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Answer } from './answer.ts'
import { isUnfiltered, passesFilters } from './passesFilters.ts'
import { factsOf } from './scopeContent.ts'
import { selectedEdges } from './selectedEdges.ts'
import type { Filters, MapChange, Selection, View } from './view.ts'

/** Whether filters took away every relation by which something selected would stand in the view: its details say so, and nothing
 *  is dimmed for the sake of something that is not there. False of what is not in the view anyway. */
export function isFilteredAway(
  graph: MechanismGraph,
  selection: Selection | null,
  answer: Pick<Answer, 'edges' | 'unfiltered'>,
): boolean {
  if (selection === null) return false
  const own = new Set(selectedEdges(graph, selection))
  return answer.unfiltered.some((id) => own.has(id)) && !answer.edges.some((id) => own.has(id))
}

/** Those of some filters without which a selection that is filtered away would be back; empty where none alone helps. */
export function filtersThatHide<F extends { readonly without: Filters }>(
  graph: MechanismGraph,
  selection: Selection,
  answer: Pick<Answer, 'unfiltered'>,
  active: readonly F[],
): readonly F[] {
  const own = new Set(selectedEdges(graph, selection))
  const facts = answer.unfiltered.filter((id) => own.has(id)).map((id) => factsOf(graph, id))
  return active.filter(({ without }) => facts.some((f) => passesFilters(f, without)))
}

/** Fewer nodes before the filters than this are easily read where they stand. */
const READ_AS_IT_IS = 12
/** More nodes than this gain little by another layout, and would make a link that no one can send. */
const MOST_ARRANGED = 80

/** The change by which the nodes that filters leave are laid out by themselves; null where that would not help: nothing or less
 *  than a third is hidden, the view was small before, or much is left. */
export function arrangeWhatIsLeft(
  graph: MechanismGraph,
  view: Pick<View, 'filters' | 'changes'>,
  answer: Pick<Answer, 'nodes' | 'unfiltered'>,
): readonly MapChange[] | null {
  if (isUnfiltered(view.filters) || answer.nodes.length < 2 || answer.nodes.length > MOST_ARRANGED) return null
  const before = new Set(answer.unfiltered.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]))
  const left = answer.nodes.filter((id) => before.has(id)).length
  if (before.size <= READ_AS_IT_IS || before.size - left < before.size / 3) return null
  return [...view.changes, { kind: 'only', nodes: answer.nodes }, { kind: 'arrange' }]
}
