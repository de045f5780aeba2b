import { endLabel } from '../../core/query/nodeSets.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import { isFolding } from '../../core/query/foldOverall.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import type { EndSpec, View } from '../../core/query/view.ts'
import { viewToUrl } from '../../core/query/viewUrl.ts'
import { overallOf, type Overall } from '../../figure/overallOf.ts'
import type { FigureShow, PlainShow } from '../../figure/recipe.ts'

export interface ShowChoice {
  readonly id: string
  readonly label: string
  readonly show: FigureShow
  /** Whether overall effects are told in the caption or drawn, as here on screen. */
  readonly overall: Overall
}

/** What a figure can show from here, the most likely first: the open path, this view, the selected node's neighbourhood, the comparison, each mechanism, each study. */
export function showChoices(graph: MechanismGraph, view: View, answer: Answer): readonly ShowChoice[] {
  const { selection } = view
  const choices: ShowChoice[] = []
  const add = (id: string, label: string, show: FigureShow, overall = overallOf(graph, show)): void => {
    choices.push({ id, label, show, overall })
  }
  if (view.page === 'compare' && view.compare !== null)
    add(
      'compare',
      `Comparison: ${endLabel(graph, view.compare.a)} and ${endLabel(graph, view.compare.b)}`,
      comparisonShow(graph, view.compare.a, view.compare.b),
    )
  if (answer.openPath !== null) add('path', 'This path', { kind: 'path', edges: answer.openPath.edges })
  add('view', 'This view', viewShow(view, answer), isFolding(view) ? 'folded' : 'shown')
  if (selection?.kind === 'node')
    add('near', `Neighbourhood of ${graph.node(selection.id).label}`, {
      kind: 'neighbourhood',
      centre: selection.id,
      steps: 1,
    })
  if (view.scope.kind !== 'storyline' || view.paths !== null) add('storyline', 'Storyline', { kind: 'storyline' })
  for (const m of graph.data.mechanisms)
    add(`mechanism:${m.id}`, `Mechanism: ${m.title}`, { kind: 'mechanism', mechanism: m.id })
  for (const s of graph.data.studies)
    add(`study:${s.id}`, `Study: ${s.authorYear} [${s.ref}]`, { kind: 'study', study: s.id })
  add('whole', 'Whole map', { kind: 'whole' })
  return choices
}

function viewShow(view: View, answer: Answer): PlainShow {
  const { scope } = view
  const plain =
    isUnfiltered(view.filters) && view.paths === null && view.changes.length === 0 && view.moved.length === 0
  if (!plain || scope.kind === 'core' || scope.kind === 'atlas')
    return { kind: 'view', link: viewToUrl({ ...view, selection: null, page: 'map', reading: 'map' }) }
  return scope.kind === 'picked' ? { kind: 'picked', nodes: [...answer.nodes], edges: null } : scope
}

/** Two ends side by side: their neighbourhoods, or for a set its members' common view. */
export function comparisonShow(graph: MechanismGraph, a: EndSpec, b: EndSpec): FigureShow {
  const plain = (end: EndSpec): PlainShow =>
    end.kind === 'node'
      ? { kind: 'neighbourhood', centre: end.id, steps: 1 }
      : { kind: 'view', link: `map?from=${end.set}&to=any-outcome` }
  return {
    kind: 'comparison',
    a: plain(a),
    b: plain(b),
    aTitle: endLabel(graph, a).slice(0, 80),
    bTitle: endLabel(graph, b).slice(0, 80),
  }
}
