import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { explainAnswer } from '../../core/lesson/explainAnswer.ts'
import { feedbackWords } from '../../core/lesson/feedbackWords.ts'
import { gradeAnswer } from '../../core/lesson/gradeAnswer.ts'
import type { Given } from '../../core/lesson/gradeAnswer.ts'
import type { StepRecord } from '../../core/lesson/lessonRun.ts'
import { DEFAULT_ATTEMPTS } from '../../core/lesson/lessonRun.ts'
import type { LessonStep, Question } from '../../core/lesson/lessonSchema.ts'
import type { QuestionKey, ShownMap } from '../../core/lesson/questionKey.ts'
import { counted } from '../../core/words/plural.ts'
import { questionTypeWord } from '../../core/words/lessonWords.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AnswerControls, EMPTY, isComplete } from './AnswerControls.tsx'
import { EvidenceLines } from './EvidenceLines.tsx'

export interface QuestionViewProps {
  readonly step: Pick<LessonStep, 'cite'>
  readonly question: Question
  readonly questionKey: QuestionKey
  readonly shown: ShownMap
  readonly record: StepRecord
  readonly onAnswer: (given: Given, isRight: boolean | null) => void
  readonly onShow: () => void
  readonly onHint: () => void
  /** What is chosen so far, where it is chosen on the map too. */
  readonly draft: Given | null
  readonly onDraft: (given: Given | null) => void
}

/** One question: what is asked, the means to answer, and once answered whether it is right, why, and what that rests on.
 *  Nothing of the answer is in the page before. */
export function QuestionView(props: QuestionViewProps) {
  const { step, question, questionKey: key, shown, record, onAnswer, onShow, onHint, draft, onDraft } = props
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const title = useId()
  const [missing, setMissing] = useState(false)
  const [first] = useState(record)
  const attempts = question.attempts ?? DEFAULT_ATTEMPTS
  const triesLeft = attempts - record.given.length
  const given = draft ?? record.given.at(-1) ?? EMPTY[key.kind]
  const grade =
    record.given.length === 0 && !record.isShown
      ? null
      : gradeAnswer(graph, key, record.given.at(-1) ?? EMPTY[key.kind])
  const checkButton = useRef<HTMLButtonElement>(null)
  const toCheck = (): void => {
    checkButton.current?.focus()
  }
  const hint = (): void => {
    onHint()
    announce(`Hint: ${question.hints?.[record.hints] ?? ''}`)
    // The last hint takes the button away.
    if (record.hints + 1 >= (question.hints?.length ?? 0)) toCheck()
  }
  const check = (): void => {
    if (!isComplete(key, given)) {
      setMissing(true)
      return
    }
    setMissing(false)
    onDraft(null)
    onAnswer(given, gradeAnswer(graph, key, given).isRight)
  }
  const hints = (question.hints ?? []).slice(0, record.hints)
  const isOpen = key.kind === 'open' || key.kind === 'map'
  return (
    <section className="lesson-question" aria-labelledby={title}>
      <h3>{questionTypeWord(question.type)}</h3>
      <p className="question-prompt" id={title}>
        {question.prompt}
      </p>
      {/* No form: a frame that is kept from everything but scripts sends none, not even to the page itself. */}
      <div
        className="question-form"
        role="presentation"
        onKeyDown={(e) => {
          if (e.key === 'Enter' && e.target instanceof HTMLInputElement && !record.isShown) {
            e.preventDefault()
            check()
          }
        }}
      >
        <AnswerControls
          question={question}
          questionKey={key}
          given={given}
          grade={grade}
          isShown={record.isShown}
          labelledBy={title}
          onFilled={toCheck}
          onChange={(next) => {
            setMissing(false)
            onDraft(next)
          }}
        />
        {missing && (
          <p className="question-missing" role="alert">
            <Icon name="warn" size={14} /> {MISSING[key.kind]}
          </p>
        )}
        {hints.map((hint) => (
          <p key={hint} className="question-hint">
            Hint: {hint}
          </p>
        ))}
        {!record.isShown && (
          <div className="question-buttons">
            <Button look="main" ref={checkButton} onClick={check}>
              {isOpen ? 'Done' : 'Check'}
            </Button>
            {record.hints < (question.hints?.length ?? 0) && (
              <Button look="ghost" onClick={hint}>
                Hint
              </Button>
            )}
            <Button look="ghost" onClick={onShow}>
              Show the answer
            </Button>
          </div>
        )}
      </div>
      {grade !== null && (
        <Feedback
          {...{
            step,
            question,
            shown,
            record,
            grade,
            triesLeft,
            model: key.kind === 'open' ? key.model : null,
            targets: key.kind === 'open' ? key.targets.length : 0,
            isFresh: record !== first,
          }}
        />
      )}
    </section>
  )
}

