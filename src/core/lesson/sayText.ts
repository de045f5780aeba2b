import type { EdgeId } from '../model/records.ts'

/** A piece of a narration. */
export type SayPart =
  | { readonly kind: 'text' | 'strong' | 'em'; readonly text: string }
  /** Cites a relation: `[[edge:M61]]`. */
  | { readonly kind: 'cite'; readonly edge: EdgeId }

const PART = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[\[edge:([A-Za-z0-9._-]+)\]\]/g

/** A narration in parts. Bold, italic and citations are read, everything else is plain text: nothing is ever markup. */
export function sayParts(say: string): readonly SayPart[] {
  const parts: SayPart[] = []
  let from = 0
  const plain = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', text: say.slice(from, to) })
  }
  for (const found of say.matchAll(PART)) {
    plain(found.index)
    from = found.index + found[0].length
    const [, strong, em, edge] = found
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (em !== undefined) parts.push({ kind: 'em', text: em })
    else if (edge !== undefined) parts.push({ kind: 'cite', edge: edge as EdgeId }) // the linter checks that it exists
  }
  plain(say.length)
  return parts
}

/** The words alone, as they are read out. */
export function sayWords(say: string): string {
  return sayParts(say)
    .map((part) => (part.kind === 'cite' ? '' : part.text))
    .join('')
    .replace(/ +([.,;:])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Relations a narration cites, each once, in order. */
export function citedInSay(say: string): readonly EdgeId[] {
  return [...new Set(sayParts(say).flatMap((part) => (part.kind === 'cite' ? [part.edge] : [])))]
}
