import { isLessonRun } from '../../core/lesson/isLessonRun.ts'
import { NEW_RUN } from '../../core/lesson/lessonRun.ts'
import type { LessonRun } from '../../core/lesson/lessonRun.ts'

const KEY = 'exopath-lessons'

interface Kept {
  readonly isKept: boolean
  readonly runs: Readonly<Record<string, LessonRun>>
}
const NOTHING: Kept = { isKept: true, runs: {} }

/** How the browser took a change: `blocked` = nothing can be kept here, `full` = there is no room. Both only mean that the next visit
 *  starts anew. */
export type KeepResult = 'kept' | 'off' | 'blocked' | 'full'

/** Whether progress is kept in this browser; the learner may switch it off. */
export function isProgressKept(): boolean {
  return readKept().isKept
}

/** Progress in a lesson; a new one where there is none, or what is kept cannot be read. */
export function readRun(lesson: string): LessonRun {
  return readKept().runs[lesson] ?? NEW_RUN
}

export function keepRun(lesson: string, run: LessonRun): KeepResult {
  const kept = readKept()
  return kept.isKept ? write({ ...kept, runs: { ...kept.runs, [lesson]: run } }) : 'off'
}

/** Forgets one lesson, or all. */
export function forgetRuns(lesson?: string): KeepResult {
  const kept = readKept()
  return write({
    ...kept,
    runs: lesson === undefined ? {} : Object.fromEntries(Object.entries(kept.runs).filter(([id]) => id !== lesson)),
  })
}

/** Switched off, everything is forgotten at once and nothing is written but that. */
export function setProgressKept(isKept: boolean): KeepResult {
  return write({ isKept, runs: isKept ? readKept().runs : {} })
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (
      typeof kept !== 'object' ||
      kept === null ||
      !('runs' in kept) ||
      typeof kept.runs !== 'object' ||
      kept.runs === null
    )
      return NOTHING
    const runs = Object.entries(kept.runs).filter((entry): entry is [string, LessonRun] => isLessonRun(entry[1]))
    return { isKept: !('isKept' in kept) || kept.isKept !== false, runs: Object.fromEntries(runs) }
  } catch {
    // Blocked storage or a broken entry: the lesson starts anew, as in a private window.
    return NOTHING
  }
}

function write(kept: Kept): KeepResult {
  try {
    if (!kept.isKept) localStorage.setItem(KEY, JSON.stringify({ isKept: false, runs: {} }))
    else if (Object.keys(kept.runs).length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(kept))
    return kept.isKept ? 'kept' : 'off'
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}
