import { capital } from '../core/words/capital.ts'
import { laneNodes } from '../core/words/laneWords.ts'
import { listed } from '../core/words/plural.ts'
import type { SplitUnit } from './splitUnits.ts'

/** Longest panel title a recipe holds, in characters. */
const LONGEST = 80

/** A name for each part in a reader's words: its groups, and of a group that goes on in another part, which nodes. The longest that `fits`. */
export function partTitles(parts: readonly (readonly SplitUnit[])[], fits: (title: string) => boolean): readonly string[] {
  const pick = (names: readonly string[], i: number): string => names.map(capital).find((name) => name.length <= LONGEST && fits(name)) ?? `Part ${i + 1}`
  const titles = parts.map((part, i) => pick(namesOf(part, parts, kindsIn), i))
  return titles.map((title, i) => {
    if (titles.filter((other) => other === title).length === 1) return title
    const ranged = pick(namesOf(parts[i] ?? [], parts, rangeOf), i)
    return titles.includes(ranged) ? pick([`${ranged} (${titles.slice(0, i + 1).filter((other) => other === title).length})`], i) : ranged
  })
}

/** Names of a part from the fullest to the shortest. */
function namesOf(part: readonly SplitUnit[], parts: readonly (readonly SplitUnit[])[], detail: (units: readonly SplitUnit[]) => string): readonly string[] {
  const groups = [...new Set(part.map((unit) => unit.group))]
  const full = groups.map((group) => {
    const here = part.filter((unit) => unit.group === group)
    const whole = parts.every((other) => other === part || other.every((unit) => unit.group !== group))
    return whole ? group : `${group}: ${detail(here)}`
  })
  const more = groups.length - 1
  return [full.join('; '), groups.join('; '), ...(more === 0 ? [] : [`${groups[0] ?? ''}; and ${more} more`])]
}

/** `exosomes and cargo`; one or two nodes by their names. */
function kindsIn(units: readonly SplitUnit[]): string {
  const names = [...new Set(units.map((unit) => unit.name))]
  const lanes = [...new Set(units.map((unit) => laneNodes(unit.lane)))]
  return names.length <= 2 ? listed(names) : lanes.some((lane) => lane.includes(' and ')) && lanes.length > 1 ? lanes.join(', ') : listed(lanes)
}

/** `ageing to trauma`. */
function rangeOf(units: readonly SplitUnit[]): string {
  const names = units.map((unit) => unit.name)
  return `${names[0] ?? ''} to ${names.at(-1) ?? ''}`
}
