import type { Lesson } from '../../../core/lesson/lessonSchema.ts'

/** The step that was added from the map last, for the dialog that says so. */
export interface AddedStep {
  readonly lesson: Lesson
  /** From 0. */
  readonly at: number
  /** The lesson was begun with it. */
  readonly isNew: boolean
  /** The browser keeps it. */
  readonly isKept: boolean
  readonly undo: () => void
}

let last: AddedStep | null = null

export function lastAddedStep(): AddedStep | null {
  return last
}

export function setAddedStep(added: AddedStep): void {
  last = added
}
