import type { NodeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'

/** Facts of the review that are told of a node and are no relation, each with its place. */
export function Annotations({ node }: { readonly node: NodeId }) {
  const notes = useApp((s) => s.graph.data.annotations)
  const mine = notes.filter((a) => a.node === node)
  if (mine.length === 0) return null
  return (
    <ul className="annotations">
      {mine.flatMap((a) =>
        a.evidence.map((e) => (
          <li key={e.id}>
            <strong>{a.topic}</strong> {e.paraphrase}{' '}
            <span className="quiet">
              {e.locator}
              {e.refs.length > 0 ? ` [${e.refs.join(', ')}]` : ''}
            </span>
          </li>
        )),
      )}
    </ul>
  )
}
