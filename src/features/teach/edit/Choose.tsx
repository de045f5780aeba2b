import { Field } from './Field.tsx'

/** One of a few, in a list that opens. */
export function Choose<T extends string>({
  label,
  field,
  value,
  options,
  onChange,
  hint,
}: {
  readonly label: string
  readonly field: string
  /** Empty = nothing is chosen yet. */
  readonly value: T | ''
  readonly options: readonly { readonly id: T; readonly text: string }[]
  readonly onChange: (value: T) => void
  readonly hint?: string
}) {
  return (
    <Field label={label} field={field} {...(hint === undefined ? {} : { hint })}>
      {({ id, describedBy }) => (
        <select
          className="select edit-input"
          id={id}
          aria-describedby={describedBy}
          value={value}
          onChange={(e) => {
            const chosen = options.find((option) => option.id === e.currentTarget.value)
            if (chosen !== undefined) onChange(chosen.id)
          }}
        >
          {options.every((option) => option.id !== value) && (
            <option value={value}>{value === '' ? 'Choose …' : `${value} (not on the map)`}</option>
          )}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
