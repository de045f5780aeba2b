import type { Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'
import { didYouMean } from '../nearestName.ts'

/** Every mechanism stands in one chapter, and a chapter names mechanisms only. */
export const chaptersHoldAll: Rule = (input) => {
  const known = input.mechanisms.map(({ record }) => record.mechanism)
  const first = new Map<string, () => string>()
  const named = input.chapters.flatMap(({ record, at }) =>
    record.mechanisms.flatMap((mechanism, i) => {
      const where = (): string => at('mechanisms', i)
      if (!known.includes(mechanism))
        return [finding('unresolved-id', where(), `There is no mechanism ${mechanism}.${didYouMean(mechanism, known)}`)]
      const before = first.get(mechanism)
      if (before === undefined) first.set(mechanism, where)
      return before === undefined
        ? []
        : [finding('chapter', where(), `${mechanism} stands in a chapter already, at ${before()}. Name it once.`)]
    }),
  )
  const left = input.mechanisms.filter(({ record }) => !first.has(record.mechanism))
  return [
    ...named,
    ...left.map(({ record, at }) =>
      finding(
        'chapter',
        at('mechanism'),
        `${record.mechanism} stands in no chapter. Name it in chapters.yaml, where it is to be read.`,
      ),
    ),
  ]
}
