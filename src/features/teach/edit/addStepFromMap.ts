import { addStep, newLesson } from '../../../core/lesson/editLesson.ts'
import { stepFromView } from '../../../core/lesson/stepFromView.ts'
import type { AppStore } from '../../../store/createAppStore.ts'
import { selectAnswer } from '../../../store/selectors.ts'
import { setAddedStep } from './addedStep.ts'
import { allDrafts, deleteDraft, freeLessonId, keepDraft } from './draftStore.ts'

/** Adds a step that shows what the map shows, to the lesson changed last or to a new one, and says so. */
export function addStepFromMap(store: AppStore): void {
  const state = store.getState()
  const latest = allDrafts().drafts[0]?.lesson
  const lesson = latest ?? newLesson(freeLessonId('my-lesson', []), state.graph.data.dataset)
  const at = lesson.steps.length
  const longer = addStep(lesson, at, stepFromView(state.graph, state.view, selectAnswer(state), lesson))
  const kept = keepDraft(longer)
  setAddedStep({
    lesson: longer,
    at,
    isNew: latest === undefined,
    isKept: kept === 'kept',
    undo: () => {
      if (latest === undefined) deleteDraft(lesson.id)
      else keepDraft(latest)
    },
  })
  state.openDialog('lesson-step')
}
