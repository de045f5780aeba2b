import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { pickedNodes, selectionOf } from '../../core/query/pickedNodes.ts'
import type { MapChange, View } from '../../core/query/view.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import type { AppStore } from '../../store/createAppStore.ts'

/** Changes the content of the map by one step that Undo takes back, and says what came of it. */
export function changeMap(store: AppStore, change: MapChange, patch: Partial<View> = {}): void {
  const before = selectAnswer(store.getState())
  const { view, show, announce } = store.getState()
  show({ changes: [...view.changes, change], ...patch })
  const after = selectAnswer(store.getState())
  const [nodes, edges] = [after.nodes.length - before.nodes.length, after.edges.length - before.edges.length]
  const more = [
    ...(nodes > 0 ? [counted(nodes, 'node', 'nodes')] : []),
    ...(edges > 0 ? [counted(edges, 'relation', 'relations')] : []),
  ]
  const said =
    change.kind === 'arrange'
      ? 'Arranged anew.'
      : change.kind === 'hide' || change.kind === 'only'
        ? `${counted(-nodes, 'node', 'nodes')} hidden, ${counted(after.nodes.length, 'node', 'nodes')} left.`
        : more.length === 0
          ? 'Nothing new: everything asked for is shown already.'
          : `${listed(more)} more.`
  announce(`${said} Undo takes it back.`)
}

/** Everything the reader brought in, took away or dragged is given up. */
export function resetMap(store: AppStore): void {
  store.getState().show({ changes: [], moved: [] })
  store.getState().announce('The map is as it was. Undo brings your changes back.')
}

/** Picks nodes and says which; those picked already stay with `add`. */
export function pickNodes(store: AppStore, ids: readonly NodeId[], add: boolean): void {
  const { graph, view, show, announce } = store.getState()
  const selection = selectionOf(add ? [...pickedNodes(view.selection), ...ids] : ids)
  show({ selection })
  const all = pickedNodes(selection)
  announce(
    all.length === 0
      ? 'Nothing picked.'
      : `Picked: ${all.length > 6 ? counted(all.length, 'node', 'nodes') : listed(all.map((id) => mapLabel(graph.node(id))))}.`,
  )
}

/** Picks every node of the map. */
export function pickAll(store: AppStore): void {
  pickNodes(store, selectAnswer(store.getState()).nodes, false)
}
