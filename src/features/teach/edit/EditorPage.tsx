import { useState } from 'react'
import type { LessonPlace } from '../../../core/query/view.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { draftOf } from './draftStore.ts'
import { LessonEditor } from './LessonEditor.tsx'

/** The lesson of a link as its author sees it. Only lessons of one's own can be changed. */
export function EditorPage({ place }: { readonly place: LessonPlace }) {
  const show = useApp((s) => s.show)
  // As it was when opened: from then on the editor has it.
  const [draft] = useState(() => draftOf(place.id))
  if (draft !== null) return <LessonEditor start={draft.lesson} at={place.step} />
  return (
    <div className="page">
      <PageTitle>Not a lesson of yours</PageTitle>
      <div className="page-empty">
        <p>
          This browser keeps no lesson “{place.id}” of yours. Lessons that come with Exopath are changed as a copy; a
          lesson from another computer is opened from its file.
        </p>
        <Button
          look="main"
          onClick={() => {
            show({ lesson: null })
          }}
        >
          All lessons
        </Button>
      </div>
    </div>
  )
}
