import { factsOf } from '../../core/query/scopeContent.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'

/** A relation in one line: subject, its arrow, object; the verb is there for screen readers. */
export function RelationName({ id }: { readonly id: EdgeId }) {
  const graph = useApp((s) => s.graph)
  const edge = graph.edge(id)
  const facts = factsOf(graph, id)
  return (
    <span className="relation-name">
      {mapLabel(graph.node(edge.subject))} <LineGlyph {...facts} /><span className="visually-hidden"> {graph.relation(edge.predicate).verb} </span> {mapLabel(graph.node(edge.object))}
    </span>
  )
}
