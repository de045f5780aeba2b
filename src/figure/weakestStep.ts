import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { weakestOf } from '../core/query/readPath.ts'
import { certaintyWord } from '../core/words/relationWords.ts'
import type { PathSteps } from './pathSteps.ts'

/** `; weakest step joined`: a join is weaker than any wording. Empty when no single path is drawn. */
export function weakestStep(graph: MechanismGraph, { steps, joined }: PathSteps): string {
  const edges = [...steps.keys()].filter(graph.hasEdge)
  if (edges.length === 0) return ''
  return `; weakest step ${joined.size > 0 ? 'joined' : certaintyWord(weakestOf(edges.map((id) => graph.edge(id).certainty)))}`
}
