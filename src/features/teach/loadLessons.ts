import type { LayoutJson } from '../../layout/layoutJson.ts'
import { layoutFromJson } from '../../layout/layoutJson.ts'
import type { LaneLayout } from '../../layout/layoutTypes.ts'
import type { CompiledLessons } from '../../scene/compileLessons.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { hasDrafts } from './edit/rawDrafts.ts'

/** The file of lessons beside the page. */
const FILE = './lessons.json'

export interface LoadedLessons {
  /** The shipped lessons, then those of one's own that have a step. */
  readonly lessons: readonly Lesson[]
  /** Ids of one's own: they may be unfinished, so they are played behind `OwnGate`. */
  readonly own: ReadonlySet<string>
  /** The places of a map, by the name of its input; null = not made beforehand. */
  readonly layoutNamed: (key: string) => LaneLayout | null
}

let loaded: Promise<LoadedLessons> | null = null
let isFile = false

/** All lessons: the shipped ones, loaded once, and again when that failed; and those of one's own as they are now. Rejects with a
 *  reason in words. */
export async function loadLessons(): Promise<LoadedLessons> {
  loaded ??= read()
  try {
    return withOwn(await loaded)
  } catch (error) {
    loaded = null
    throw error
  }
}

/** Gives the lessons of a page that holds them itself: nothing is fetched. */
export function offerLessons(compiled: CompiledLessons): void {
  loaded = Promise.resolve(opened(compiled))
  isFile = true
}

/** Whether this page is one lesson in one file: nothing can be fetched from it. */
export function isLessonFile(): boolean {
  return isFile
}

/** Lessons of one's own are read by code that comes only where there are some. */
async function withOwn(shipped: LoadedLessons): Promise<LoadedLessons> {
  if (isFile || !hasDrafts()) return shipped
  const { allDrafts } = await import('./edit/draftStore.ts')
  const own = allDrafts()
    .drafts.map((draft) => draft.lesson)
    .filter((lesson) => lesson.steps.length > 0)
  return { ...shipped, lessons: [...shipped.lessons, ...own], own: new Set(own.map((lesson) => lesson.id)) }
}

async function read(): Promise<LoadedLessons> {
  // Parse boundary: made by our own build from checked lessons.
  return opened(JSON.parse(await fetched()) as CompiledLessons)
}

function opened({ lessons, layouts }: CompiledLessons): LoadedLessons {
  const made = new Map<string, LayoutJson>(Object.entries(layouts))
  return {
    lessons,
    own: new Set(),
    layoutNamed: (key) => {
      const found = made.get(key)
      return found === undefined ? null : layoutFromJson(found)
    },
  }
}

async function fetched(): Promise<string> {
  const response = await fetch(FILE)
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return response.text()
}
