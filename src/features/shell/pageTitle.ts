import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { AppState } from '../../store/appState.ts'

const PAGE_TITLES = { studies: 'Studies', references: 'References', flags: 'Flags', compare: 'Compare', search: 'Search', about: 'About' } as const

/** The title of the browser tab: it states the view (A11Y-21). */
export function pageTitle({ view, graph }: AppState): string {
  if (view.page !== 'map') return `${PAGE_TITLES[view.page]} · Exopath`
  if (view.paths !== null) return `${endLabel(graph, view.paths.from)} to ${endLabel(graph, view.paths.to)} · Exopath`
  const { selection } = view
  if (selection?.kind === 'node') return `${mapLabel(graph.node(selection.id))} · Exopath`
  if (selection?.kind === 'edge') {
    const edge = graph.edge(selection.id)
    return `${mapLabel(graph.node(edge.subject))} ${graph.relation(edge.predicate).verb} ${mapLabel(graph.node(edge.object))} · Exopath`
  }
  return 'Exopath: how stem-cell exosomes act on the spinal disc'
}
