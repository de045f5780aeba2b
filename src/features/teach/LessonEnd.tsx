import { Suspense, useState } from 'react'
import { countRun, recordOf } from '../../core/lesson/lessonRun.ts'
import type { LessonRun } from '../../core/lesson/lessonRun.ts'
import type { Lesson, LessonStep } from '../../core/lesson/lessonSchema.ts'
import { questionTypeWord } from '../../core/words/lessonWords.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { ARRIVAL } from './useArrival.ts'

const HandInDialog = lazyPart(async () => (await import('./HandInDialog.tsx')).HandInDialog)

/** The end of a lesson: what was learned, how the questions went, and those missed once more. */
export function LessonEnd({ lesson, run, onAgain }: { readonly lesson: Lesson; readonly run: LessonRun; readonly onAgain: (steps: readonly LessonStep[]) => void }) {
  const show = useApp((s) => s.show)
  const [isHandingIn, setHandIn] = useState(false)
  const { right, graded, missed, open } = countRun(lesson, run)
  const questions = lesson.steps.filter((step) => step.question !== undefined)
  const again = [...missed, ...open]
  return (
    <div className="lesson-body lesson-end">
      <section>
        <h2 className="lesson-step-title" {...ARRIVAL}>{open.length === graded && graded > 0 ? 'You went through all steps' : `You got ${right} of ${counted(graded, 'question', 'questions')} right`}</h2>
        <p className="small-head">You can now</p>
        <ul className="lesson-aims">{lesson.objectives.map((aim) => <li key={aim}>{aim}</li>)}</ul>
        {(lesson.misconceptions ?? []).length > 0 && (
          <>
            <p className="small-head">Often mixed up</p>
            <dl className="lesson-beliefs">{(lesson.misconceptions ?? []).map(({ belief, answer }) => <div key={belief}><dt>“{belief}”</dt><dd>{answer}</dd></div>)}</dl>
          </>
        )}
        <div className="lesson-buttons">
          {again.length > 0 && <Button look="main" onClick={() => { onAgain(again) }}>{missed.length > 0 ? `Once more: the ${counted(again.length, 'question', 'questions')} you missed` : `Answer the ${counted(open.length, 'open question', 'open questions')}`}</Button>}
          <Button onClick={() => { setHandIn(true) }}>Hand in</Button>
          <Button look={again.length > 0 ? 'default' : 'main'} onClick={() => { show({ lesson: null }) }}>All lessons</Button>
        </div>
      </section>
      {isHandingIn && <Suspense fallback={null}><HandInDialog lesson={lesson} run={run} onClose={() => { setHandIn(false) }} /></Suspense>}
      <section aria-label="Your answers">
        <h3>Your answers</h3>
        <ol className="lesson-results">
          {questions.map((step) => {
            const record = recordOf(run, step)
            const word = !record.isShown ? 'not answered' : record.isRight === true ? 'right' : record.isRight === false ? 'not right' : 'noted'
            return <li key={step.id} data-state={word.replace(' ', '-')}><span className="result-word"><Icon name={word === 'right' ? 'check' : word === 'not right' ? 'close' : 'minus'} size={14} /> {word}</span> <span><span className="quiet">{step.question === undefined ? '' : questionTypeWord(step.question.type)}:</span> {step.question?.prompt}</span></li>
          })}
        </ol>
      </section>
    </div>
  )
}
