/** The known name closest to a misspelt one, or null when none is near (more than a third of its letters wrong). */
export function nearestName(wanted: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** `did you mean X?`, or an empty string when no name is near. */
export function didYouMean(wanted: string, known: Iterable<string>): string {
  const near = nearestName(wanted, known)
  return near === null ? '' : ` Did you mean ${near}?`
}

/** Longest text that is compared letter by letter; a longer one is no misspelt name. */
export const LONGEST_NAME = 200

/** Levenshtein distance, two rows; of a text beyond `LONGEST_NAME` its length: nothing is near it. */
export function editDistance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > LONGEST_NAME) return Math.max(a.length, b.length)
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
