import type { NodeId } from '../../core/model/records.ts'
import { routesBetween } from '../../core/paths/routesBetween.ts'
import { commonOf } from '../../core/query/commonOf.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { pathQuery } from '../../core/query/pathQuery.ts'
import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import type { AppStore } from '../../store/createAppStore.ts'
import { changeMap } from './changeView.ts'
import type { ActionGroup, MapAction } from './mapAction.ts'
import { filledGroups } from './mapAction.ts'
import { askPaths } from './nodeActions.ts'
import { toLesson } from './toLesson.ts'

/** What can be done with several picked nodes. */
export function pickedActions(store: AppStore, ids: readonly NodeId[]): readonly ActionGroup[] {
  return filledGroups([
    {
      title: 'Ask',
      actions: [
        {
          id: 'between',
          label: 'Paths between them',
          run: () => {
            pathsBetween(store, ids)
          },
        },
      ],
    },
    { title: 'Bring in', actions: common(store, ids) },
    {
      title: 'Take away',
      actions: [
        {
          id: 'only',
          label: 'Show only these',
          run: () => {
            changeMap(store, { kind: 'only', nodes: ids })
          },
        },
        {
          id: 'hide',
          label: `Hide these ${ids.length}`,
          keys: 'Delete',
          run: () => {
            changeMap(store, { kind: 'hide', nodes: ids }, { selection: null })
          },
        },
      ],
    },
    {
      title: 'Take along',
      actions: [
        {
          id: 'figure',
          label: 'Figure of these',
          hint: 'shows only these and opens the figure',
          run: () => {
            changeMap(store, { kind: 'only', nodes: ids })
            store.getState().openDialog('figure')
          },
        },
        {
          id: 'lesson',
          label: 'Add step to a lesson',
          hint: 'with these standing out',
          run: () => {
            toLesson(store)
          },
        },
      ],
    },
  ])
}

/** Two nodes: the question from one to the other, in the direction that leads somewhere. More: every route between them on the map. */
function pathsBetween(store: AppStore, ids: readonly NodeId[]): void {
  const { graph, view, announce } = store.getState()
  const [a, b, ...others] = ids
  if (a === undefined || b === undefined) return
  const found = routesBetween(graph, ids, view.filters)
  if (others.length === 0) {
    const [from, to] = found.pairs[0] ?? [a, b]
    askPaths(store, pathQuery(from, to))
    return
  }
  if (found.count === 0) {
    announce(`No path leads from any of these ${ids.length} to another. That is not the same as no effect.`)
    store.getState().tell([
      {
        code: 'no-routes-between',
        severity: 'warning',
        where: 'map',
        message: `The review gives no path between any of ${ids.map((id) => mapLabel(graph.node(id))).join(', ')}. That is not the same as no effect.`,
      },
    ])
    return
  }
  const missing = found.nodes.filter((id) => !selectAnswer(store.getState()).nodes.includes(id))
  if (missing.length > 0) changeMap(store, { kind: 'add', nodes: found.nodes })
  changeMap(store, { kind: 'only', nodes: found.nodes })
  announce(
    `${counted(found.count, 'path', 'paths')} between ${ids.length} nodes, over ${counted(found.nodes.length - ids.length, 'other node', 'other nodes')}. Undo takes it back.`,
  )
}

const COMMON: readonly (readonly ['up' | 'down', 'all' | 'any', string])[] = [
  ['up', 'all', 'What acts on all of them'],
  ['up', 'any', 'What acts on any of them'],
  ['down', 'all', 'What all of them act on'],
  ['down', 'any', 'What any of them acts on'],
]

function common(store: AppStore, ids: readonly NodeId[]): readonly MapAction[] {
  const { graph } = store.getState()
  const shown = new Set(selectAnswer(store.getState()).nodes)
  return COMMON.flatMap(([way, how, label]): readonly MapAction[] => {
    const nodes = commonOf(graph, ids, way, how)
    if (nodes.length === 0) return []
    const more = nodes.filter((id) => !shown.has(id)).length
    return [
      {
        id: `common-${way}-${how}`,
        label: `${label}: ${nodes.length}${more === 0 ? ', all shown' : more === nodes.length ? '' : `, ${more} not shown yet`}`,
        run: () => {
          changeMap(store, { kind: 'add', nodes }, { selection: { kind: 'nodes', ids: [...ids, ...nodes] } })
        },
      },
    ]
  })
}
