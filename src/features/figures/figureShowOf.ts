import { endLabel } from '../../core/query/nodeSets.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import type { EndSpec, View } from '../../core/query/view.ts'
import { viewToUrl } from '../../core/query/viewUrl.ts'
import type { FigureShow, PlainShow } from '../../figure/recipe.ts'

export interface ShowChoice {
  readonly id: string
  readonly label: string
  readonly show: FigureShow
}

/** What a figure can show from here, the most likely first: the open path, this view, the selected node's neighbourhood, the comparison, each mechanism, each study. */
export function showChoices(graph: MechanismGraph, view: View, answer: Answer): readonly ShowChoice[] {
  const { selection } = view
  const choices: ShowChoice[] = []
  if (view.page === 'compare' && view.compare !== null) choices.push({ id: 'compare', label: `Comparison: ${endLabel(graph, view.compare.a)} and ${endLabel(graph, view.compare.b)}`, show: comparisonShow(graph, view.compare.a, view.compare.b) })
  if (answer.openPath !== null) choices.push({ id: 'path', label: 'This path', show: { kind: 'path', edges: answer.openPath.edges } })
  choices.push({ id: 'view', label: 'This view', show: viewShow(view, answer) })
  if (selection?.kind === 'node') choices.push({ id: 'near', label: `Neighbourhood of ${graph.node(selection.id).label}`, show: { kind: 'neighbourhood', centre: selection.id, steps: 1 } })
  if (view.scope.kind !== 'storyline' || view.paths !== null) choices.push({ id: 'storyline', label: 'Storyline', show: { kind: 'storyline' } })
  return [
    ...choices,
    ...graph.data.mechanisms.map((m) => ({ id: `mechanism:${m.id}`, label: `Mechanism: ${m.title}`, show: { kind: 'mechanism', mechanism: m.id } as const })),
    ...graph.data.studies.map((s) => ({ id: `study:${s.id}`, label: `Study: ${s.authorYear} [${s.ref}]`, show: { kind: 'study', study: s.id } as const })),
    { id: 'whole', label: 'Whole map', show: { kind: 'whole' } },
  ]
}

function viewShow(view: View, answer: Answer): PlainShow {
  const { scope } = view
  const plain = isUnfiltered(view.filters) && view.paths === null
  if (!plain) return { kind: 'view', link: viewToUrl({ ...view, selection: null, page: 'map', reading: 'map' }) }
  return scope.kind === 'picked' ? { kind: 'picked', nodes: [...answer.nodes], edges: null } : scope
}

/** Two ends side by side: their neighbourhoods, or for a set its members' common view. */
export function comparisonShow(graph: MechanismGraph, a: EndSpec, b: EndSpec): FigureShow {
  const plain = (end: EndSpec): PlainShow => end.kind === 'node'
    ? { kind: 'neighbourhood', centre: end.id, steps: 1 }
    : { kind: 'view', link: `map?from=${end.set}&to=any-outcome` }
  return { kind: 'comparison', a: plain(a), b: plain(b), aTitle: endLabel(graph, a).slice(0, 80), bTitle: endLabel(graph, b).slice(0, 80) }
}
