import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** A zip of text files. Same files and date, same bytes, in every time zone. date: ISO, of the data. */
export function zipFiles(
  files: readonly (readonly [name: string, text: string])[],
  date: string,
): Uint8Array<ArrayBuffer> {
  // Zip keeps the hour as the clock on the wall shows it, so the local one is meant.
  const mtime = new Date(`${date}T00:00:00`)
  const all: Zippable = Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { mtime }]]))
  return zipSync(all, { level: 6 })
}
