import { lessonsOf } from '../../src/cli/readLessonFiles.ts'
import type { Lesson } from '../../src/core/lesson/lessonSchema.ts'
import { shippedGraph } from './figureGraph.ts'

/** The lessons of graph-data, checked. */
export function shippedLessons(): readonly Lesson[] {
  return lessonsOf(shippedGraph(), 'graph-data').lessons
}
