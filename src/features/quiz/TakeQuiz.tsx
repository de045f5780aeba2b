import '../teach/teach.css'
import { useState } from 'react'
import { answered, countRun, NEW_RUN, recordOf, shownAnswer } from '../../core/lesson/lessonRun.ts'
import type { LessonRun } from '../../core/lesson/lessonRun.ts'
import type { Given } from '../../core/lesson/gradeAnswer.ts'
import type { LessonStep } from '../../core/lesson/lessonSchema.ts'
import type { QuizItem } from '../../core/quiz/quiz.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { QuestionView } from '../teach/QuestionView.tsx'

/** The questions of a paper one by one, checked as they are in a lesson. Nothing is kept once the dialog is closed. */
export function TakeQuiz({ items, onBack }: { readonly items: readonly QuizItem[]; readonly onBack: () => void }) {
  const announce = useApp((s) => s.announce)
  const [run, setRun] = useState<LessonRun>(NEW_RUN)
  const [at, setAt] = useState(0)
  const [draft, setDraft] = useState<Given | null>(null)
  const item = items[at]
  const go = (to: number): void => {
    setAt(to)
    setDraft(null)
    announce(to < items.length ? `Question ${to + 1} of ${items.length}` : 'All questions are done.')
  }
  if (item === undefined)
    return (
      <QuizResult
        items={items}
        run={run}
        onAgain={() => {
          setRun(NEW_RUN)
          go(0)
        }}
        onGo={go}
        onBack={onBack}
      />
    )
  const step = stepOf(item)
  const record = recordOf(run, step)
  return (
    <div className="quiz-take">
      <p className="small">
        Question {at + 1} of {items.length}
      </p>
      {item.given.length > 0 && (
        <ul className="quiz-steps" aria-label="Given">
          {item.given.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <QuestionView
        key={item.id}
        step={step}
        question={item.question}
        questionKey={item.key}
        shown={item.shown}
        record={record}
        draft={draft}
        onDraft={setDraft}
        onAnswer={(given, isRight) => {
          setRun(answered(run, step, given, isRight))
        }}
        onShow={() => {
          setRun(shownAnswer(run, step))
        }}
        onHint={() => {}}
      />
      <div className="button-row quiz-way">
        <Button
          disabled={at === 0}
          icon="left"
          onClick={() => {
            go(at - 1)
          }}
        >
          Before
        </Button>
        <Button
          look={record.isShown ? 'main' : 'default'}
          onClick={() => {
            go(at + 1)
          }}
        >
          {at === items.length - 1 ? 'See the result' : record.isShown ? 'Next question' : 'Skip'}
        </Button>
        <Button look="ghost" onClick={onBack}>
          Back to the paper
        </Button>
      </div>
    </div>
  )
}

/** How it went: a count, and a way back to what was not right. */
function QuizResult({
  items,
  run,
  onAgain,
  onGo,
  onBack,
}: {
  readonly items: readonly QuizItem[]
  readonly run: LessonRun
  readonly onAgain: () => void
  readonly onGo: (at: number) => void
  readonly onBack: () => void
}) {
  const { right, graded } = countRun({ steps: items.map(stepOf) }, run)
  const isRight = (item: QuizItem): boolean => run.steps[item.id]?.isRight === true
  return (
    <div className="quiz-take">
      <h3>
        {right} of {graded} right
      </h3>
      <ol className="quiz-list">
        {items.map((item, i) => (
          <li key={item.id}>
            <p className="quiz-prompt">
              <span className="num">{i + 1}.</span> {item.question.prompt}
            </p>
            <p className="small">
              {isRight(item) ? 'Right.' : run.steps[item.id] === undefined ? 'Not answered.' : 'Not right.'}{' '}
              <button
                type="button"
                className="text-button"
                aria-label={`Look at question ${i + 1} again`}
                onClick={() => {
                  onGo(i)
                }}
              >
                Look again
              </button>
            </p>
          </li>
        ))}
      </ol>
      <div className="button-row quiz-way">
        <Button look="main" onClick={onAgain}>
          Take it again
        </Button>
        <Button onClick={onBack}>Back to the paper</Button>
      </div>
    </div>
  )
}

/** A question as a step of a lesson, so that it is checked and counted alike. */
function stepOf({ id, question, explanation }: QuizItem): LessonStep {
  return { id, kind: 'ask', view: {}, say: question.prompt, question, cite: explanation.map(({ edge }) => edge) }
}
