import { memo, useState } from 'react'
import type { Given } from '../../../core/lesson/gradeAnswer.ts'
import { UNTOUCHED } from '../../../core/lesson/lessonRun.ts'
import type { StepRecord } from '../../../core/lesson/lessonRun.ts'
import { DEFAULT_ATTEMPTS } from '../../../core/lesson/lessonRun.ts'
import type { Lesson, LessonStep, Question } from '../../../core/lesson/lessonSchema.ts'
import { questionKey } from '../../../core/lesson/questionKey.ts'
import type { QuestionKey, ShownMap } from '../../../core/lesson/questionKey.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { UnknownIdError } from '../../../core/model/buildGraph.ts'
import { useApp } from '../../../store/react.tsx'
import { Segment } from '../../../ui/Segment.tsx'
import { LessonLegend } from '../LessonLegend.tsx'
import { LessonMap } from '../LessonMap.tsx'
import { QuestionView } from '../QuestionView.tsx'
import { SayText } from '../SayText.tsx'
import { useStepPicture } from '../useStepPicture.ts'
import type { StepPicture } from '../useStepPicture.ts'

/** Largest text of a label in the preview, px. */
const MOST_LABEL = 18

/** The open step as a learner sees it, before or after the answer. */
export const StepPreview = memo(function StepPreview({
  lesson,
  at,
  step,
}: {
  readonly lesson: Lesson
  readonly at: number
  readonly step: LessonStep
}) {
  const graph = useApp((s) => s.graph)
  const [isAnswered, setAnswered] = useState(false)
  const { question } = step
  const mapped = useUnlessSame(lesson, mapPart)
  const { picture, scene, box } = useLastDrawn(
    useStepPicture(mapped, at, { isAnswered: question === undefined || isAnswered, hops: null }),
  )
  const shown = shownMap(graph, lesson, at)
  const key =
    question === undefined ? null : keyOrNull(() => questionKey(graph, question, shown, `${lesson.id} ${step.id}`))
  return (
    <section className="edit-preview" aria-label="Preview of the step">
      <div className="edit-preview-bar">
        <h2 className="edit-head">As a learner sees it</h2>
        {question !== undefined && (
          <Segment
            label="State of the question"
            options={STATES}
            value={isAnswered ? 'after' : 'before'}
            onChange={(value) => {
              setAnswered(value === 'after')
            }}
          />
        )}
      </div>
      {/* A map that is built stands in its question. */}
      {question?.type !== 'buildMap' && (
        <div className="edit-picture">
          {scene !== null && <LessonMap scene={scene} box={box} most={MOST_LABEL} idPrefix="edit-" />}
          {picture.nodes.length === 0 && (
            <p className="edit-no-map quiet">Nothing is on this map yet. Add nodes under “The map”.</p>
          )}
        </div>
      )}
      {question?.type !== 'buildMap' && <LessonLegend picture={picture} />}
      {step.title !== undefined && <h3 className="lesson-step-title">{step.title}</h3>}
      <p className="lesson-say">
        {step.say === '' ? (
          <span className="quiet">The text beside the map will stand here.</span>
        ) : (
          <SayText say={step.say} />
        )}
      </p>
      {question !== undefined &&
        (key === null ? (
          <p className="small quiet">The question is shown here when everything it asks about is chosen.</p>
        ) : (
          <PreviewQuestion
            key={`${step.id} ${question.type} ${isAnswered ? 'after' : 'before'}`}
            {...{ step, question, questionKey: key, shown, isAnswered }}
          />
        ))}
    </section>
  )
})

const STATES = [
  { value: 'before', label: 'Before the answer' },
  { value: 'after', label: 'After' },
] as const

/** The question can be tried; nothing of that is kept. */
function PreviewQuestion({
  step,
  question,
  questionKey: key,
  shown,
  isAnswered,
}: {
  readonly step: LessonStep
  readonly question: Question
  readonly questionKey: QuestionKey
  readonly shown: ShownMap
  readonly isAnswered: boolean
}) {
  const [record, setRecord] = useState<StepRecord>(
    isAnswered ? { ...UNTOUCHED, isShown: true, isRight: false } : UNTOUCHED,
  )
  const [draft, setDraft] = useState<Given | null>(null)
  const most = question.attempts ?? DEFAULT_ATTEMPTS
  return (
    <QuestionView
      step={step}
      question={question}
      questionKey={key}
      shown={shown}
      record={record}
      draft={draft}
      onDraft={setDraft}
      onAnswer={(given, isRight) => {
        setRecord({
          ...record,
          given: [...record.given, given],
          isRight,
          isShown: isRight !== false || record.given.length + 1 >= most,
        })
      }}
      onShow={() => {
        setRecord({ ...record, isShown: true, isRight: record.isRight === true })
      }}
      onHint={() => {
        setRecord({ ...record, hints: record.hints + 1 })
      }}
    />
  )
}

/** Nothing while an id is missing: the checks name it. */
function keyOrNull(make: () => QuestionKey): QuestionKey | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof UnknownIdError) return null
    throw error
  }
}

/** What the maps of a lesson depend on; a word typed into a text changes none of them. */
function mapPart({ steps }: Lesson): string {
  return JSON.stringify(
    steps.map(({ id, view, question }) => [id, view, question]),
    (key, value: unknown) => (TEXTS.has(key) ? undefined : value),
  )
}
const TEXTS: ReadonlySet<string> = new Set(['prompt', 'hints', 'feedback', 'text', 'why', 'model'])

/** The value as it was last time where nothing of it changed that counts. */
function useUnlessSame<T>(value: T, part: (value: T) => string): T {
  const [kept, setKept] = useState(value)
  if (kept !== value && part(kept) !== part(value)) {
    setKept(value)
    return value
  }
  return kept
}

/** A map stays in sight until the next one is laid out. */
function useLastDrawn(now: StepPicture): StepPicture {
  const [last, setLast] = useState(now)
  if (now.scene !== null && now.scene !== last.scene) setLast(now)
  return now.scene !== null ? now : { ...now, scene: last.scene, box: last.box }
}
