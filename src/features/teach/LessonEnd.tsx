import { Suspense, useMemo, useState } from 'react'
import { givenWords, rightWords } from '../../core/lesson/givenWords.ts'
import { countRun, recordOf, standingOf } from '../../core/lesson/lessonRun.ts'
import type { LessonRun, Standing, StepRecord } from '../../core/lesson/lessonRun.ts'
import type { Lesson, LessonStep, Question } from '../../core/lesson/lessonSchema.ts'
import { questionKey } from '../../core/lesson/questionKey.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import { questionTypeWord } from '../../core/words/lessonWords.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { ARRIVAL } from './useArrival.ts'

const HandInDialog = lazyPart(async () => (await import('./HandInDialog.tsx')).HandInDialog)

/** The end of a lesson: what was learned, how the questions went, and those missed once more. */
export function LessonEnd({
  lesson,
  run,
  onAgain,
}: {
  readonly lesson: Lesson
  readonly run: LessonRun
  readonly onAgain: (steps: readonly LessonStep[]) => void
}) {
  const show = useApp((s) => s.show)
  const [isHandingIn, setHandIn] = useState(false)
  const { right, graded, missed, tried, open } = countRun(lesson, run)
  const isBegun = open.length < graded
  const left = new Set([...missed, ...tried, ...open])
  const again = lesson.steps.filter((step) => left.has(step))
  return (
    <div className="lesson-body lesson-end">
      <section>
        <h2 className="lesson-step-title" {...ARRIVAL}>
          {!isBegun
            ? 'You went through all steps'
            : `You got ${right} of ${counted(graded, 'question', 'questions')} right`}
        </h2>
        {isBegun && tried.length + open.length > 0 && (
          <p>
            {listed([
              ...(tried.length > 0 ? [`${tried.length} tried, not finished`] : []),
              ...(open.length > 0 ? [`${open.length} not answered`] : []),
            ])}
            .
          </p>
        )}
        <p className="small-head">{right * 2 > graded ? 'You can now' : 'What this lesson is for'}</p>
        <ul className="lesson-aims">
          {lesson.objectives.map((aim) => (
            <li key={aim}>{aim}</li>
          ))}
        </ul>
        {(lesson.misconceptions ?? []).length > 0 && (
          <>
            <p className="small-head">Often mixed up</p>
            <dl className="lesson-beliefs">
              {(lesson.misconceptions ?? []).map(({ belief, answer }) => (
                <div key={belief}>
                  <dt>“{belief}”</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <div className="lesson-buttons">
          {again.length > 0 && (
            <Button
              look="main"
              onClick={() => {
                onAgain(again)
              }}
            >
              {left.size > open.length
                ? `Once more: the ${counted(again.length, 'question', 'questions')} not right yet`
                : `Answer the ${counted(open.length, 'open question', 'open questions')}`}
            </Button>
          )}
          <Button
            onClick={() => {
              setHandIn(true)
            }}
          >
            Hand in
          </Button>
          <Button
            look={again.length > 0 ? 'default' : 'main'}
            onClick={() => {
              show({ lesson: null })
            }}
          >
            All lessons
          </Button>
        </div>
      </section>
      {isHandingIn && (
        <Suspense fallback={null}>
          <HandInDialog
            lesson={lesson}
            run={run}
            onClose={() => {
              setHandIn(false)
            }}
          />
        </Suspense>
      )}
      <section aria-label="Your answers">
        <h3>Your answers</h3>
        <ol className="lesson-results">
          {lesson.steps.map(
            (step, at) =>
              step.question !== undefined && (
                <Result
                  key={step.id}
                  lesson={lesson}
                  at={at}
                  step={step}
                  question={step.question}
                  record={recordOf(run, step)}
                />
              ),
          )}
        </ol>
      </section>
    </div>
  )
}

const STANDINGS: Readonly<Record<Standing, { readonly word: string; readonly icon: IconName }>> = {
  right: { word: 'right', icon: 'check' },
  wrong: { word: 'not right', icon: 'close' },
  noted: { word: 'noted', icon: 'check' },
  'looked-up': { word: 'looked up', icon: 'minus' },
  tried: { word: 'tried, not finished', icon: 'minus' },
  open: { word: 'not answered', icon: 'minus' },
}

/** What was asked and answered; what is right only where the answer has been shown. */
function Result({
  lesson,
  at,
  step,
  question,
  record,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly step: LessonStep
  readonly question: Question
  readonly record: StepRecord
}) {
  const graph = useApp((s) => s.graph)
  const key = useMemo(
    () => questionKey(graph, question, shownMap(graph, lesson, at), `${lesson.id} ${step.id}`),
    [graph, question, lesson, at, step],
  )
  const standing = standingOf(record)
  const last = record.given.at(-1)
  const given = last === undefined ? '' : givenWords(key, last)
  const right = !record.isShown || standing === 'right' ? '' : rightWords(graph, key)
  const model = record.isShown && key.kind === 'open' ? (key.model ?? '') : ''
  return (
    <li data-state={standing}>
      <span className="result-word">
        <Icon name={STANDINGS[standing].icon} size={14} /> {STANDINGS[standing].word}
      </span>
      <div className="result-words">
        <p>
          <span className="quiet">{questionTypeWord(question.type)}:</span> {question.prompt}
        </p>
        {given !== '' && <p className="small">You answered: {given}</p>}
        {right !== '' && <p className="small">Right: {right}</p>}
        {model !== '' && <p className="small">A model answer: {model}</p>}
      </div>
    </li>
  )
}
