/** A searchable token and where it stands in the text it came from. */
export interface SearchToken {
  readonly term: string
  readonly start: number
  readonly end: number
}

const GREEK: Readonly<Record<string, readonly [string, string]>> = {
  α: ['alpha', 'a'],
  β: ['beta', 'b'],
  γ: ['gamma', 'g'],
  δ: ['delta', 'd'],
  κ: ['kappa', 'k'],
  λ: ['lambda', 'l'],
  μ: ['mu', 'u'],
  µ: ['mu', 'u'],
  ω: ['omega', 'w'],
}
const DASHES = /[‐‑‒–—−]/g
/** A word with its inner hyphens, dots, apostrophes and underscores: `miR-142-3p`, `IL-1β`, `in-vivo`. */
const CHUNK = /[\p{L}\p{N}]+(?:[-._'’][\p{L}\p{N}]+)*/gu
/** Most words; the quick way makes the index build three times as fast. */
const ASCII = /^[ -~]*$/
const PIECE = /[\p{L}\p{N}]+/gu

/** Tokens of a text. A hyphenated word gives its pieces and the word run together, Greek letters by name and by the Latin
 *  letter typed for them: `IL-1β` gives il1beta, il1b, il, 1beta, 1b; `miR-21` gives mir21, mir, 21. */
export function textTokens(text: string): readonly SearchToken[] {
  const tokens: SearchToken[] = []
  const plain = text.replace(DASHES, '-')
  for (const chunk of plain.matchAll(CHUNK)) {
    const start = chunk.index
    const pieces = [...chunk[0].matchAll(PIECE)]
    for (const term of foldings(chunk[0])) tokens.push({ term, start, end: start + chunk[0].length })
    if (pieces.length > 1) {
      for (const piece of pieces) {
        for (const term of foldings(piece[0]))
          tokens.push({ term, start: start + piece.index, end: start + piece.index + piece[0].length })
      }
    }
  }
  return tokens
}

/** Terms a typed word is looked up by: the word run together (`miR-21` → mir21). */
export function queryTerms(word: string): readonly string[] {
  return [...word.replace(DASHES, '-').matchAll(CHUNK)].flatMap((chunk) => foldings(chunk[0]).slice(0, 1))
}

/** The text run together in lower case, for comparing whole names: `IL-1β` and `il1b` share `il1b`. */
export function foldings(text: string): readonly string[] {
  if (ASCII.test(text)) {
    const run = text.toLowerCase().replace(/[^a-z0-9]/g, '')
    return run === '' ? [] : [run]
  }
  const base = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const run = (which: 0 | 1): string =>
    base.replace(/[α-ωµ]/g, (letter) => GREEK[letter]?.[which] ?? letter).replace(/[^\p{L}\p{N}]/gu, '')
  return [...new Set([run(0), run(1)])].filter((term) => term !== '')
}
