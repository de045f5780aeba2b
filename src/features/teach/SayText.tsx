import { sayParts } from '../../core/lesson/sayText.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import { useApp } from '../../store/react.tsx'

/** A narration; citations are numbers that open the relation they stand for. Without `onCite` they are plain. */
export function SayText({ say, onCite }: { readonly say: string; readonly onCite?: (edge: EdgeId) => void }) {
  return sayParts(say).map((part, i) => {
    // Parts have no ids and never move within a text.
    const key = `${i}`
    switch (part.kind) {
      case 'text':
        return part.text
      case 'strong':
        return <strong key={key}>{part.text}</strong>
      case 'em':
        return <em key={key}>{part.text}</em>
      case 'cite':
        return <Cite key={key} edge={part.edge} {...(onCite === undefined ? {} : { onCite })} />
    }
  })
}

function Cite({ edge, onCite }: { readonly edge: EdgeId; readonly onCite?: (edge: EdgeId) => void }) {
  const graph = useApp((s) => s.graph)
  if (!graph.hasEdge(edge)) return null
  const refs = refsOfEdge(graph.edge(edge))
  const words = refs.length === 0 ? '[review]' : `[${refs.join(', ')}]`
  return onCite === undefined ? <span className="lesson-cite">{words}</span>
    : <button type="button" className="lesson-cite" aria-label={`Evidence: ${tellRelation(graph, edge)}`} onClick={() => { onCite(edge) }}>{words}</button>
}
