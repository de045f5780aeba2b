import { useSyncExternalStore } from 'react'
import { copyLesson, freeId } from '../../../core/lesson/editLesson.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { readDraft } from '../../../core/lesson/readDraft.ts'
import type { KeepResult } from '../lessonProgress.ts'
import { keptState, onDraftsChange, rawDrafts, writeRaw } from './rawDrafts.ts'

/** A lesson of one's own. */
export interface Draft {
  readonly lesson: Lesson
  /** When it was last changed, ms. */
  readonly changed: number
}

/** All lessons of one's own, the one changed last first. */
export interface Drafts {
  readonly drafts: readonly Draft[]
  /** Kept texts that are no lessons, by id: they stay as they are. */
  readonly unreadable: ReadonlyMap<string, string>
  readonly kept: KeepResult
}

interface Read {
  readonly text: string
  readonly draft: Draft | null
}
const known = new Map<string, Read>()
let snapshot: Drafts | null = null

export function allDrafts(): Drafts {
  if (snapshot !== null) return snapshot
  const drafts: Draft[] = []
  const unreadable = new Map<string, string>()
  for (const [id, text] of rawDrafts()) {
    const before = known.get(id)
    const read = before?.text === text ? before : { text, draft: readKept(id, text) }
    known.set(id, read)
    if (read.draft === null) unreadable.set(id, text)
    else drafts.push(read.draft)
  }
  snapshot = {
    drafts: drafts.toSorted((a, b) => b.changed - a.changed || (a.lesson.id < b.lesson.id ? -1 : 1)),
    unreadable,
    kept: keptState(),
  }
  return snapshot
}
onDraftsChange(() => {
  snapshot = null
})

/** The same, and anew after every change. */
export function useDrafts(): Drafts {
  return useSyncExternalStore(onDraftsChange, allDrafts)
}

export function draftOf(id: string): Draft | null {
  return allDrafts().drafts.find(({ lesson }) => lesson.id === id) ?? null
}

/** Keeps a lesson as it is now. */
export function keepDraft(lesson: Lesson): KeepResult {
  const changed = Date.now()
  const text = JSON.stringify({ changed, lesson })
  known.set(lesson.id, { text, draft: { lesson, changed } })
  return writeRaw(lesson.id, text)
}

/** Forgets a lesson. What it gives brings it back. */
export function deleteDraft(id: string): () => void {
  const text = rawDrafts().get(id)
  writeRaw(id, null)
  return () => {
    if (text !== undefined) writeRaw(id, text)
  }
}

/** An id that no lesson has, shipped or one's own. */
export function freeLessonId(words: string, shipped: readonly Pick<Lesson, 'id'>[]): string {
  return freeId(words, new Set([...shipped.map((lesson) => lesson.id), ...rawDrafts().keys()]))
}

/** Keeps a copy of a lesson as one's own and gives it. */
export function keepCopy(lesson: Lesson, shipped: readonly Pick<Lesson, 'id'>[]): Lesson {
  const copy = copyLesson(lesson, freeLessonId(`${lesson.id}-copy`, shipped))
  keepDraft(copy)
  return copy
}

function readKept(id: string, text: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || !('lesson' in kept)) return null
    const read = readDraft(JSON.stringify(kept.lesson), id)
    return read.ok && read.value.id === id
      ? { lesson: read.value, changed: 'changed' in kept && typeof kept.changed === 'number' ? kept.changed : 0 }
      : null
  } catch {
    return null // told on the page of lessons, where the text can be saved
  }
}
