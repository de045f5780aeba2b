import { z } from 'zod'
import { hashWords } from './reviewText.ts'

const entry = z.strictObject({
  refs: z.array(z.int()),
  /** Hedge words in order, repeats kept. */
  hedges: z.array(z.string()),
  /** Words that print a loss, knockdown, inhibition or overexpression. */
  opposites: z.array(z.string()),
  /** Words that print contact: targets, binds. */
  contact: z.array(z.string()),
  /** 8-digit hashes of every run of 2, 3 and 4 words, sorted, run together without a separator. */
  windows: z.string(),
})
/** graph-data/review-index.json: what the checks need of the review, without one sentence of it. */
export const reviewIndexSchema = z.strictObject({
  review: z.string(),
  /** Key: `§6.3 ¶1 s2`, `Table 2 row 3`, `Table 2 row 3 results`, `Ref [24] title`, `Abstract s1`. */
  locators: z.record(z.string(), entry),
  /** 8-digit hashes of every run of 6 words of the review and its reference titles, sorted, run together. */
  sixWordRuns: z.string(),
})
export type ReviewIndexFile = z.output<typeof reviewIndexSchema>

/** What the review prints at one locator. */
export interface ReviewPassage {
  readonly refs: readonly number[]
  readonly hedges: readonly string[]
  readonly opposites: readonly string[]
  readonly contact: readonly string[]
  readonly holds: (words: readonly string[]) => boolean
}

export interface ReviewIndex {
  /** The passage of a locator (with its table cell), or null when the review has no such place. Understands `s8–9`. */
  readonly passage: (locator: string, cell?: string | null) => ReviewPassage | null
  /** Reference numbers printed in the paragraph of a locator. */
  readonly paragraphRefs: (locator: string) => readonly number[]
  readonly hasRun: (sixWords: readonly string[]) => boolean
  readonly locators: readonly string[]
}

/** The index ready for questions. */
export function openReviewIndex(file: ReviewIndexFile): ReviewIndex {
  const runs = splitHashes(file.sixWordRuns)
  const windows = new Map<string, ReadonlySet<string>>()
  const windowsOf = (key: string, hashes: string): ReadonlySet<string> => {
    const known = windows.get(key) ?? splitHashes(hashes)
    windows.set(key, known)
    return known
  }
  const passage = (locator: string, cell: string | null = null): ReviewPassage | null => {
    const keys = cell === null ? sentenceKeys(locator) : [`${locator} ${cell}`]
    const entries = keys.map((key) => ({ key, entry: file.locators[key] }))
    const found = entries.flatMap(({ key, entry: e }) => (e === undefined ? [] : [{ key, ...e }]))
    if (found.length === 0 || found.length !== entries.length) return null
    return {
      refs: [...new Set(found.flatMap((e) => e.refs))],
      hedges: found.flatMap((e) => e.hedges),
      opposites: [...new Set(found.flatMap((e) => e.opposites))],
      contact: [...new Set(found.flatMap((e) => e.contact))],
      holds: (words) => found.some((e) => windowsOf(e.key, e.windows).has(hashWords(words))),
    }
  }
  return {
    passage,
    paragraphRefs: (locator) => {
      const paragraph = locator.replace(/ s\d+(–\d+)?$/, '')
      const inside = Object.entries(file.locators).filter(
        ([key]) => key === paragraph || key.startsWith(`${paragraph} `),
      )
      return [...new Set(inside.flatMap(([, e]) => e.refs))]
    },
    hasRun: (sixWords) => runs.has(hashWords(sixWords)),
    locators: Object.keys(file.locators),
  }
}

/** `§7 ¶4 s5–6` names the sentences 5 and 6. */
function sentenceKeys(locator: string): readonly string[] {
  const range = /^(.*) s(\d+)[–-](\d+)$/.exec(locator)
  if (range === null) return [locator]
  const [, paragraph = '', from = '', to = ''] = range
  return Array.from(
    { length: Math.max(0, Number(to) - Number(from) + 1) },
    (_, i) => `${paragraph} s${Number(from) + i}`,
  )
}

function splitHashes(run: string): ReadonlySet<string> {
  return new Set(run.match(/.{8}/g) ?? [])
}
