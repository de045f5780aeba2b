import { mapLabel } from '../../core/query/nodeSets.ts'
import { useApp } from '../../store/react.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { RelationRows } from './RelationRows.tsx'

/** A line of the storyline that stands for several relations: opens each of them. */
export function BundleDetails({ id }: { readonly id: string }) {
  const graph = useApp((s) => s.graph)
  const link = graph.data.storyline.links.find((l) => l.id === id)
  if (link === undefined) return null
  return (
    <>
      <DetailsBar title={`${link.edges.length} relations in one line`} />
      <div className="details">
        <h2 className="details-title">{mapLabel(graph.node(link.source))} and {mapLabel(graph.node(link.target))}</h2>
        <p className="small">The line looks as certain as the weakest of its relations. Each has its own evidence.</p>
        <RelationRows edges={link.edges} />
      </div>
    </>
  )
}
