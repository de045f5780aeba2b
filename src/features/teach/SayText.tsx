import { sayParts } from '../../core/lesson/sayText.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import { useApp } from '../../store/react.tsx'

/** A narration; citations are numbers that open the relation they stand for. Without `onCite` they are plain. */
export function SayText({ say, onCite }: { readonly say: string; readonly onCite?: (edge: EdgeId) => void }) {
  const parts = sayParts(say)
  return parts.map((part, i) => {
    // Parts have no ids and never move within a text.
    const key = `${i}`
    const next = parts[i + 1]
    switch (part.kind) {
      case 'text':
        return parts[i - 1]?.kind === 'cite' ? part.text.slice(markOf(part.text).length) : part.text
      case 'strong':
        return <strong key={key}>{part.text}</strong>
      case 'em':
        return <em key={key}>{part.text}</em>
      case 'cite':
        return (
          <span key={key} className="lesson-cited">
            <Cite edge={part.edge} {...(onCite === undefined ? {} : { onCite })} />
            {next?.kind === 'text' ? markOf(next.text) : ''}
          </span>
        )
    }
  })
}

/** The full stop or comma a text begins with: it stays on the line of the number before it. */
function markOf(text: string): string {
  return /^[.,;:!?)]+/.exec(text)?.[0] ?? ''
}

function Cite({ edge, onCite }: { readonly edge: EdgeId; readonly onCite?: (edge: EdgeId) => void }) {
  const graph = useApp((s) => s.graph)
  if (!graph.hasEdge(edge)) return null
  const refs = refsOfEdge(graph.edge(edge))
  const words = refs.length === 0 ? '[review]' : `[${refs.join(', ')}]`
  return onCite === undefined ? (
    <span className="lesson-cite">{words}</span>
  ) : (
    <button
      type="button"
      className="lesson-cite"
      aria-label={`Evidence: ${tellRelation(graph, edge)}`}
      onClick={() => {
        onCite(edge)
      }}
    >
      {words}
    </button>
  )
}
