import { shuffled } from '../seededRandom.ts'

/** Things in a repeatable order named by a text, with the kinds of answer taking turns: no paper is all "goes up". */
export function takingTurns<T>(items: readonly T[], kindOf: (item: T) => string, name: string): readonly T[] {
  const groups = new Map<string, T[]>()
  for (const item of shuffled(items, name)) {
    const kind = kindOf(item)
    groups.set(kind, [...(groups.get(kind) ?? []), item])
  }
  const lists = shuffled(
    [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list),
    `${name} turns`,
  )
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => {
      const item = list[i]
      return item === undefined ? [] : [item]
    }),
  ).flat()
}
