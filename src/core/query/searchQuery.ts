/** One thing a search asks for: a word, or words in this order. */
export interface SearchAtom {
  readonly kind: 'word' | 'phrase'
  readonly text: string
}

export interface SearchRequest {
  /** Any of these groups; within a group every atom. */
  readonly groups: readonly (readonly SearchAtom[])[]
  /** The reader wrote AND, OR or quotes, so the words are meant as written. */
  readonly explicit: boolean
}

/** Reads `mir 21 AND PTEN`, `rat OR mouse`, `"NP cell"`. AND binds tighter than OR; words side by side mean AND.
 *  Operators are capital; a missing closing quote ends at the end. Total: any text gives a request. */
export function parseSearch(text: string): SearchRequest {
  const groups: SearchAtom[][] = [[]]
  let explicit = false
  for (const match of text.matchAll(/"([^"]*)"?|“([^”]*)”?|([^\s"“”]+)/gu)) {
    const phrase = match[1] ?? match[2]
    const word = match[3]?.replace(/^[()]+|[()]+$/g, '')
    if (phrase !== undefined) {
      explicit = true
      if (phrase.trim() !== '') groups.at(-1)?.push({ kind: 'phrase', text: phrase.trim() })
    } else if (word === 'OR' || word === 'AND') {
      explicit = true
      if (word === 'OR') groups.push([])
    } else if (word !== undefined && word !== '') {
      groups.at(-1)?.push({ kind: 'word', text: word })
    }
  }
  return { groups: groups.filter((g) => g.length > 0), explicit }
}
