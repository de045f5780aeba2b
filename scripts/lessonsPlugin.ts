import path from 'node:path'
import type { Plugin } from 'vite'
import { lessonsOf } from '../src/cli/readLessonFiles.ts'
import { compileLessons } from '../src/scene/compileLessons.ts'
import { fileFromData } from './fileFromData.ts'

/** Lessons beside the page, with the places of everything they draw; the page loads them when they are opened. A lesson that cannot
 *  be played stops the build. */
export function lessonsPlugin(folder = 'graph-data'): Plugin {
  return fileFromData({
    file: 'lessons.json',
    folder,
    make: (graph) => {
      const { lessons, problems } = lessonsOf(graph, path.resolve(folder))
      const errors = problems.filter((p) => p.severity === 'error')
      if (errors.length > 0)
        throw new BrokenLessonsError(
          `The lessons cannot be built:\n${errors.map(({ where, message, code }) => `  ${where}: ${message} [${code}]`).join('\n')}`,
        )
      return compileLessons(graph, lessons)
    },
  })
}

export class BrokenLessonsError extends Error {
  override readonly name = 'BrokenLessonsError'
}
