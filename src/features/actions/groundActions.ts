import type { AppStore } from '../../store/createAppStore.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { changeMap, pickAll, resetMap } from './changeView.ts'
import type { ActionGroup } from './mapAction.ts'
import { filledGroups } from './mapAction.ts'
import { tidy } from './nodeActions.ts'
import { toLesson } from './toLesson.ts'

/** What can be done with the map as a whole. */
export function groundActions(store: AppStore, fit: () => void): readonly ActionGroup[] {
  const { view } = store.getState()
  const { hidden, nodes } = selectAnswer(store.getState())
  return filledGroups([
    { title: 'Camera', actions: [{ id: 'fit', label: 'Show all', keys: '0', run: fit }] },
    {
      title: 'Pick',
      actions:
        nodes.length < 2
          ? []
          : [
              {
                id: 'all',
                label: `Pick all ${nodes.length} nodes`,
                keys: 'Ctrl A',
                run: () => {
                  pickAll(store)
                },
              },
            ],
    },
    {
      title: 'Changes',
      actions: [
        ...(hidden.length > 0
          ? [
              {
                id: 'back',
                label: `Bring back what is hidden (${hidden.length})`,
                run: () => {
                  changeMap(store, { kind: 'add', nodes: hidden })
                },
              },
            ]
          : []),
        ...(view.changes.length > 0
          ? [
              {
                id: 'arrange',
                label: 'Arrange what is shown anew',
                run: () => {
                  changeMap(store, { kind: 'arrange' }, { moved: [] })
                },
              },
            ]
          : []),
        ...(view.moved.length > 0
          ? [
              {
                id: 'tidy',
                label: 'Put moved nodes back',
                run: () => {
                  tidy(store, null)
                },
              },
            ]
          : []),
        ...(view.changes.length + view.moved.length > 0
          ? [
              {
                id: 'reset',
                label: 'Give up all changes',
                run: () => {
                  resetMap(store)
                },
              },
            ]
          : []),
      ],
    },
    {
      title: 'Take along',
      actions: [
        {
          id: 'figure',
          label: 'Figure of this view',
          run: () => {
            store.getState().openDialog('figure')
          },
        },
        {
          id: 'quiz',
          label: 'Quiz from what is shown',
          run: () => {
            store.getState().openDialog('quiz')
          },
        },
        {
          id: 'lesson',
          label: 'Add step to a lesson',
          run: () => {
            toLesson(store)
          },
        },
      ],
    },
  ])
}
