export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly dev?: boolean; readonly devOptional?: boolean; readonly license?: string; readonly version?: string }
    >
  >
}

/** Permissive licences, the font licence, and MPL-2.0 (file-level; used unchanged). */
const FITTING = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
])

/** Packages whose package.json names no licence, with the one that their LICENSE file holds. Each version is read anew. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'png-js 2.0.0': 'MIT' }

/** Packages of the lockfile that are not for development only and whose licence does not fit, one line each. */
export function badLicences(lock: Lockfile): { readonly checked: number; readonly bad: readonly string[] } {
  const shipped = Object.entries(lock.packages).filter(([place, entry]) => place !== '' && entry.dev !== true)
  const bad = shipped.flatMap(([place, entry]) => {
    const name = `${place.replace(/^.*node_modules\//, '')} ${entry.version ?? ''}`
    const licence = entry.license ?? READ_BY_HAND[name] ?? 'no licence named'
    return fits(licence) ? [] : [`${name}: ${licence}`]
  })
  return { checked: shipped.length, bad }
}

/** `MIT`, `(MIT OR GPL-3.0)` (one fitting choice is enough), `(MIT AND Zlib)` (all must fit). */
function fits(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, ' ').trim()
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => FITTING.has(name.trim())))
}
