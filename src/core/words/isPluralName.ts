/** Plurals without an s, and one name with an s that is singular. */
const IRREGULAR: ReadonlySet<string> = new Set(['criteria', 'lamellae'])
const SINGULAR: ReadonlySet<string> = new Set(['acnes'])

/** Whether a name takes a plural verb: `BMSC-Exos carry`, `risk factors contribute to`, `loss of cells contributes to`.
 *  Judged by the last word before a bracket or preposition; what is in doubt is taken as singular. */
export function isPluralName(name: string): boolean {
  const head = name.replace(/\s*\(.*$/, '').split(/ (?:of|for|to|in|by|with|on|at|through) /)[0] ?? ''
  const word = head.split(/[\s-]/).at(-1) ?? ''
  return IRREGULAR.has(word) || (/[^sui]s$/.test(word) && !SINGULAR.has(word))
}
