import { mapLabel } from '../../core/query/nodeSets.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { RelationGlyph } from '../glyphs/RelationGlyph.tsx'

/** A relation in one line: subject, its arrow and verb, object. `verb: 'hidden'` where a column beside it shows the verb. */
export function RelationName({ id, verb = 'always' }: { readonly id: EdgeId; readonly verb?: 'always' | 'hidden' }) {
  const graph = useApp((s) => s.graph)
  const edge = graph.edge(id)
  return (
    <span className="relation-name">
      {mapLabel(graph.node(edge.subject))} <RelationGlyph id={id} verb={verb} /> {mapLabel(graph.node(edge.object))}
    </span>
  )
}
