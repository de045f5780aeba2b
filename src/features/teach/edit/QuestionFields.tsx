import { changeStep, filled, withFields } from '../../../core/lesson/editLesson.ts'
import type { Patch } from '../../../core/lesson/editLesson.ts'
import { freshQuestion, kindAsking, QUESTION_TYPES } from '../../../core/lesson/freshQuestion.ts'
import type { LessonStep, Question } from '../../../core/lesson/lessonSchema.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { questionTypeWord } from '../../../core/words/lessonWords.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Choose } from './Choose.tsx'
import { Lines } from './Lines.tsx'
import { NumberField } from './NumberField.tsx'
import { TextField } from './TextField.tsx'
import { TypeFields } from './TypeFields.tsx'
import { useEditor } from './editorContext.tsx'
import type { MapItems } from './useMapItems.ts'

const TYPES = [
  { id: 'none', text: 'No question' },
  ...QUESTION_TYPES.map((id) => ({ id, text: questionTypeWord(id) })),
] as const
const MOST_HINTS = 3

/** The question of a step: its kind, and what that kind needs. */
export function QuestionFields({ step, items }: { readonly step: LessonStep; readonly items: MapItems }) {
  const graph = useApp((s) => s.graph)
  const { lesson, at, change } = useEditor()
  const { question } = step
  const ask = (type: Question['type'] | 'none'): void => {
    if (type === 'none') {
      change(
        changeStep(lesson, at, {
          question: undefined,
          kind: step.kind === 'show' || step.kind === 'reveal' || step.kind === 'discuss' ? step.kind : 'show',
        }),
      )
      return
    }
    change(
      changeStep(lesson, at, {
        question: freshQuestion(graph, type, shownMap(graph, lesson, at), step.view),
        kind: kindAsking(type),
      }),
    )
  }
  const set = <Q extends Question>(asked: Q, patch: Patch<Q>, about?: string): void => {
    change(
      changeStep(lesson, at, { question: withFields<Question>(asked, patch) }),
      about === undefined ? undefined : `question ${about}`,
    )
  }
  return (
    <>
      <Choose
        label="Kind of question"
        field="question › type"
        value={question?.type ?? 'none'}
        options={TYPES}
        onChange={ask}
      />
      {question !== undefined && (
        <>
          <TextField
            label="What is asked"
            field="question › prompt"
            rows={2}
            value={question.prompt}
            onChange={(prompt) => {
              set(question, { prompt }, 'prompt')
            }}
          />
          <TypeFields question={question} items={items} set={set} />
          <Button
            look="ghost"
            onClick={() => {
              ask(question.type)
            }}
          >
            Fill in anew from the map
          </Button>
          <Lines
            label="Hints"
            field="question › hints"
            texts={question.hints ?? []}
            most={MOST_HINTS}
            addLabel="Add a hint"
            onChange={(hints, about) => {
              set<Question>(question, { hints: filled(hints) }, about)
            }}
          />
          <FeedbackFields
            question={question}
            onChange={(feedback, about) => {
              set<Question>(question, { feedback }, about)
            }}
          />
          <div className="edit-two">
            <NumberField
              label="Tries"
              field="question › attempts"
              value={question.attempts}
              least={1}
              most={5}
              step={1}
              onChange={(attempts) => {
                set<Question>(question, { attempts }, 'attempts')
              }}
              hint="2 when empty."
            />
            <NumberField
              label="Points"
              field="question › points"
              value={question.points}
              least={0}
              most={10}
              step={1}
              onChange={(points) => {
                set<Question>(question, { points }, 'points')
              }}
            />
          </div>
        </>
      )}
    </>
  )
}

/** What the author says after an answer; the reason from the graph stands below it in any case. */
function FeedbackFields({
  question,
  onChange,
}: {
  readonly question: Question
  readonly onChange: (feedback: Question['feedback'] | undefined, about: string) => void
}) {
  const { right = '', wrong = '' } = question.feedback ?? {}
  const set = (next: { readonly right: string; readonly wrong: string }, about: string): void => {
    onChange(next.right === '' && next.wrong === '' ? undefined : next, about)
  }
  return (
    <>
      <TextField
        label="Said when right"
        field="question › feedback › right"
        rows={2}
        value={right}
        onChange={(text) => {
          set({ right: text, wrong }, 'right')
        }}
      />
      <TextField
        label="Said when wrong"
        field="question › feedback › wrong"
        rows={2}
        value={wrong}
        onChange={(text) => {
          set({ right, wrong: text }, 'wrong')
        }}
        hint="Both or neither. The reason from the graph follows by itself."
      />
    </>
  )
}
