import type { NodeId } from '../../core/model/records.ts'
import { openFullest } from '../../core/paths/openFullest.ts'
import { branchOf, expansionOf } from '../../core/query/applyChanges.ts'
import type { Answer } from '../../core/query/answer.ts'
import { pickedNodes, togglePicked } from '../../core/query/pickedNodes.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { pathQuery } from '../../core/query/pathQuery.ts'
import type { PathQuery } from '../../core/query/pathQuery.ts'
import { FIRST_VIEW } from '../../core/query/view.ts'
import type { MapChange, Way } from '../../core/query/view.ts'
import { counted } from '../../core/words/plural.ts'
import type { AppStore } from '../../store/createAppStore.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { changeMap } from './changeView.ts'
import type { ActionGroup, MapAction } from './mapAction.ts'
import { filledGroups } from './mapAction.ts'

/** What can be done with one node. `steps` is how far an expansion goes. */
export function nodeActions(store: AppStore, id: NodeId, steps: 1 | 2 | 3): readonly ActionGroup[] {
  const { graph, view } = store.getState()
  const answer = selectAnswer(store.getState())
  const isPicked = pickedNodes(view.selection).includes(id)
  const name = mapLabel(graph.node(id))
  return filledGroups([
    {
      title: 'Read',
      actions: [
        {
          id: 'details',
          label: 'Details',
          keys: 'Enter',
          run: () => {
            store.getState().show({ selection: { kind: 'node', id } })
          },
        },
        {
          id: 'pick',
          label: isPicked ? 'Leave out of what is picked' : 'Pick together with others',
          keys: 'Space',
          run: () => {
            store.getState().show({ selection: togglePicked(store.getState().view.selection, id) })
          },
        },
      ],
    },
    { title: `Bring in, ${counted(steps, 'step', 'steps')}`, actions: expansions(store, answer, id, steps) },
    { title: 'Take away', actions: takeAways(store, answer, id, name) },
    {
      title: 'Ask',
      actions: [
        {
          id: 'paths-to',
          label: `Paths to ${name}`,
          run: () => {
            askPaths(store, pathQuery({ kind: 'set', set: 'any-exosome' }, id))
          },
        },
        {
          id: 'paths-from',
          label: `Paths from ${name}`,
          run: () => {
            askPaths(store, pathQuery(id, { kind: 'set', set: 'any-outcome' }))
          },
        },
        {
          id: 'near',
          label: 'Neighbourhood by itself',
          run: () => {
            store.getState().show({
              page: 'map',
              reading: 'map',
              scope: { kind: 'neighbourhood', centre: id, steps: 1 },
              paths: null,
            })
          },
        },
      ],
    },
  ])
}

const EXPANSIONS: readonly (readonly [Way, string])[] = [
  ['up', 'What acts on it'],
  ['down', 'What it acts on'],
  ['both', 'Both'],
]

function expansions(store: AppStore, answer: Answer, node: NodeId, steps: 1 | 2 | 3): readonly MapAction[] {
  const { graph } = store.getState()
  const drawn = new Set(answer.unfiltered)
  const actions = EXPANSIONS.map(([way, label]): MapAction & { readonly more: number } => {
    const change: Extract<MapChange, { kind: 'expand' }> = { kind: 'expand', node, way, steps, relationClass: null }
    const more = expansionOf(graph, change).filter((edge) => !drawn.has(edge)).length
    return {
      id: `expand-${way}`,
      label: `${label}: ${more} more`,
      more,
      run: () => {
        changeMap(store, change)
      },
    }
  })
  // With one direction empty, "both" is the other one again.
  const isOneSided = actions.filter((a) => a.id !== 'expand-both' && a.more === 0).length > 0
  return actions.filter((a) => a.more > 0 && !(isOneSided && a.id === 'expand-both'))
}

function takeAways(store: AppStore, answer: Answer, id: NodeId, name: string): readonly MapAction[] {
  const branch = branchOf(answer, id)
  const near = nearOf(answer, id)
  const close = (): { readonly selection: null } => ({ selection: null })
  return [
    {
      id: 'hide',
      label: `Hide ${name}`,
      keys: 'Delete',
      run: () => {
        changeMap(store, { kind: 'hide', nodes: [id] }, close())
      },
    },
    ...(branch.length > 1
      ? [
          {
            id: 'hide-branch',
            label: `Hide it and what only it leads to (${branch.length} nodes)`,
            run: () => {
              changeMap(store, { kind: 'hide', nodes: branch }, close())
            },
          },
        ]
      : []),
    ...(near.length < answer.nodes.length
      ? [
          {
            id: 'only',
            label: 'Only this and its neighbours',
            run: () => {
              changeMap(store, { kind: 'only', nodes: near })
            },
          },
        ]
      : []),
    ...(store.getState().view.moved.some((m) => m.id === id)
      ? [
          {
            id: 'tidy',
            label: 'Back to its place',
            run: () => {
              tidy(store, [id])
            },
          },
        ]
      : []),
  ]
}

function nearOf({ nodes, links, folded }: Pick<Answer, 'nodes' | 'links' | 'folded'>, id: NodeId): readonly NodeId[] {
  const near = new Set<NodeId>([
    id,
    ...[...links, ...folded].flatMap((l) => (l.source === id ? [l.target] : l.target === id ? [l.source] : [])),
  ])
  return nodes.filter((n) => near.has(n))
}

/** Moved nodes go back to where the layout puts them; null = all. */
export function tidy(store: AppStore, ids: readonly NodeId[] | null): void {
  const { view, show, announce } = store.getState()
  const moved = ids === null ? [] : view.moved.filter((m) => !ids.includes(m.id))
  show({ moved })
  announce(`${counted(view.moved.length - moved.length, 'node', 'nodes')} back in place. Undo takes it back.`)
}

/** Opens a question on the storyline with its fullest route, so that it answers how. */
export function askPaths(store: AppStore, { from, to, via, avoid, maxSteps, options }: PathQuery): void {
  const { graph, show } = store.getState()
  const asked = openFullest(graph, {
    ...FIRST_VIEW,
    paths: { from, to, via, avoid, maxSteps, options, open: null, step: null },
  })
  show({ page: 'map', scope: asked.scope, selection: null, paths: asked.paths })
}
