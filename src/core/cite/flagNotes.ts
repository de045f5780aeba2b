import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, FlagRecord } from '../model/records.ts'

/** A disagreement shown beside what it is about. */
export interface FlagNote {
  readonly flag: FlagRecord
  /** `Printed [24], expected [134]`; without an expected reference, what is wrong in the flag's own words. */
  readonly text: string
}

export function flagNote(flag: FlagRecord): FlagNote {
  const expected = flag.expected.map((n) => `[${n}]`).join(', ')
  const printed = flag.printed?.startsWith('[') === true ? `Printed ${flag.printed}` : 'No number printed'
  return { flag, text: expected === '' ? flag.problem : `${printed}, expected ${expected}` }
}

/** Flags of a relation: those it names and those that name it, each once, gravest first. */
export function flagsOfEdge(graph: MechanismGraph, id: EdgeId): readonly FlagNote[] {
  const named = new Set(graph.edge(id).flags)
  const order: readonly FlagRecord['severity'][] = ['high', 'medium', 'low', 'info']
  return graph.data.flags
    .filter((f) => named.has(f.id) || f.about.includes(id))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(flagNote)
}
