import { mapLabel } from '../../core/query/nodeSets.ts'
import { isUnfiltered } from '../../core/query/passesFilters.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { activeFilters } from '../explore/AllFilteredOut.tsx'

/** No mechanism left: what keeps them away, and a way out of each. */
export function AtlasEmpty({ total }: { readonly total: number }) {
  const graph = useApp((s) => s.graph)
  const atlas = useApp((s) => s.view.atlas)
  const filters = useApp((s) => s.view.filters)
  const show = useApp((s) => s.show)
  return (
    <div className="atlas-empty" role="status">
      <h2>No mechanism holds all of this</h2>
      <p className="small">That is not the same as no effect: the review may tell it in parts. Take one away:</p>
      <div className="chips">
        {atlas.holding.map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            onClick={() => {
              show({ atlas: { ...atlas, holding: atlas.holding.filter((x) => x !== id) } })
            }}
          >
            {mapLabel(graph.node(id))}
          </button>
        ))}
        {activeFilters(filters).map(({ label, without }) => (
          <button
            key={label}
            type="button"
            className="chip"
            onClick={() => {
              show({ filters: without })
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className="chip"
          onClick={() => {
            show({ atlas: { ...atlas, holding: [] }, ...(isUnfiltered(filters) ? {} : { filters: NO_FILTERS }) })
          }}
        >
          Show all {total}
        </button>
      </div>
    </div>
  )
}
