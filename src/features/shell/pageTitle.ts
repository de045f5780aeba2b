import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { View } from '../../core/query/view.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import type { AppState } from '../../store/appState.ts'

const PAGE_TITLES = {
  studies: 'Studies',
  references: 'References',
  flags: 'Flags',
  compare: 'Compare',
  lessons: 'Lessons',
  about: 'About',
} as const

/** The title of the browser tab: it states the view (A11Y-21). */
export function pageTitle(state: AppState): string {
  const { view } = state
  if (view.page === 'map' && view.scope.kind === 'storyline' && view.paths === null && view.selection === null)
    return 'Exopath: how stem-cell exosomes act on the spinal disc'
  return `${viewTitle(state)} · Exopath`
}

/** The view in a few words, as tab title and as h1. */
export function viewTitle({ view, graph }: AppState): string {
  if (view.page === 'search') return view.search === '' ? 'Search' : `Search for “${view.search}”`
  if (view.page !== 'map') return PAGE_TITLES[view.page]
  const { selection } = view
  const reading = view.reading === 'map' ? '' : view.reading === 'outline' ? ', outline' : ', table'
  if (view.paths !== null)
    return `Paths from ${endLabel(graph, view.paths.from)} to ${endLabel(graph, view.paths.to)}${reading}`
  if (selection?.kind === 'node') return `${mapLabel(graph.node(selection.id))}${reading}`
  if (selection?.kind === 'edge') return `${tellRelation(graph, selection.id)}${reading}`
  return `${scopeTitle(graph, view)}${reading}`
}

function scopeTitle(graph: MechanismGraph, { scope }: View): string {
  switch (scope.kind) {
    case 'storyline':
      return 'Storyline of the mechanism map'
    case 'atlas':
      return 'All mechanisms'
    case 'core':
      return 'Core map of the exosome mechanisms'
    case 'whole':
      return 'Whole mechanism map'
    case 'neighbourhood':
      return `Around ${mapLabel(graph.node(scope.centre))}`
    case 'mechanism':
      return graph.data.mechanisms.find((m) => m.id === scope.mechanism)?.title ?? 'Mechanism'
    case 'picked':
      return 'Chosen nodes of the mechanism map'
  }
}
