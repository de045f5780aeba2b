import type { RefNumber } from '../../core/model/records.ts'
import type { CitingEdges } from '../../core/query/selectedEdges.ts'
import { RelationRows } from '../evidence/RelationRows.tsx'

/** The relations that rest on a reference: printed on the sentence, beside it, or expected instead of what is printed. */
export function CitingGroups({ citing, number }: { readonly citing: CitingEdges; readonly number: RefNumber }) {
  const groups = [
    { title: 'Relations that cite it', edges: citing.printed },
    { title: 'Cited on the sentence beside', edges: citing.beside },
    { title: `Another number is printed, [${number}] expected`, edges: citing.expected },
  ].filter((g) => g.edges.length > 0)
  if (groups.length === 0) return <p className="small">No relation of the graph cites [{number}].</p>
  return groups.map((g) => (
    <section key={g.title} className="details-group">
      <h3>
        {g.title} <span className="num">{g.edges.length}</span>
      </h3>
      <RelationRows edges={g.edges} />
    </section>
  ))
}
