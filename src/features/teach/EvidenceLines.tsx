import type { EdgeId } from '../../core/model/records.ts'
import { describeEdge } from '../../core/reason/describeEdge.ts'
import { stepSentence } from '../../core/reason/stepSentence.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SentenceText } from '../paths/SentenceText.tsx'

/** What relations rest on: each as a sentence, then paraphrase, place in the review and references of its evidence. */
export function EvidenceLines({
  edges,
  label = 'What this rests on',
}: {
  readonly edges: readonly EdgeId[]
  readonly label?: string
}) {
  const graph = useApp((s) => s.graph)
  const known = [...new Set(edges)].filter(graph.hasEdge)
  if (known.length === 0) return null
  return (
    <ul className="lesson-evidence" aria-label={label}>
      {known.map((id) => {
        const card = describeEdge(graph, id)
        return (
          <li key={id}>
            <p className="small">
              <SentenceText sentence={stepSentence(graph, id)} facts />
            </p>
            {card.evidence.map(({ evidence, citation, href, opensPassage }) => (
              <p key={evidence.id} className="small quiet">
                {evidence.paraphrase}{' '}
                <a href={href} target="_blank" rel="noreferrer" className="lesson-source">
                  {citation}
                  <Icon name="open" size={14} />
                  <span className="visually-hidden"> {opensPassage ? 'opens the passage' : 'opens the article'}</span>
                </a>
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
