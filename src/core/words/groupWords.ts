import type { NodeKind } from '../model/records.ts'
import { counted } from './plural.ts'
import { kindWord } from './nodeWords.ts'

/** `7 factors`, `2 processes`: nodes of one kind that are drawn as one. */
export function groupName(kind: NodeKind, count: number): string {
  const word = kindWord(kind)
  return counted(count, word, kind === 'cargo' ? word : word.endsWith('s') ? `${word}es` : `${word}s`)
}
