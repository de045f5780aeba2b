import type { EdgeId } from '../../core/model/records.ts'
import { factsOf } from '../../core/query/scopeContent.ts'
import { tellVerb } from '../../core/tell/tellRelation.ts'
import { useApp } from '../../store/react.tsx'
import { LineGlyph } from './LineGlyph.tsx'

/** The arrow of one relation with its verb. `verb: 'where-needed'` hides the verb from sight where the arrow says it:
 *  a plain line or a delivery never does. A screen reader always hears it. */
export function RelationGlyph({
  id,
  width = 30,
  verb = 'always',
}: {
  readonly id: EdgeId
  readonly width?: number
  readonly verb?: 'always' | 'where-needed' | 'hidden'
}) {
  const graph = useApp((s) => s.graph)
  const facts = factsOf(graph, id)
  const arrowTells = !facts.negated && graph.relation(graph.edge(id).predicate).transmits !== 0
  const hidden = verb === 'hidden' || (verb === 'where-needed' && arrowTells)
  return (
    <>
      <LineGlyph {...facts} width={width} />
      <span className={hidden ? 'visually-hidden' : 'relation-verb'}> {tellVerb(graph, id)} </span>
    </>
  )
}
