import { filtersThatHide, isFilteredAway } from '../../core/query/filteredAway.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { activeFilters } from '../explore/AllFilteredOut.tsx'

/** Says of what is selected that a filter hides it on the map, and takes that filter away. */
export function HiddenByFilter() {
  const graph = useApp((s) => s.graph)
  const { page, filters, selection } = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const show = useApp((s) => s.show)
  if (page !== 'map' || selection === null || !isFilteredAway(graph, selection, answer)) return null
  const active = activeFilters(filters)
  const hiding = filtersThatHide(graph, selection, answer, active)
  const choices = hiding.length > 0 ? hiding : [{ label: 'all filters', without: NO_FILTERS }]
  return (
    <div className="hidden-by-filter" role="status">
      <p>
        {selection.kind === 'edge' || selection.kind === 'bundle'
          ? 'This is hidden on the map by a filter.'
          : 'Every relation of this is hidden on the map by a filter.'}{' '}
        Remove:
      </p>
      <div className="chips">
        {choices.map(({ label, without }) => (
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
      </div>
    </div>
  )
}
