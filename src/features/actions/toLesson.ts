import type { AppStore } from '../../store/createAppStore.ts'

/** Adds a step that shows what the map shows to a lesson of one's own. What it takes is loaded when it is first asked for. */
export function toLesson(store: AppStore): void {
  import('../teach/edit/addStepFromMap.ts').then(
    ({ addStepFromMap }) => {
      addStepFromMap(store)
    },
    () => {
      store.getState().tell([
        {
          code: 'editor-not-loaded',
          severity: 'error',
          where: 'Lessons',
          message: 'The part of the page that writes lessons did not come. Check the connection and try again.',
        },
      ])
    },
  )
}
