import './mapChanges.css'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { changeMap, resetMap } from '../actions/changeView.ts'
import { tidy } from '../actions/nodeActions.ts'

/** What the reader brought in, took away and moved on this map, each with its way back; nothing while it is as it was. */
export function MapChanges() {
  const store = useAppStore()
  const graph = useApp((s) => s.graph)
  const changes = useApp((s) => s.view.changes)
  const moved = useApp((s) => s.view.moved.length)
  const hidden = useApp((s) => selectAnswer(s).hidden)
  if (changes.length + moved === 0) return null
  const around = [...new Set(changes.flatMap((c) => (c.kind === 'expand' ? [mapLabel(graph.node(c.node))] : [])))]
  const isArranged = changes.at(-1)?.kind === 'arrange'
  return (
    <div className="map-changes" role="group" aria-label="Your changes of this map">
      {around.length > 0 && (
        <span>Brought in around {around.length > 3 ? counted(around.length, 'node', 'nodes') : listed(around)}</span>
      )}
      {hidden.length > 0 && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            changeMap(store, { kind: 'add', nodes: hidden })
          }}
        >
          Bring back {counted(hidden.length, 'hidden node', 'hidden nodes')}
        </button>
      )}
      {moved > 0 && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            tidy(store, null)
          }}
        >
          Put {counted(moved, 'moved node', 'moved nodes')} back
        </button>
      )}
      {changes.length > 0 && !isArranged && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            changeMap(store, { kind: 'arrange' }, { moved: [] })
          }}
        >
          Arrange anew
        </button>
      )}
      <button
        type="button"
        className="chip"
        onClick={() => {
          resetMap(store)
        }}
      >
        Give up all changes
      </button>
    </div>
  )
}
