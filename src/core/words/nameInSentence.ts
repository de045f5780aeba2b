/** Names that keep their capital within a sentence, though they look like plain words. */
const PROPER: ReadonlySet<string> = new Set(['Wnt', 'Propionibacterium'])

/** A name as it stands within a sentence: `oxidative stress` for `Oxidative stress`; symbols, proper names and names of
 *  preparations (`Fibroblast-Exos`, `Bcl-2`) stay as they are. */
export function nameInSentence(name: string): string {
  const [first = ''] = name.split(/[\s(]/)
  const isPlainWord = /^[A-Z][a-z]+(?:[-–][a-z]+)*$/.test(first)
  return isPlainWord && !PROPER.has(first) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}
