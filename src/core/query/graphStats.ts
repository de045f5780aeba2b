import { edgeFacts } from '../model/edgeFacts.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'

export interface Count {
  readonly total: number
  /** Parts of the total by name, in order of first appearance; empty = not divided. */
  readonly by: Readonly<Record<string, number>>
}

/** What the graph holds, counted: one entry a line of the answer, in reading order. */
export function graphStats(graph: MechanismGraph): Readonly<Record<string, Count>> {
  const { nodes, assertions, modifiers, mechanisms, studies, tableRows, references, flags, annotations } = graph.data
  const statements = [...assertions, ...modifiers]
  const evidence = statements.flatMap((statement) => statement.evidence)
  const cited = new Set(evidence.flatMap((item) => [...item.refs, ...item.refsInherited]))
  return {
    nodes: countBy(nodes, (node) => node.kind),
    relations: countBy(assertions, (edge) => edgeFacts(edge, graph.relation(edge.predicate)).relationClass),
    signs: countBy(assertions, (edge) =>
      edge.sign === null ? 'not stated' : edge.sign === 0 ? 'no sign' : edge.sign === 1 ? 'raises' : 'lowers',
    ),
    certainty: countBy(assertions, (edge) => edge.certainty),
    modifiers: countBy(modifiers, (modifier) => modifier.predicate),
    evidence: countBy(evidence, (item) => item.design),
    annotations: { total: annotations.length, by: {} },
    mechanisms: { total: mechanisms.length, by: {} },
    studies: { total: studies.length, by: {} },
    'table rows': countBy(tableRows, (row) => `Table ${row.table}`),
    references: countBy(references, (reference) =>
      cited.has(reference.number) ? 'cited by relations' : 'not cited by relations',
    ),
    flags: countBy(flags, (flag) => flag.severity),
  }
}

function countBy<T>(items: readonly T[], name: (item: T) => string): Count {
  const by: Record<string, number> = {}
  for (const item of items) by[name(item)] = (by[name(item)] ?? 0) + 1
  return { total: items.length, by }
}
