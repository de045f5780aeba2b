import { mapLabel } from '../../core/query/nodeSets.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { activeFilters } from '../explore/AllFilteredOut.tsx'

/** What filters and the reader's own hand left out of a print: without this it would look whole. */
export function PrintFilters() {
  const graph = useApp((s) => s.graph)
  const filters = useApp((s) => s.view.filters)
  const answer = useApp(selectAnswer)
  const active = activeFilters(filters)
  return (
    <>
      {active.length > 0 && <p>Filters: {active.map(({ label }) => label).join('; ')}.</p>}
      {answer.hidden.length > 0 && (
        <p>Taken away by hand: {answer.hidden.map((id) => mapLabel(graph.node(id))).join(', ')}.</p>
      )}
    </>
  )
}