const MISSING: Readonly<Record<QuestionKey['kind'], string>> = {
  one: 'Choose one answer first.',
  some: 'Choose at least one.',
  order: 'Put at least two in order first.',
  pairs: 'Choose a number for each.',
  name: 'Type a name first.',
  open: 'Write a few words first.',
  map: 'Draw at least one line first.',
}

/** Whether it is right, in words; the author's feedback; once the answer is shown why it is so and what it rests on. Takes the focus,
 *  so that the keyboard goes on from there and it is read out once. */
function Feedback({
  step,
  question,
  shown,
  record,
  grade,
  triesLeft,
  model,
  targets,
  isFresh,
}: {
  readonly step: Pick<LessonStep, 'cite'>
  readonly question: Question
  readonly shown: ShownMap
  readonly record: StepRecord
  readonly grade: ReturnType<typeof gradeAnswer>
  readonly triesLeft: number
  readonly model: string | null
  readonly targets: number
  /** Answered just now, not on an earlier visit. */
  readonly isFresh: boolean
}) {
  const graph = useApp((s) => s.graph)
  const box = useRef<HTMLDivElement>(null)
  const tries = record.given.length
  useEffect(() => {
    if (isFresh) box.current?.focus()
  }, [isFresh, tries, record.isShown])
  const explained = record.isShown ? explainAnswer(graph, step, question, shown) : null
  const isRight = record.isRight
  const gaveUp = record.isShown && isRight === false && tries === 0
  const isMap = question.type === 'buildMap'
  const told = gaveUp ? null : feedbackWords(question, isRight)
  const why = question.type === 'multipleChoice' && tries > 0 ? whyOf(question, record.given.at(-1)) : null
  return (
    <div className="question-feedback" ref={box} tabIndex={-1} data-right={gaveUp ? undefined : (isRight ?? undefined)}>
      <p className="feedback-head">
        {isRight === true && (
          <>
            <Icon name="check" /> Right.
          </>
        )}
        {isRight === false && !record.isShown && (
          <>
            <Icon name="close" /> Not right yet. {counted(triesLeft, 'try', 'tries')} left.
          </>
        )}
        {isRight === false &&
          record.isShown &&
          (gaveUp ? (
            isMap ? (
              'The map of the review stands above.'
            ) : (
              'The answer:'
            )
          ) : (
            <>
              <Icon name="close" /> Not right.
            </>
          ))}
        {isRight === null && (
          <>
            <Icon name="check" /> Noted. This is not graded.
          </>
        )}
      </p>
      {told !== null && record.isShown && <p>{told}</p>}
      {why !== null && why !== '' && (record.isShown || isRight === false) && <p>{why}</p>}
      {record.isShown && targets > 0 && (
        <p>
          You named {grade.right.length} of {targets}.
        </p>
      )}
      {record.isShown && model !== null && <Labelled label="A model answer">{model}</Labelled>}
      {explained?.sentences.map((sentence) => (
        <p key={sentence} className="feedback-why">
          {sentence}
        </p>
      ))}
      {explained !== null && <EvidenceLines edges={explained.edges} />}
    </div>
  )
}

function whyOf(
  question: Extract<Question, { readonly type: 'multipleChoice' }>,
  given: Given | undefined,
): string | null {
  return given?.kind === 'one' ? (question.options[Number(given.id) - 1]?.why ?? null) : null
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <p>
      <span className="feedback-label">{label}: </span>
      {children}
    </p>
  )
}
