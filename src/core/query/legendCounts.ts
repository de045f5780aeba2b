import type { MechanismGraph } from '../model/buildGraph.ts'
import { CERTAINTIES, RELATION_CLASSES } from '../model/records.ts'
import type { Certainty, EdgeId, RelationClass } from '../model/records.ts'
import { factsOf } from './scopeContent.ts'
import { tellVerbs } from '../tell/tellRelation.ts'
import { settingOf } from './passesFilters.ts'
import type { Setting } from './view.ts'

/** How many relations of a view carry each mark; only marks present, in legend order. */
export interface LegendCounts {
  /** With the verbs of the relations that carry it, each once. */
  readonly classes: readonly (readonly [RelationClass, number, readonly string[]])[]
  readonly certainties: readonly (readonly [Certainty, number])[]
  readonly settings: readonly (readonly [Setting, number])[]
  readonly direct: number
  readonly negated: number
}

export function legendCounts(graph: MechanismGraph, edges: readonly EdgeId[]): LegendCounts {
  const facts = edges.map((id) => factsOf(graph, id))
  const count = <T>(values: readonly T[], of: (f: (typeof facts)[number]) => T): readonly (readonly [T, number])[] =>
    values.map((value) => [value, facts.filter((f) => of(f) === value).length] as const).filter(([, n]) => n > 0)
  const verbsOf = (cls: RelationClass): readonly string[] => tellVerbs(graph, edges.filter((_, i) => facts[i]?.relationClass === cls))
  return {
    classes: count(RELATION_CLASSES, (f) => f.relationClass).map(([cls, n]) => [cls, n, verbsOf(cls)] as const),
    certainties: count(CERTAINTIES, (f) => f.certainty),
    settings: count<Setting>(['in-vivo', 'other'], settingOf),
    direct: facts.filter((f) => f.direct).length,
    negated: facts.filter((f) => f.negated).length,
  }
}
