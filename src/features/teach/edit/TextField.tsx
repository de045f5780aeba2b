import type { ReactNode } from 'react'
import { Field } from './Field.tsx'
import { useEditor } from './editorContext.tsx'

/** A text of a lesson. Too much can be typed and is told, so that a pasted text is cut by its author. */
export function TextField({
  label,
  field,
  value,
  onChange,
  rows = 1,
  hint,
  placeholder,
}: {
  readonly label: string
  readonly field: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** 1 = one line. */
  readonly rows?: number
  readonly hint?: ReactNode
  readonly placeholder?: string
}) {
  const { settle } = useEditor()
  return (
    <Field label={label} field={field} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) =>
        rows === 1 ? (
          <input
            className="input edit-input"
            id={id}
            type="text"
            autoComplete="off"
            aria-describedby={describedBy}
            placeholder={placeholder}
            value={value}
            onChange={(e) => {
              onChange(e.currentTarget.value)
            }}
            onBlur={settle}
          />
        ) : (
          <textarea
            className="input edit-area"
            id={id}
            rows={rows}
            aria-describedby={describedBy}
            placeholder={placeholder}
            value={value}
            onChange={(e) => {
              onChange(e.currentTarget.value)
            }}
            onBlur={settle}
          />
        )
      }
    </Field>
  )
}
