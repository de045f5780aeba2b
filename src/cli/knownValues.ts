import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What data files hold, by the key of their text. */
export type KnownValues = Readonly<Record<string, unknown>>

/** Values read when the command line was built, from the file beside it; none in a clone that is run from its sources.
 *  They are found by the whole text of a file, so a file that was changed since is read anew. */
export function knownValues(): KnownValues {
  try {
    const values: unknown = JSON.parse(readFileSync(new URL('graph-data.json', import.meta.url), 'utf8'))
    return typeof values === 'object' && values !== null ? { ...values } : {}
  } catch {
    // Without them the files themselves are read, which takes longer and gives the same.
    return {}
  }
}

export function knownKey(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
