import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { DraftProblem } from '../../../core/lesson/draftProblems.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'

/** A lesson that is being written, as its form sees it. */
export interface Editor {
  readonly lesson: Lesson
  /** The open step, from 0; -1 = what is told of the lesson as a whole. */
  readonly at: number
  readonly problems: readonly DraftProblem[]
  /** Takes a changed lesson. `about` names the field: changes of the same one in a row are undone at once. */
  readonly change: (lesson: Lesson, about?: string) => void
  /** A field was left. */
  readonly settle: () => void
  readonly go: (at: number, field?: string) => void
}

const EditorContext = createContext<Editor | null>(null)

export function EditorProvider({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>
}

/** Throws outside EditorProvider. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('useEditor needs an EditorProvider around it')
  return editor
}
