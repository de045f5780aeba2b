import type { MechanismGraph } from '../model/buildGraph.ts'
import { ROUTES, SPECIES } from '../model/records.ts'
import type { EdgeId, Route, Species } from '../model/records.ts'
import { factsOf } from './scopeContent.ts'
import { passesFilters, settingOf } from './passesFilters.ts'
import type { Filters, Setting } from './view.ts'

/** How many relations would be left if just this value were kept beside the other filters; only values present in the view. */
export interface SettingCounts {
  readonly species: readonly (readonly [Species, number])[]
  readonly settings: readonly (readonly [Setting, number])[]
  readonly routes: readonly (readonly [Route, number])[]
}

export function settingCounts(graph: MechanismGraph, edges: readonly EdgeId[], filters: Filters): SettingCounts {
  const facts = edges.map((id) => factsOf(graph, id))
  const left = (patch: Partial<Filters>): number =>
    facts.filter((f) => passesFilters(f, { ...filters, ...patch })).length
  return {
    species: SPECIES.filter((s) => facts.some((f) => f.species.includes(s))).map((s) => [s, left({ species: [s] })]),
    settings: (['in-vivo', 'other'] as const)
      .filter((s) => facts.some((f) => settingOf(f) === s))
      .map((s) => [s, left({ settings: [s] })]),
    routes: ROUTES.filter((r) => facts.some((f) => f.routes.includes(r))).map((r) => [r, left({ routes: [r] })]),
  }
}
