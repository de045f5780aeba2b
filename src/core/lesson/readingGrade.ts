/** School grade at which a text is read: Flesch–Kincaid (Kincaid, Fishburne, Rogers, Chissom 1975), US grades, with syllables counted
 *  by groups of vowels. `terms` (see `termPattern`) count as one-syllable words: a lesson on microRNA cannot do without the word. */
export function readingGrade(text: string, terms: RegExp): number {
  const plain = text.replaceAll(terms, 'it')
  const sentences = plain.split(/[.!?…:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / words.length) - 15.59
}

/** Finds any of these terms as words of their own, whatever the case, the longest first. */
export function termPattern(terms: readonly string[]): RegExp {
  const all = [...new Set(terms)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'giu')
}

function syllablesIn(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, '')
    .match(/[aeiouyäöü]+/g)
  return Math.max(1, groups?.length ?? 0)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
