import { freeId } from '../../../core/lesson/editLesson.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { draftText, readDraft } from '../../../core/lesson/readDraft.ts'
import type { Problem } from '../../../core/problem.ts'
import { saveFile } from '../../../ui/saveFile.ts'
import { freeLessonId, keepDraft } from './draftStore.ts'

/** Larger files are not even read. */
const MOST_BYTES = 10_000_000

/** What became of the files somebody chose: lessons that are now one's own, and why others are not. */
export interface OpenedFiles {
  readonly opened: readonly Lesson[]
  readonly problems: readonly Problem[]
}

/** Reads lesson files; each good one becomes a lesson of one's own, under a new id where its own is taken. */
export async function openLessonFiles(
  files: readonly File[],
  shipped: readonly Pick<Lesson, 'id'>[],
): Promise<OpenedFiles> {
  const opened: Lesson[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = file.size > MOST_BYTES ? tooLarge(file) : await textOf(file)
    const lesson = typeof read === 'string' ? readDraft(read, file.name) : ({ ok: false, problems: [read] } as const)
    if (!lesson.ok) {
      problems.push(...lesson.problems)
      continue
    }
    const own = { ...lesson.value, id: freeLessonId(lesson.value.id, shipped) }
    keepDraft(own)
    opened.push(own)
  }
  return { opened, problems }
}

/** Offers a lesson as a file that opens again here and in `exopath lesson check`. */
export function downloadLesson(lesson: Lesson): void {
  saveFile(
    `${freeId(lesson.title, new Set()).replace(/^step-/, 'lesson-')}.json`,
    draftText(lesson),
    'application/json',
  )
}

async function textOf(file: File): Promise<string | Problem> {
  try {
    return await file.text()
  } catch (error) {
    return {
      code: 'file-unreadable',
      severity: 'error',
      where: file.name,
      message: `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Choose it again.`,
    }
  }
}

function tooLarge(file: File): Problem {
  return {
    code: 'lesson-too-long',
    severity: 'error',
    where: file.name,
    message: `The file has ${Math.round(file.size / 1_000_000)} MB; a lesson is far smaller. Choose the lesson’s own file.`,
  }
}
