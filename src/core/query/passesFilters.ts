import type { EdgeFacts } from '../model/edgeFacts.ts'
import type { Filters, Setting } from './view.ts'

export function settingOf(facts: EdgeFacts): Setting {
  return facts.inVivo ? 'in-vivo' : 'other'
}

/** Whether a relation is kept by the legend toggles and the setting filters. */
export function passesFilters(facts: EdgeFacts, filters: Filters): boolean {
  const setting = settingOf(facts)
  return (
    !filters.hiddenClasses.includes(facts.relationClass) &&
    !filters.hiddenCertainties.includes(facts.certainty) &&
    !filters.hiddenSettings.includes(setting) &&
    !filters.hiddenDirectness.includes(facts.direct ? 'direct' : 'other') &&
    (filters.species.length === 0 || facts.species.some((s) => filters.species.includes(s))) &&
    (filters.settings.length === 0 || filters.settings.includes(setting)) &&
    (filters.routes.length === 0 || facts.routes.some((r) => filters.routes.includes(r)))
  )
}

/** True when nothing is filtered. */
export function isUnfiltered(filters: Filters): boolean {
  return Object.values(filters).every((kept) => kept.length === 0)
}
