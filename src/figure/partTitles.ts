import { capital } from '../core/words/capital.ts'
import { laneNodes } from '../core/words/laneWords.ts'
import { listed } from '../core/words/plural.ts'
import type { Division, SplitUnit } from './splitUnits.ts'

/** Longest panel title a recipe holds, in characters. */
const LONGEST = 80

/** The last part, where it holds more groups than one and so many, is told by none of them. */
const MOST_NAMED = 3

/** A name for each part in a reader's words: its groups, and of a group that goes on in other parts, which nodes. The fullest that `fits`;
 *  where not all parts of a group can be told apart so, they are numbered. */
export function partTitles(
  parts: readonly (readonly SplitUnit[])[],
  detail: Division['detail'],
  fits: (title: string) => boolean,
): readonly string[] {
  const isRight = (name: string): boolean => name.length <= LONGEST && fits(name)
  const names = parts.map((part) => namesOf(part, parts, detail).map(sentence))
  const picked = names.map(
    (these) =>
      these.find((name) => isRight(name) && names.every((others) => others === these || !others.includes(name))) ??
      null,
  )
  return parts.map((part, i) => {
    const bare = names[i]?.at(-1) ?? ''
    const mates = parts.flatMap((_, j) => (names[j]?.at(-1) === bare ? [j] : []))
    const title = picked[i] ?? null
    if (title !== null && (groupsOf(part).length > 1 || mates.every((j) => picked[j] !== null))) return title
    return [`${bare} (${mates.indexOf(i) + 1} of ${mates.length})`].find(isRight) ?? `Part ${i + 1}`
  })
}

/** Relations of a part that belong to a group. */
function edgesIn(part: readonly SplitUnit[], group: string): number {
  return part.filter((unit) => unit.group === group).flatMap((unit) => unit.edges).length
}

function groupsOf(part: readonly SplitUnit[]): readonly string[] {
  return [...new Set(part.map((unit) => unit.group))]
}

/** Names of a part from the fullest to the shortest; the last is that of its largest group, with a count of further ones. */
function namesOf(
  part: readonly SplitUnit[],
  parts: readonly (readonly SplitUnit[])[],
  detail: Division['detail'],
): readonly string[] {
  const groups = groupsOf(part)
  const isWhole = (group: string): boolean =>
    parts.every((other) => other === part || other.every((unit) => unit.group !== group))
  const withDetail = (words: (units: readonly SplitUnit[]) => string): string =>
    groups
      .map((group) => (isWhole(group) ? group : `${group}: ${words(part.filter((unit) => unit.group === group))}`))
      .join('; ')
  const [first = '', ...more] = groups.toSorted((a, b) => edgesIn(part, b) - edgesIn(part, a))
  if (more.length > 0)
    return [
      withDetail(detail === 'kinds' ? kindsIn : rangeOf),
      groups.join('; '),
      more.length > MOST_NAMED && part === parts.at(-1) ? 'other relations' : `${first}; and ${more.length} more`,
    ]
  return isWhole(first)
    ? [first]
    : [
        ...(detail === 'kinds' ? [withDetail(kindsIn)] : []),
        withDetail(rangeOf),
        ...(detail === 'nodes' ? [rangeOf(part)] : []),
        first,
      ]
}

/** A large first letter for words; names such as miR-21 keep theirs. */
function sentence(name: string): string {
  return /^[a-z]+(?![\w-])/.test(name) ? capital(name) : name
}

/** `exosomes and cargo`; one or two nodes by their names. */
function kindsIn(units: readonly SplitUnit[]): string {
  const names = [...new Set(units.map((unit) => unit.name))]
  const lanes = [...new Set(units.map((unit) => laneNodes(unit.lane)))]
  if (names.length <= 2) return listed(names)
  return lanes.some((lane) => lane.includes(' and ')) && lanes.length > 1 ? lanes.join(', ') : listed(lanes)
}

/** `ageing to trauma`. */
function rangeOf(units: readonly SplitUnit[]): string {
  const names = [...new Set(units.map((unit) => unit.name))]
  return names.length <= 2 ? listed(names) : `${names[0] ?? ''} to ${names.at(-1) ?? ''}`
}
