import { wordCount } from './altText.ts'

/** Longest drafted title in words. */
export const TITLE_WORDS = 15

/** A drafted title of at most 15 words: brackets are left out first, then trailing clauses, one by one. What is one long phrase
 *  stays whole: a title is never cut within a phrase. */
export function draftTitle(whole: string): string {
  const bare = whole.replace(/\s*\([^()]*\)/g, '')
  const cuts = [...bare.matchAll(/[,;:] /g)].map((cut) => bare.slice(0, cut.index)).toReversed()
  return [whole, bare, ...cuts].find((title) => wordCount(title) <= TITLE_WORDS) ?? cuts.at(-1) ?? bare
}
