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
    known: [...known]
      .map(([short, long]) => ({ short, long }))
      .sort((a, b) => order.compare(a.short, b.short) || (a.short < b.short ? -1 : 1)),
    unknown: [...unknown].sort(order.compare),
  }
}

/** What an abbreviation is short for; null when it is not known here. */
export function longForm(short: string): string | null {
  return KNOWN.get(short) ?? null
}

/** Whole word first ("NF-κB"), then without a plural s, then its hyphen parts ("PI3K-AKT" → both). */
function collect(word: string, known: Map<string, string>, unknown: Set<string>): void {
  const found = lookUp(word)
  if (found !== null) {
    known.set(found, KNOWN.get(found) ?? '')
    return
  }
  const parts = word.split('-')
  if (parts.length > 1 && parts.some((part) => looksShort(part))) {
    for (let cut = parts.length - 1; cut > 1; cut--) {
      const head = lookUp(parts.slice(0, cut).join('-'))
      if (head !== null) {
        known.set(head, KNOWN.get(head) ?? '')
        collect(parts.slice(cut).join('-'), known, unknown)
        return
      }
    }
    for (const part of parts) if (looksShort(part)) collect(part, known, unknown)
    return
  }
  if (looksShort(word) && !NAMES.has(word)) unknown.add(word)
}

function lookUp(word: string): string | null {
  if (KNOWN.has(word)) return word
  const single = word.endsWith('s') ? word.slice(0, -1) : word
  return KNOWN.has(single) ? single : null
}

/** Two capitals, or letters with a digit or Greek letter: "NP", "ATF6"; not "3p", "21" or "Disc". */
function looksShort(word: string): boolean {
  return (
    KNOWN.has(word) ||
    /[A-Z].*[A-Z]/.test(word) ||
    (/[A-Za-z]/.test(word) && /\d|[α-ω]/.test(word) && !/^\d/.test(word)) ||
    /^miRs?$/.test(word)
  )
}
