import type { Sentence } from '../../core/words/sentence.ts'
import { Icon } from '../../ui/Icon.tsx'

/** A composed sentence with its verb in semibold and flags as marks; the words are exactly those that are copied and spoken. */
export function SentenceText({ sentence }: { readonly sentence: Sentence }) {
  return sentence.parts.map((part, i) => {
    // Parts have no ids and never move within a sentence.
    const key = `${i} ${part.text}`
    switch (part.kind) {
      case 'relation':
        return <strong key={key}>{part.text}</strong>
      case 'flag':
        return <span key={key} className="flag-mark"><Icon name="flag" size={14} /> {part.text}</span>
      case 'node':
      case 'text':
      case 'hedge':
      case 'citation':
        return part.text
    }
  })
}
