import type { LayoutJson } from '../../layout/layoutJson.ts'
import { layoutFromJson } from '../../layout/layoutJson.ts'
import type { LaneLayout } from '../../layout/layoutTypes.ts'
import type { CompiledLessons } from '../../scene/compileLessons.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'

/** The file of lessons beside the page. */
const FILE = './lessons.json'

export interface LoadedLessons {
  readonly lessons: readonly Lesson[]
  /** The places of a map, by the name of its input; null = not made beforehand. */
  readonly layoutNamed: (key: string) => LaneLayout | null
}

let loaded: Promise<LoadedLessons> | null = null
let isFile = false

/** The shipped lessons; loaded once, and again when that failed. Rejects with a reason in words. */
export async function loadLessons(): Promise<LoadedLessons> {
  loaded ??= read()
  try {
    return await loaded
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

async function read(): Promise<LoadedLessons> {
  // Parse boundary: made by our own build from checked lessons.
  return opened(JSON.parse(await fetched()) as CompiledLessons)
}

function opened({ lessons, layouts }: CompiledLessons): LoadedLessons {
  const made = new Map<string, LayoutJson>(Object.entries(layouts))
  return { lessons, layoutNamed: (key) => { const found = made.get(key); return found === undefined ? null : layoutFromJson(found) } }
}

async function fetched(): Promise<string> {
  const response = await fetch(FILE)
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return response.text()
}
