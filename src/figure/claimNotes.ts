import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { CERTAINTIES } from '../core/model/records.ts'
import type { Certainty, EdgeId } from '../core/model/records.ts'
import { weakestOf } from '../core/query/readPath.ts'
import { nameInText } from '../core/tell/tellRelation.ts'
import { listed } from '../core/words/plural.ts'
import { hedgesOf } from '../core/words/relationWords.ts'

const CERTAINTY_NOTES: Readonly<Record<Certainty, string>> = {
  stated: '',
  hedged: 'hedged',
  'title-only': 'in a cited title only',
  inferred: 'inferred by the curator',
}

/** What stands in brackets behind a claim in running text: ` (hedged: “may”; told of N-Exos only)`; empty for what is plainly
 *  stated. Relations told as one are no surer than the least sure of them. `words`: hedge words as printed and caveats too. */
export function claimNotes(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  {
    words = false,
    bound = true,
  }: { readonly words?: boolean; /** Whether to say of what it was told. */ readonly bound?: boolean } = {},
): string {
  const records = edges.map((id) => graph.edge(id))
  if (records.length === 0) return ''
  const certainty = weakestOf(records.map((r) => r.certainty))
  const hedges =
    words && certainty === 'hedged'
      ? [...new Set(records.filter((r) => r.certainty === 'hedged').flatMap(hedgesOf))].map((word) => `“${word}”`)
      : []
  const only =
    bound && records.every((r) => r.onlyFrom.length > 0) ? [...new Set(records.flatMap((r) => r.onlyFrom))] : []
  const notes = [
    hedges.length === 0 ? CERTAINTY_NOTES[certainty] : `hedged: ${hedges.join(', ')}`,
    only.length === 0
      ? ''
      : `told of ${listed(
          only.map((id) => nameInText(graph, id)),
          'or',
        )} only`,
    ...(words ? [...new Set(records.flatMap((r) => r.caveat ?? []))] : []),
  ].filter((note) => note !== '')
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`
}

/** How cautious the least sure of some relations is, to tell the surest first. */
export function cautionOf(graph: MechanismGraph, edges: readonly EdgeId[]): number {
  return Math.max(0, ...edges.map((id) => CERTAINTIES.indexOf(graph.edge(id).certainty)))
}
