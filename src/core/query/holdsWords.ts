import { foldings } from './searchTokens.ts'

/** Tells of texts whether they hold every word of what is typed, anywhere and in any order, spelled as the search does:
 *  `nf-kb` is in `NF-κB`, `mir21` in `miR-21`. True for all when nothing is typed. */
export function holdsWords(typed: string): (text: string) => boolean {
  const wanted = words(typed)
  return (text) => {
    if (wanted.length === 0) return true
    const held = words(text).join(' ')
    return wanted.every((word) => held.includes(word))
  }
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).flatMap(foldings)
}
