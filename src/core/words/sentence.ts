import type { EdgeId, FlagId, NodeId, RefNumber } from '../model/records.ts'
import { pronounceName } from './pronounce.ts'

/** A sentence in parts, so that a panel can link names, citations and flags without cutting strings. */
export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'node'; readonly text: string; readonly node: NodeId }
  | { readonly kind: 'relation'; readonly text: string; readonly edge: EdgeId }
  /** A hedge word as printed, in quotes. */
  | { readonly kind: 'hedge'; readonly text: string }
  | { readonly kind: 'citation'; readonly text: string; readonly ref: RefNumber }
  | { readonly kind: 'flag'; readonly text: string; readonly flag: FlagId }

export interface Sentence {
  readonly parts: readonly SentencePart[]
  /** The parts joined: what is shown, copied and read out. */
  readonly text: string
  /** The same words with gene names spelled for a screen reader. */
  readonly spoken: string
}

export function sentence(parts: readonly (SentencePart | string)[]): Sentence {
  const whole = parts
    .map((p): SentencePart => (typeof p === 'string' ? { kind: 'text', text: p } : p))
    .filter((p) => p.text !== '')
  return {
    parts: whole,
    text: whole.map((p) => p.text).join(''),
    spoken: whole.map((p) => (p.kind === 'node' ? pronounceName(p.text) : p.text)).join(''),
  }
}

/** Markdown of a sentence: names bold, relations italic, everything else escaped. */
export function toMarkdown({ parts }: Sentence): string {
  return parts
    .map((p) =>
      p.kind === 'node'
        ? `**${escapeMarkdown(p.text)}**`
        : p.kind === 'relation'
          ? `*${escapeMarkdown(p.text)}*`
          : escapeMarkdown(p.text),
    )
    .join('')
}

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
