import type { MechanismGraph } from '../model/buildGraph.ts'
import { CERTAINTIES, RELATION_CLASSES } from '../model/records.ts'
import type { Certainty, EdgeId, RelationClass } from '../model/records.ts'
import { factsOf } from './scopeContent.ts'
import { tellVerbs } from '../tell/tellRelation.ts'
import { passesFilters, settingOf } from './passesFilters.ts'
import type { Filters, Setting } from './view.ts'

/** How many relations of a view carry each mark under the other filters: of a mark that is shown, those shown; of one that is
 *  off, those it hides. Only marks present before filtering, in legend order. */
export interface LegendCounts {
  /** With the verbs of the relations that carry it, each once, and whether all of them are lines without a head that are read one way. */
  readonly classes: readonly (readonly [RelationClass, number, readonly string[], boolean])[]
  readonly certainties: readonly (readonly [Certainty, number])[]
  readonly settings: readonly (readonly [Setting, number])[]
  /** null = none is named as a direct target. */
  readonly direct: number | null
  /** Shown relations that report no effect; null = the view has none. */
  readonly negated: number | null
}

export function legendCounts(graph: MechanismGraph, unfiltered: readonly EdgeId[], filters: Filters): LegendCounts {
  const facts = unfiltered.map((id) => factsOf(graph, id))
  type Facts = (typeof facts)[number]
  const count = (has: (f: Facts) => boolean, withOn: Partial<Filters>): number | null =>
    facts.some(has) ? facts.filter((f) => has(f) && passesFilters(f, { ...filters, ...withOn })).length : null
  const each = <T>(
    values: readonly T[],
    of: (f: Facts) => T,
    withOn: Partial<Filters>,
  ): readonly (readonly [T, number])[] =>
    values.flatMap((value) => {
      const n = count((f) => of(f) === value, withOn)
      return n === null ? [] : [[value, n] as const]
    })
  const verbsOf = (cls: RelationClass): readonly string[] =>
    tellVerbs(
      graph,
      unfiltered.filter((_, i) => facts[i]?.relationClass === cls),
    )
  const isOneWay = (cls: RelationClass): boolean => facts.every((f) => f.relationClass !== cls || f.oneWay)
  return {
    classes: each(RELATION_CLASSES, (f) => f.relationClass, { hiddenClasses: [] }).map(
      ([cls, n]) => [cls, n, verbsOf(cls), isOneWay(cls)] as const,
    ),
    certainties: each(CERTAINTIES, (f) => f.certainty, { hiddenCertainties: [] }),
    settings: each<Setting>(['in-vivo', 'other'], settingOf, { hiddenSettings: [] }),
    direct: count((f) => f.direct, { hiddenDirectness: [] }),
    negated: count((f) => f.negated, {}),
  }
}
