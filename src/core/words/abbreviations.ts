import expansions from './abbreviations.json' with { type: 'json' }

export interface Abbreviation {
  readonly short: string
  readonly long: string
}

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(expansions))
/** Names that are not short for anything, or whose letters are the name: compounds, trials, proteins; and Roman numbers (collagen II). */
const NAMES: ReadonlySet<string> = new Set(['GW4869', 'AMG0103', 'Notch1', 'Wnt', 'AntagomiR', 'II'])

/** The abbreviations in drawn labels with their long forms, alphabetical. `unknown` holds words that look like one and have no
 *  long form here: the pre-flight check names them. */
export function abbreviationsIn(labels: readonly string[]): {
  readonly known: readonly Abbreviation[]
  readonly unknown: readonly string[]
} {
  const known = new Map<string, string>()
  const unknown = new Set<string>()
  for (const label of labels) {
    for (const word of label.split(/[\s(),/]+/)) collect(word.replace(/[.;:]$/, ''), known, unknown)
  }
  const order = new Intl.Collator('en', { sensitivity: 'base' })
  return {
    known: [...known].map(([short, long]) => ({ short, long })).sort((a, b) => order.compare(a.short, b.short)),
    unknown: [...unknown].sort(order.compare),
  }
}

/** What an abbreviation is short for; null when it is not known here. */
export function longForm(short: string): string | null {
  return KNOWN.get(short) ?? null
}

/** Whole word first ("NF-κB"), then without a plural s, then by its hyphens, the longest beginning first ("PI3K-AKT" → both). */
function collect(word: string, known: Map<string, string>, unknown: Set<string>): void {
  const parts = word.split('-')
  for (let cut = parts.length; cut > 0; cut--) {
    const head = lookUp(parts.slice(0, cut).join('-'))
    if (head !== null) {
      known.set(head.short, head.long)
      collect(parts.slice(cut).join('-'), known, unknown)
      return
    }
  }
  const [first = '', ...rest] = parts
  if (rest.length > 0 && parts.some(looksShort)) {
    collect(first, known, unknown)
    collect(rest.join('-'), known, unknown)
  } else if (looksShort(word) && !NAMES.has(word)) unknown.add(word)
}

function lookUp(word: string): Abbreviation | null {
  for (const short of [word, word.replace(/s$/, '')]) {
    const long = KNOWN.get(short)
    if (long !== undefined) return { short, long }
  }
  return null
}

/** Two capitals, or letters with a digit or Greek letter: "NP", "ATF6"; not "3p", "21" or "Disc". */
function looksShort(word: string): boolean {
  return (
    KNOWN.has(word) ||
    /[A-Z].*[A-Z]/.test(word) ||
    (/[A-Za-z]/.test(word) && /\d|[α-ω]/.test(word) && !/^\d/.test(word))
  )
}
