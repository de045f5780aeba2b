import type { EdgeId } from '../../core/model/records.ts'
import type { Selection } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'

/** Opens the map with just the nodes of some relations; the selection stays, so its relations are in focus. */
export function ShowOnMap({ edges, selection }: { readonly edges: readonly EdgeId[]; readonly selection: Selection }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  if (edges.length === 0)
    return <p className="small">No relation of the graph rests on it, so the map has nothing to show.</p>
  const nodes = [
    ...new Set(
      edges.flatMap((id) => {
        const e = graph.edge(id)
        return [e.subject, e.object]
      }),
    ),
  ]
  return (
    <div className="button-row">
      <Button
        onClick={() => {
          show({ page: 'map', reading: 'map', scope: { kind: 'picked', nodes }, paths: null, selection })
        }}
      >
        Show on map
      </Button>
    </div>
  )
}
