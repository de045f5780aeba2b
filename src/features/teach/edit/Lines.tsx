import { Button, IconButton } from '../../../ui/Button.tsx'
import { Field } from './Field.tsx'
import { useEditor } from './editorContext.tsx'

/** Short texts, one a line. */
export function Lines({
  label,
  field,
  texts,
  most,
  addLabel,
  onChange,
}: {
  readonly label: string
  readonly field: string
  readonly texts: readonly string[]
  readonly most: number
  readonly addLabel: string
  readonly onChange: (texts: readonly string[], about?: string) => void
}) {
  const { settle } = useEditor()
  return (
    <Field label={label} field={field} group>
      {({ describedBy }) => (
        <div className="edit-lines">
          {texts.map((text, i) => (
            // Lines have no ids and move only by being taken out.
            <div key={`${i}`} className="edit-line" data-field={`${field} › ${i + 1}`}>
              <input
                className="input"
                type="text"
                autoComplete="off"
                aria-label={`${label}, ${i + 1}`}
                aria-describedby={describedBy}
                value={text}
                onBlur={settle}
                onChange={(e) => {
                  onChange(texts.with(i, e.currentTarget.value), `${field} ${i}`)
                }}
              />
              <IconButton
                icon="close"
                label={`Take out line ${i + 1}`}
                tip="left"
                onClick={() => {
                  onChange(texts.toSpliced(i, 1))
                }}
              />
            </div>
          ))}
          {texts.length < most && (
            <Button
              look="ghost"
              icon="plus"
              onClick={() => {
                onChange([...texts, ''])
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
