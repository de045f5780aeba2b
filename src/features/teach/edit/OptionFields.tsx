import { useId } from 'react'
import type { QuestionOf } from '../../../core/lesson/lessonSchema.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Field } from './Field.tsx'
import { useEditor } from './editorContext.tsx'

type Options = QuestionOf<'multipleChoice'>['options']
const [FEWEST, MOST] = [2, 5]

/** Answers to choose from: one is right, and each says why. */
export function OptionFields({
  options,
  onChange,
}: {
  readonly options: Options
  readonly onChange: (options: Options, about?: string) => void
}) {
  const { settle } = useEditor()
  const name = useId()
  const set = (i: number, patch: Partial<Options[number]>, about?: string): void => {
    onChange(
      options.map((option, j) => (j === i ? { ...option, ...patch } : option)),
      about,
    )
  }
  return (
    <Field
      label="Answers to choose from"
      field="question › options"
      group
      hint="The order is shuffled. Each says why it is right or wrong."
    >
      {() => (
        <div className="edit-lines">
          {options.map((option, i) => (
            <div key={`${i}`} className="edit-option" data-field={`question › options › ${i + 1}`}>
              <label className="check">
                <input
                  type="radio"
                  name={name}
                  checked={option.correct}
                  onChange={() => {
                    onChange(options.map((other, j) => ({ ...other, correct: j === i })))
                  }}
                />{' '}
                <span>{option.correct ? 'Right' : `Answer ${i + 1}`}</span>
              </label>
              {options.length > FEWEST && (
                <IconButton
                  icon="close"
                  label={`Take out answer ${i + 1}`}
                  tip="left"
                  onClick={() => {
                    onChange(options.toSpliced(i, 1))
                  }}
                />
              )}
              <textarea
                className="input edit-area"
                rows={2}
                aria-label={`Answer ${i + 1}`}
                placeholder="Answer"
                value={option.text}
                onBlur={settle}
                onChange={(e) => {
                  set(i, { text: e.currentTarget.value }, `option ${i}`)
                }}
              />
              <textarea
                className="input edit-area"
                rows={2}
                aria-label={`Why answer ${i + 1} is ${option.correct ? 'right' : 'wrong'}`}
                placeholder={`Why it is ${option.correct ? 'right' : 'wrong'}`}
                value={option.why}
                onBlur={settle}
                onChange={(e) => {
                  set(i, { why: e.currentTarget.value }, `why ${i}`)
                }}
              />
            </div>
          ))}
          {options.length < MOST && (
            <Button
              look="ghost"
              icon="plus"
              onClick={() => {
                onChange([...options, { text: '', correct: false, why: '' }])
              }}
            >
              Add an answer
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
