import type { Lesson } from './lessonSchema.ts'

/** A lesson as it was after a change, and the step that was changed, from 0. */
interface Version {
  readonly lesson: Lesson
  readonly at: number
}

/** A lesson being written, with every change that can be taken back. */
export interface LessonHistory {
  readonly past: readonly Version[]
  readonly now: Version
  readonly future: readonly Version[]
  /** The step that is open, from 0. */
  readonly open: number
  /** What the last change was about; the next one about the same joins it, so that a word is taken back at once. */
  readonly about: string | null
}

export type HistoryChange =
  /** `about`: names the field, or null for a change that stands by itself. */
  | { readonly kind: 'change'; readonly lesson: Lesson; readonly at: number; readonly about: string | null }
  | { readonly kind: 'undo' | 'redo' | 'settle' }
  | { readonly kind: 'go'; readonly at: number }

/** Changes kept; the oldest are forgotten. */
export const MOST_VERSIONS = 200

export function beginHistory(lesson: Lesson, at = 0): LessonHistory {
  return { past: [], now: { lesson, at }, future: [], open: within(lesson, at), about: null }
}

/** The next state. `settle` ends a run of changes of one field, as when it is left; `go` opens another step and is no change.
 *  Undo and redo open the step whose change they are. */
export function changeHistory(history: LessonHistory, change: HistoryChange): LessonHistory {
  const { past, now, future, about } = history
  switch (change.kind) {
    case 'change': {
      if (change.lesson === now.lesson) return history
      const next = { lesson: change.lesson, at: change.at }
      const joins = change.about !== null && change.about === about
      return {
        past: joins ? past : [...past, now].slice(-MOST_VERSIONS),
        now: next,
        future: [],
        open: within(next.lesson, change.at),
        about: change.about,
      }
    }
    case 'undo': {
      const last = past.at(-1)
      return last === undefined
        ? history
        : {
            past: past.slice(0, -1),
            now: last,
            future: [now, ...future],
            open: within(last.lesson, now.at),
            about: null,
          }
    }
    case 'redo': {
      const [next, ...later] = future
      return next === undefined
        ? history
        : { past: [...past, now], now: next, future: later, open: within(next.lesson, next.at), about: null }
    }
    case 'settle':
      return about === null ? history : { ...history, about: null }
    case 'go':
      return { ...history, open: within(now.lesson, change.at), about: null }
  }
}

function within({ steps }: Lesson, at: number): number {
  return Math.max(0, Math.min(steps.length - 1, at))
}
