import { changeFacts, filled } from '../../../core/lesson/editLesson.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { audienceWord } from '../../../core/words/lessonWords.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Choose } from './Choose.tsx'
import { Field } from './Field.tsx'
import { Lines } from './Lines.tsx'
import { NumberField } from './NumberField.tsx'
import { TextField } from './TextField.tsx'
import { useEditor } from './editorContext.tsx'

const AUDIENCES = (['upper-secondary', 'undergraduate', 'graduate', 'clinician', 'researcher'] as const).map((id) => ({
  id,
  text: audienceWord(id),
}))
const MOST_AIMS = 4
const MOST_BELIEFS = 4
const MOST_TERMS = 12

/** What is told of a lesson as a whole. */
export function FactsForm() {
  const { lesson, change } = useEditor()
  const set = (patch: Parameters<typeof changeFacts>[1], about?: string): void => {
    change(changeFacts(lesson, patch), about)
  }
  const planned = lesson.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  return (
    <div className="edit-fields">
      <TextField
        label="Title"
        field="title"
        value={lesson.title}
        onChange={(title) => {
          set({ title }, 'title')
        }}
      />
      <Choose
        label="For whom"
        field="audience"
        value={lesson.audience}
        options={AUDIENCES}
        onChange={(audience) => {
          set({ audience })
        }}
      />
      <NumberField
        label="Minutes"
        field="durationMin"
        value={lesson.durationMin}
        least={5}
        most={90}
        step={1}
        onChange={(durationMin) => {
          set({ durationMin: durationMin ?? 15 }, 'durationMin')
        }}
        {...(planned > 0 ? { hint: `The steps take ${planned} minutes together.` } : {})}
      />
      <Lines
        label="One learns to"
        field="objectives"
        texts={lesson.objectives}
        most={MOST_AIMS}
        addLabel="Add an aim"
        onChange={(objectives, about) => {
          set({ objectives }, about)
        }}
      />
      <Pairs
        label="Often mixed up"
        field="misconceptions"
        first="What one may believe"
        second="What is so"
        most={MOST_BELIEFS}
        addLabel="Add a common mistake"
        pairs={(lesson.misconceptions ?? []).map(({ belief, answer }) => [belief, answer])}
        onChange={(pairs, about) => {
          set({ misconceptions: filled(pairs.map(([belief, answer]) => ({ belief, answer }))) }, about)
        }}
      />
      <Pairs
        label="Words you need"
        field="glossary"
        first="Word"
        second="What it means"
        most={MOST_TERMS}
        addLabel="Add a word"
        pairs={(lesson.glossary ?? []).map(({ term, def }) => [term, def])}
        onChange={(pairs, about) => {
          set({ glossary: filled(pairs.map(([term, def]) => ({ term, def }))) }, about)
        }}
      />
      <TextField
        label="Licence"
        field="license"
        value={lesson.license}
        onChange={(license) => {
          set({ license }, 'license')
        }}
        hint="How others may use the lesson."
      />
      <TextField
        label="Note to other authors"
        field="about"
        value={lesson.about ?? ''}
        rows={2}
        onChange={(about) => {
          set({ about: about === '' ? undefined : about } satisfies { about: Lesson['about'] | undefined }, 'about')
        }}
        hint="Never shown to learners."
      />
    </div>
  )
}

type Pair = readonly [string, string]

function Pairs({
  label,
  field,
  pairs,
  first,
  second,
  most,
  addLabel,
  onChange,
}: {
  readonly label: string
  readonly field: string
  readonly pairs: readonly Pair[]
  readonly first: string
  readonly second: string
  readonly most: number
  readonly addLabel: string
  readonly onChange: (pairs: readonly Pair[], about?: string) => void
}) {
  const { settle } = useEditor()
  return (
    <Field label={label} field={field} group>
      {({ describedBy }) => (
        <div className="edit-lines">
          {pairs.map(([a, b], i) => (
            <div key={`${i}`} className="edit-pair" data-field={`${field} › ${i + 1}`}>
              <input
                className="input"
                type="text"
                autoComplete="off"
                aria-label={`${first}, ${i + 1}`}
                aria-describedby={describedBy}
                placeholder={first}
                value={a}
                onBlur={settle}
                onChange={(e) => {
                  onChange(pairs.with(i, [e.currentTarget.value, b]), `${field} a ${i}`)
                }}
              />
              <IconButton
                icon="close"
                label={`Take out entry ${i + 1}`}
                tip="left"
                onClick={() => {
                  onChange(pairs.toSpliced(i, 1))
                }}
              />
              <textarea
                className="input edit-area"
                rows={2}
                aria-label={`${second}, ${i + 1}`}
                aria-describedby={describedBy}
                placeholder={second}
                value={b}
                onBlur={settle}
                onChange={(e) => {
                  onChange(pairs.with(i, [a, e.currentTarget.value]), `${field} b ${i}`)
                }}
              />
            </div>
          ))}
          {pairs.length < most && (
            <Button
              look="ghost"
              icon="plus"
              onClick={() => {
                onChange([...pairs, ['', '']])
              }}
            >
              {addLabel}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
