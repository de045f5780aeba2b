import type { Sentence, SentencePart } from '../../core/words/sentence.ts'
import { Icon } from '../../ui/Icon.tsx'

/** A composed sentence with its verb in semibold and flags as marks; the words are exactly those that are copied and spoken.
 *  With `facts` what follows the claim in brackets stands under it, smaller. */
export function SentenceText({ sentence, facts = false }: { readonly sentence: Sentence; readonly facts?: boolean }) {
  const { parts } = sentence
  const cut = facts ? parts.findIndex((part, i) => i > 0 && part.kind === 'text' && part.text.startsWith(' (')) : -1
  if (cut < 0) return parts.map(shownPart)
  return (
    <>
      {parts.slice(0, cut).map(shownPart)} <span className="step-facts">{parts.slice(cut).map(shownPart)}</span>
    </>
  )
}

/** Parts have no ids and never move within a sentence. */
function shownPart(part: SentencePart, i: number) {
  const key = `${i} ${part.text}`
  switch (part.kind) {
    case 'relation':
      return <strong key={key}>{part.text}</strong>
    case 'flag':
      return (
        <span key={key} className="flag-mark">
          <Icon name="flag" size={14} /> {part.text}
        </span>
      )
    case 'node':
    case 'text':
    case 'hedge':
    case 'citation':
      return part.text
  }
}
