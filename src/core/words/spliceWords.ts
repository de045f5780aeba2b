import type { RefNumber } from '../model/records.ts'
import { listed } from './plural.ts'
import { stepRanges } from './pathWords.ts'

/** The verdict of a splice audit in a sentence; a spliced chain names its pieces. */
export function spliceWords(
  verdict: 'single-study' | 'same-system' | 'spliced',
  segments: readonly { readonly from: number; readonly to: number; readonly refs: readonly RefNumber[] }[],
): string {
  switch (verdict) {
    case 'single-study':
      return 'One paper: every step cites at least one common reference.'
    case 'same-system':
      return 'Several papers, same system: species, setting and cells or model agree, but no one paper is cited for every step.'
    case 'spliced': {
      const pieces = segments.map(
        (s) =>
          `${stepRanges([s])} from ${
            s.refs.length === 0
              ? 'no cited study'
              : listed(
                  s.refs.map((n) => `[${n}]`),
                  'or',
                )
          }`,
      )
      const text = pieces.join('; ')
      return `Spliced: ${text}. No study cited here shows the whole chain.`
    }
  }
}
