/** The words of a passage as the checks compare them: lower case; `*`, tags, links, LaTeX and reference numbers dropped
 *  (`$\beta$` becomes β); dashes and quotes unified; misprints kept. */
export function reviewWords(passage: string): readonly string[] {
  return plainText(passage)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}%<>=+]+|[^\p{L}\p{N}%+]+$/gu, ''))
    .filter((word) => word !== '')
}

const GREEK: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', gamma: 'γ', kappa: 'κ' }

/** The passage without markup: what a reader of the article sees. */
export function plainText(passage: string): string {
  return (
    passage
      .normalize('NFC')
      // A Greek letter belongs to the name before it: `IL-1 $\beta$ -induced` is IL-1β-induced, `NF- $\kappa$ B` is NF-κB.
      .replace(/\s*\$\\(alpha|beta|gamma|kappa)\$\s*/g, (_, name: string) => `${GREEK[name] ?? name} `)
      .replace(/(?<=[αβγκ]) (?=[-,.;)]|B\b)/g, '')
      .replace(/\$([^$]*)\$/g, (_, latex: string) =>
        latex
          .replace(/\\times/g, '×')
          .replace(/[\\{}^]/g, '')
          .trim(),
      )
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/\[[\d,–\s-]+\]/g, ' ')
      .replace(/[*\\]+/g, '')
      .replace(/[‐-―−]/g, '-')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
  )
}

/** Reference numbers printed in a passage: `[24,119–122]` gives 24, 119, 120, 121, 122. */
export function printedRefs(passage: string): readonly number[] {
  const numbers = new Set<number>()
  for (const [, inside] of passage.matchAll(/\[(\d[\d,–\s-]*)\]/g)) {
    for (const part of (inside ?? '').split(',')) {
      const [from = NaN, to = from] = part.split(/[–-]/).map(Number)
      for (let n = from; n <= to; n += 1) numbers.add(n)
    }
  }
  return [...numbers].sort((a, b) => a - b)
}

/** 32-bit FNV-1a of words joined by one space, as 8 hex digits; hashed over UTF-16 code units. */
export function hashWords(words: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const char of words.join(' ')) {
    hash ^= char.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Every run of `length` words. */
export function wordRuns(words: readonly string[], length: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) => words.slice(i, i + length))
}

/** Hedge words of curation policy §3. */
const HEDGE =
  /\b(suspect(?:s|ed)|suggest(?:s|ed|ing)?|propos(?:e|es|ed)|hypothes(?:ize|izes|ized|is)|believed|could|may|might|potential(?:ly)?|most likely|(?:preliminary|increasing) evidence)\b/gi

/** Hedge words printed in a passage, lower case, in order, repeats kept. */
export function printedHedges(passage: string): readonly string[] {
  return [...plainText(passage).matchAll(HEDGE)].map(([hit]) => hit.toLowerCase())
}

const OPPOSITE =
  /\b(loss|lack|knockdown|depletion|deficiency|silencing(?! complex)|absence|overexpression|inhibition|inhibiting|reduction|reduced|decreased|impaired|restrain\w*)\b/gi

/** Words that name a loss, knockdown, inhibition or overexpression: the sign may have to be turned around. */
export function printedOpposites(passage: string): readonly string[] {
  return [...new Set([...plainText(passage).matchAll(OPPOSITE)].map(([hit]) => hit.toLowerCase()))]
}

const CONTACT = /\b(target(?:s|ed|ing)?|bind(?:s|ing)?|bound)\b/gi

/** Words that print contact (targets, binds): only these make an edge direct. */
export function printedContact(passage: string): readonly string[] {
  return [...new Set([...plainText(passage).matchAll(CONTACT)].map(([hit]) => hit.toLowerCase()))]
}
