import type { RelationClass } from '../model/records.ts'

/** A class of relations named where no view is at hand: true of every relation in it. */
const CLASS_WORDS: Readonly<Record<RelationClass, string>> = {
  activates: 'raises',
  inhibits: 'lowers',
  modulates: 'affects',
  transfers: 'supplies or delivers',
  associated: 'other link',
}
/** More different verbs than this are not listed in a legend. */
const MOST_VERBS: Readonly<Record<'transfers' | 'associated', number>> = { transfers: 4, associated: 2 }

export function relationClassWord(relationClass: RelationClass): string {
  return CLASS_WORDS[relationClass]
}

/** What a mark of the legend means for the relations in view, given their verbs, each once: true of each of them.
 *  `raises`; `secretes, carries`; `lacks the risk of`; `other link`. */
export function relationClassWords(relationClass: RelationClass, verbs: readonly string[]): string {
  if (relationClass !== 'transfers' && relationClass !== 'associated') return CLASS_WORDS[relationClass]
  return verbs.length > 0 && verbs.length <= MOST_VERBS[relationClass] ? verbs.join(', ') : CLASS_WORDS[relationClass]
}
