import type { KeepResult } from '../lessonProgress.ts'

/** Where the browser keeps each lesson of one's own. */
const PREFIX = 'exopath-draft:'

/** Texts the browser could not keep, by id; null = deleted. They live as long as the page. */
const unkept = new Map<string, string | null>()
const listeners = new Set<() => void>()
let lastResult: KeepResult = 'kept'

/** The text of every lesson of one's own, by its id. */
export function rawDrafts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  try {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i)
      const text = key?.startsWith(PREFIX) === true ? localStorage.getItem(key) : null
      if (key !== null && text !== null) texts.set(key.slice(PREFIX.length), text)
    }
  } catch {
    lastResult = 'blocked'
  }
  for (const [id, text] of unkept) {
    if (text === null) texts.delete(id)
    else texts.set(id, text)
  }
  return texts
}

export function hasDrafts(): boolean {
  return rawDrafts().size > 0
}

/** Keeps a text, or forgets it (null), at once. What the browser does not take stays in the page. */
export function writeRaw(id: string, text: string | null): KeepResult {
  try {
    if (text === null) localStorage.removeItem(PREFIX + id)
    else localStorage.setItem(PREFIX + id, text)
    unkept.delete(id)
    lastResult = 'kept'
  } catch (error) {
    unkept.set(id, text)
    lastResult = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
  tellAll()
  return lastResult
}

/** Whether every lesson is kept, and if not why. */
export function keptState(): KeepResult {
  return unkept.size === 0 && lastResult !== 'blocked' ? 'kept' : lastResult
}

/** Calls back after every change, of another window too. Gives what ends it. */
export function onDraftsChange(listener: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === null || event.key.startsWith(PREFIX)) listener()
  }
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', onStorage)
  }
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
