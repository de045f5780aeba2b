import { mapLabel } from '../../core/query/nodeSets.ts'
import { bundleEdges } from '../../core/query/selectedEdges.ts'
import { useApp } from '../../store/react.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { RelationRows } from './RelationRows.tsx'

/** Several relations from one node to another, as one line or as a chip: opens each of them. */
export function BundleDetails({ id }: { readonly id: string }) {
  const graph = useApp((s) => s.graph)
  const edges = bundleEdges(graph, id)
  const [first] = edges.map((edge) => graph.edge(edge))
  if (first === undefined) return null
  return (
    <>
      <DetailsBar title={`${edges.length === 1 ? '1 relation' : `${edges.length} relations in one line`}`} />
      <div className="details">
        <h2 className="details-title">
          {mapLabel(graph.node(first.subject))} and {mapLabel(graph.node(first.object))}
        </h2>
        <p className="small">The line looks as certain as the weakest of its relations. Each has its own evidence.</p>
        <RelationRows edges={edges} />
      </div>
    </>
  )
}
