import type { MechanismGraph } from '../model/buildGraph.ts'
import { knownIds } from './knownIds.ts'
import { viewFromUrl } from './parseViewUrl.ts'
import type { View } from './view.ts'

/** What Compare starts with: the two ends of the storyline's own question, else the first two exosomes that do something. */
export function firstComparison(graph: MechanismGraph): NonNullable<View['compare']> {
  const ids = knownIds(graph)
  for (const question of graph.data.storyline.questions) {
    const { compare } = viewFromUrl(question.view, ids).view
    if (compare !== null) return compare
  }
  const [a, b] = graph.data.nodes.filter((n) => n.kind === 'exosome' && graph.outEdges(n.id).length > 1)
  const any = { kind: 'set', set: 'any-exosome' } as const
  return {
    a: a === undefined ? any : { kind: 'node', id: a.id },
    b: b === undefined ? any : { kind: 'node', id: b.id },
  }
}
