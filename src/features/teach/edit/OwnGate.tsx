import './edit.css'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { draftProblems } from '../../../core/lesson/draftProblems.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import type { LessonRole } from '../../../core/query/view.ts'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'

const SHOWN = 5

/** Stands before a lesson of one's own: one with something to mend is not played, and what that is is said. Its learner's view has a
 *  way back to the editor. */
export function OwnGate({
  lesson,
  at,
  as,
  children,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly as: LessonRole
  readonly children: ReactNode
}) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const errors = useMemo(() => draftProblems(graph, lesson).filter((p) => p.severity === 'error'), [graph, lesson])
  const edit = (): void => {
    show({ lesson: { id: lesson.id, step: Math.min(at, Math.max(0, lesson.steps.length - 1)), as: 'editor' } })
  }
  if (errors.length === 0) {
    return as !== 'learner' ? (
      children
    ) : (
      <div className="own-lesson">
        <p className="own-strip small">
          A lesson of your own.{' '}
          <Button look="ghost" onClick={edit}>
            Change it
          </Button>
        </p>
        {children}
      </div>
    )
  }
  return (
    <div className="page">
      <PageTitle>{lesson.title === '' ? 'Lesson without a title' : lesson.title}</PageTitle>
      <div className="page-empty own-not-ready">
        <h2>Not ready yet</h2>
        <ul>
          {errors.slice(0, SHOWN).map((p) => (
            <li key={`${p.at ?? ''} ${p.field} ${p.message}`}>
              {p.at === null ? 'Lesson' : `Step ${p.at + 1}`}: {p.message}
            </li>
          ))}
        </ul>
        {errors.length > SHOWN && (
          <p className="small quiet">And {counted(errors.length - SHOWN, 'more thing', 'more things')}.</p>
        )}
        <Button look="main" onClick={edit}>
          Go on writing
        </Button>
      </div>
    </div>
  )
}
