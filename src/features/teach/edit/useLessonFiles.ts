import { useState } from 'react'
import type { DragEvent } from 'react'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import type { Problem } from '../../../core/problem.ts'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { openLessonFiles } from './draftFiles.ts'

export interface LessonFiles {
  readonly problems: readonly Problem[]
  readonly isOver: boolean
  readonly open: (files: readonly File[]) => void
  readonly forget: () => void
  readonly drop: {
    readonly onDragOver: (e: DragEvent) => void
    readonly onDragLeave: () => void
    readonly onDrop: (e: DragEvent) => void
  }
}

/** Files chosen or dropped here. */
export function useLessonFiles(shipped: readonly Lesson[]): LessonFiles {
  const announce = useApp((s) => s.announce)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isOver, setOver] = useState(false)
  const open = (files: readonly File[]): void => {
    if (files.length === 0) return
    void openLessonFiles(files, shipped).then((result) => {
      setProblems(result.problems)
      if (result.opened.length > 0)
        announce(
          `${counted(result.opened.length, 'lesson', 'lessons')} opened: ${result.opened.map((lesson) => lesson.title).join(', ')}.`,
        )
    })
  }
  return {
    problems,
    isOver,
    open,
    forget: () => {
      setProblems([])
    },
    drop: {
      onDragOver: (e) => {
        if (e.dataTransfer.types.includes('Files')) {
          e.preventDefault()
          setOver(true)
        }
      },
      onDragLeave: () => {
        setOver(false)
      },
      onDrop: (e) => {
        e.preventDefault()
        setOver(false)
        open([...e.dataTransfer.files])
      },
    },
  }
}
