import type { MechanismGraph } from '../../../src/core/model/buildGraph.ts'
import type { EdgeId } from '../../../src/core/model/records.ts'

/** The sets of relations that papers of the tests are made from: each mechanism, the storyline, and everything. */
export function quizScopes({
  data,
}: MechanismGraph): readonly { readonly name: string; readonly edges: readonly EdgeId[] }[] {
  return [
    ...data.mechanisms.map((m) => ({
      name: m.id,
      edges: data.assertions.filter((a) => a.mechanism === m.id).map((a) => a.id),
    })),
    { name: 'storyline', edges: [...new Set(data.storyline.links.flatMap((link) => link.edges))] },
    { name: 'everything', edges: data.assertions.map((a) => a.id) },
  ].filter(({ edges }) => edges.length > 0)
}
