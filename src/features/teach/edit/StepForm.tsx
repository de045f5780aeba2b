import { useRef } from 'react'
import type { RefObject } from 'react'
import { changeStep, filled } from '../../../core/lesson/editLesson.ts'
import type { LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { gradeOfWords, HIGHEST_GRADE, MOST_WORDS } from '../../../core/lesson/lintWords.ts'
import { sayWords } from '../../../core/lesson/sayText.ts'
import type { EdgeId } from '../../../core/model/records.ts'
import { tellRelation } from '../../../core/tell/tellRelation.ts'
import { stepKindWord } from '../../../core/words/lessonWords.ts'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checks } from './Checks.tsx'
import { Choose } from './Choose.tsx'
import { Field } from './Field.tsx'
import { MapFields } from './MapFields.tsx'
import { NumberField } from './NumberField.tsx'
import { Part } from './Part.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { TextField } from './TextField.tsx'
import { useEditor } from './editorContext.tsx'
import { useMapItems } from './useMapItems.ts'

const KINDS = (['show', 'predict', 'ask', 'reveal', 'explain', 'recall', 'discuss'] as const).map((id) => ({
  id,
  text: stepKindWord(id),
}))

/** Everything that can be set of one step. */
export function StepForm({ step }: { readonly step: LessonStep }) {
  const { lesson, at, change } = useEditor()
  const graph = useApp((s) => s.graph)
  const items = useMapItems()
  const text = useRef<HTMLTextAreaElement>(null)
  const cite = step.cite ?? []
  const set = (patch: Parameters<typeof changeStep>[2], about?: string): void => {
    change(changeStep(lesson, at, patch), about)
  }
  /** Puts the citation where the cursor is, or at the end. */
  const putIn = (id: EdgeId): void => {
    const place = text.current?.selectionEnd ?? step.say.length
    const before = step.say.slice(0, place)
    set({ say: `${before}${before === '' || before.endsWith(' ') ? '' : ' '}[[edge:${id}]]${step.say.slice(place)}` })
  }
  return (
    <div className="edit-form-body">
      <div className="edit-fields">
        <Choose
          label="What the learner does"
          field="kind"
          value={step.kind}
          options={KINDS}
          onChange={(kind) => {
            set({ kind })
          }}
        />
        <TextField
          label="Title"
          field="title"
          value={step.title ?? ''}
          onChange={(title) => {
            set({ title: title === '' ? undefined : title }, 'title')
          }}
        />
        <SayField
          step={step}
          textRef={text}
          onChange={(say) => {
            set({ say }, 'say')
          }}
        />
      </div>
      <MapFields step={step} items={items} />
      <Part
        title={
          cite.length === 0 ? 'What it rests on' : `What it rests on (${counted(cite.length, 'relation', 'relations')})`
        }
        fields={['cite']}
      >
        <Checks
          label="Relations that back what is said"
          field="cite"
          exact
          items={[
            ...items.edgeItems,
            ...cite
              .filter((id) => graph.hasEdge(id) && !items.edges.includes(id))
              .map((id) => ({ id, text: `${tellRelation(graph, id)} (${id}, not on this map)` })),
          ].map((item) => ({
            ...item,
            more: cite.includes(item.id) ? (
              <Button
                look="ghost"
                onClick={() => {
                  putIn(item.id)
                }}
              >
                Put into the text<span className="visually-hidden">: {item.text}</span>
              </Button>
            ) : null,
          }))}
          chosen={cite}
          onChange={(next) => {
            set({ cite: filled(next) })
          }}
          hint="Every claim names its relation. In the text a citation is a number that opens its evidence."
        />
      </Part>
      <Part
        title="The question"
        fields={['question']}
        isOpen={step.question !== undefined}
        key={`${step.id} ${step.question === undefined ? 'none' : 'asked'}`}
      >
        <QuestionFields step={step} items={items} />
      </Part>
      <Part title="For the presenter" fields={['notes', 'minutes', 'alt']}>
        <TextField
          label="Notes"
          field="notes"
          rows={5}
          value={step.notes ?? ''}
          onChange={(notes) => {
            set({ notes: notes === '' ? undefined : notes }, 'notes')
          }}
          hint="Only the presenter sees them."
        />
        <NumberField
          label="Minutes"
          field="minutes"
          value={step.minutes}
          least={0.5}
          most={15}
          step={0.5}
          onChange={(minutes) => {
            set({ minutes }, 'minutes')
          }}
        />
        <TextField
          label="The picture in words"
          field="alt"
          rows={3}
          value={step.alt ?? ''}
          onChange={(alt) => {
            set({ alt: alt === '' ? undefined : alt }, 'alt')
          }}
          hint="Left empty, the graph tells it."
        />
      </Part>
    </div>
  )
}

function SayField({
  step,
  textRef,
  onChange,
}: {
  readonly step: LessonStep
  readonly textRef: RefObject<HTMLTextAreaElement | null>
  readonly onChange: (say: string) => void
}) {
  const { lesson, settle } = useEditor()
  const graph = useApp((s) => s.graph)
  const said = sayWords(step.say)
  const count = said === '' ? 0 : said.split(/\s+/).length
  const grade = said === '' ? null : Math.max(0, gradeOfWords(graph, lesson, said))
  const hint = `${counted(count, 'word', 'words')} of ${MOST_WORDS}${grade === null ? '' : `; reads like school grade ${grade.toFixed(0)} of at most ${HIGHEST_GRADE}`}. **bold**, *italic*.`
  return (
    <Field label="What is read beside the map" field="say" hint={hint}>
      {({ id, describedBy }) => (
        <textarea
          className="input edit-area"
          id={id}
          ref={textRef}
          rows={5}
          aria-describedby={describedBy}
          value={step.say}
          onChange={(e) => {
            onChange(e.currentTarget.value)
          }}
          onBlur={settle}
        />
      )}
    </Field>
  )
}
