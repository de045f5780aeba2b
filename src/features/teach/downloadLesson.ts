import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { lessonSpans } from '../../core/lesson/lessonPicture.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { layoutToJson } from '../../layout/layoutJson.ts'
import type { LayoutJson } from '../../layout/layoutJson.ts'
import { layoutKey } from '../../layout/layoutKey.ts'
import type { CompiledLessons } from '../../scene/compileLessons.ts'
import { lessonInput } from '../../scene/lessonScene.ts'
import { loadLessons } from './loadLessons.ts'
import { packed } from './packedText.ts'

/** The page that a lesson is put into; made at build, with everything but the lesson. */
const TEMPLATE = './lesson-file.html'
/** Where the lesson stands in it, and its title. */
export const LESSON_MARK = '<!--lesson-->'
export const TITLE_MARK = '<!--title-->'

/** A lesson as one HTML file that opens from disk and asks for nothing. Rejects with a reason in words where the template did not come. */
export async function lessonFile(graph: MechanismGraph, lesson: Lesson): Promise<string> {
  const [template, layouts] = await Promise.all([readTemplate(), layoutsOf(graph, lesson)])
  const compiled: CompiledLessons = { lessons: [lesson], layouts }
  const title = lesson.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return template.replace(LESSON_MARK, await packed(JSON.stringify(compiled))).replace(TITLE_MARK, () => title)
}

/** `exopath-two-minuses.html` */
export function lessonFileName({ id }: Pick<Lesson, 'id'>): string {
  return `exopath-${id}.html`
}

async function readTemplate(): Promise<string> {
  const response = await fetch(TEMPLATE)
  const text = response.ok ? await response.text() : ''
  if (!text.includes(LESSON_MARK))
    throw new Error(response.ok ? 'The server gave another page.' : `The server answered ${response.status}.`)
  return text
}

/** The maps of the lesson as far as they were made beforehand; the file makes others itself. */
async function layoutsOf(graph: MechanismGraph, lesson: Lesson): Promise<Readonly<Record<string, LayoutJson>>> {
  const { layoutNamed } = await loadLessons()
  const keys = lessonSpans(graph, lesson).map((span) => layoutKey(lessonInput(graph, span)))
  return Object.fromEntries(
    keys.flatMap((key) => {
      const layout = layoutNamed(key)
      return layout === null ? [] : [[key, layoutToJson(layout)]]
    }),
  )
}
