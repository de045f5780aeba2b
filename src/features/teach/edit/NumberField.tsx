import { Field } from './Field.tsx'
import { useEditor } from './editorContext.tsx'

/** A number, or nothing. */
export function NumberField({
  label,
  field,
  value,
  least,
  most,
  step,
  onChange,
  hint,
}: {
  readonly label: string
  readonly field: string
  readonly value: number | undefined
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number | undefined) => void
  readonly hint?: string
}) {
  const { settle } = useEditor()
  return (
    <Field label={label} field={field} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <input
          className="input edit-number"
          id={id}
          type="number"
          min={least}
          max={most}
          step={step}
          aria-describedby={describedBy}
          value={value ?? ''}
          onBlur={settle}
          onChange={(e) => {
            const typed = e.currentTarget.valueAsNumber
            onChange(Number.isFinite(typed) ? typed : undefined)
          }}
        />
      )}
    </Field>
  )
}
