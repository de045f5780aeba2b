import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { openReviewIndex, reviewIndexSchema } from '../core/data/reviewIndex.ts'
import type { ReviewIndex } from '../core/data/reviewIndex.ts'
import { lintLessons } from '../core/lesson/lintLessons.ts'
import type { LessonText } from '../core/lesson/lintLessons.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'

/** The lesson files of a graph-data folder, in the order of their names; none where it has no folder `lessons`. */
export function readLessonFiles(folder: string): readonly LessonText[] {
  const place = path.join(folder, 'lessons')
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const file = path.join(place, name)
      const shown = path.relative(process.cwd(), file)
      return { where: shown.startsWith('..') ? file : shown, text: readFileSync(file, 'utf8') }
    })
}

/** The index of the review beside the data; null where it is missing or broken (which `validate` reports). */
export function readReview(folder: string): Pick<ReviewIndex, 'hasRun'> | null {
  const file = path.join(folder, 'review-index.json')
  if (!existsSync(file)) return null
  try {
    const parsed = reviewIndexSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? openReviewIndex(parsed.data) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The lessons of a folder checked against its graph. */
export function lessonsOf(graph: MechanismGraph, folder: string): ReturnType<typeof lintLessons> {
  return lintLessons(graph, readLessonFiles(folder), readReview(folder))
}
