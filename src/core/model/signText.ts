import type { Sign } from './records.ts'

/** A sign as graph-data and every printed answer write it. */
export function signText(sign: Sign): '+' | '-' | '0' | '?' {
  if (sign === null) return '?'
  return sign === 0 ? '0' : sign === 1 ? '+' : '-'
}
