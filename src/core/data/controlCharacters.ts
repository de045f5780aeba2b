import type { Problem } from '../problem.ts'
import { finding } from './graphDataInput.ts'
import type { RawDocument } from './rawGraphData.ts'

/** Characters that are not seen and change what is: controls, marks that turn the writing direction round, byte order marks. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** Every text of a document, keys too, that holds a character nobody sees. */
export function controlCharacters(document: RawDocument): readonly Problem[] {
  const found: Problem[] = []
  const look = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const hit = UNSEEN.exec(value)?.[0]
      if (hit !== undefined)
        found.push(
          finding(
            'control-character',
            document.locate(path),
            `This text holds the unseen character U+${(hit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}. Type the text again without it.`,
          ),
        )
    } else if (Array.isArray(value))
      value.forEach((item, i) => {
        look(item, [...path, i])
      })
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        look(key, path)
        look(item, [...path, key])
      }
    }
  }
  look(document.value, [])
  return found
}
