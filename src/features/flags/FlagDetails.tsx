import '../references/references.css'
import { flagTitle, printedNumbers } from '../../core/cite/flagNotes.ts'
import { edgesFlagged } from '../../core/query/selectedEdges.ts'
import { useApp } from '../../store/react.tsx'
import { DetailsBar } from '../evidence/DetailsBar.tsx'
import { ReferenceEntry } from '../evidence/ReferenceEntry.tsx'
import { RelationRows } from '../evidence/RelationRows.tsx'
import { ShowOnMap } from '../references/ShowOnMap.tsx'
import { FlagFacts } from './FlagFacts.tsx'

/** One disagreement inside the review: printed and expected side by side, and the relations it touches. */
export function FlagDetails({ id }: { readonly id: string }) {
  const graph = useApp((s) => s.graph)
  const flag = graph.flag(id)
  const edges = edgesFlagged(graph, id)
  const numbers = new Set(graph.data.references.map((r) => r.number))
  const printed = [...printedNumbers(flag)].filter((n) => numbers.has(n))
  return (
    <>
      <DetailsBar title={`Flag ${id}`} />
      <div className="details">
        <h2 className="details-title">{flagTitle(flag)}</h2>
        <FlagFacts flag={flag} />
        {edges.length > 0 && <ShowOnMap edges={edges} selection={{ kind: 'flag', id }} />}
        {edges.length > 0 && (
          <section className="details-group">
            <h3>
              Relations it is about <span className="num">{edges.length}</span>
            </h3>
            <RelationRows edges={edges} />
          </section>
        )}
        {edges.length === 0 && <p className="small">No relation of the graph is touched.</p>}
        {flag.kind === 'claim-citation' && printed.length > 0 && (
          <section className="details-group">
            <h3>Printed</h3>
            {printed.map((n) => (
              <ReferenceEntry key={n} number={n} />
            ))}
          </section>
        )}
        {flag.expected.length > 0 && (
          <section className="details-group">
            <h3>Expected</h3>
            {flag.expected.map((n) => (
              <ReferenceEntry key={n} number={n} />
            ))}
          </section>
        )}
      </div>
    </>
  )
}
