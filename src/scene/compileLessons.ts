import type { Lesson } from '../core/lesson/lessonSchema.ts'
import { lessonSpans } from '../core/lesson/lessonPicture.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { layoutLanes } from '../layout/columns.ts'
import { layoutToJson } from '../layout/layoutJson.ts'
import type { LayoutJson } from '../layout/layoutJson.ts'
import { layoutKey } from '../layout/layoutKey.ts'
import { lessonInput } from './lessonScene.ts'

/** Lessons as the page reads them: checked, with the layouts of their maps by the name of their input, so that no step waits for
 *  one. */
export interface CompiledLessons {
  readonly lessons: readonly Lesson[]
  readonly layouts: Readonly<Record<string, LayoutJson>>
}

export function compileLessons(graph: MechanismGraph, lessons: readonly Lesson[]): CompiledLessons {
  const inputs = lessons.flatMap((lesson) => lessonSpans(graph, lesson).map((span) => lessonInput(graph, span)))
  return {
    lessons,
    layouts: Object.fromEntries(inputs.map((input) => [layoutKey(input), layoutToJson(layoutLanes(input))])),
  }
}
