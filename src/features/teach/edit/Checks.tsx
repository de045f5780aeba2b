import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

export interface CheckItem<T extends string> {
  readonly id: T
  readonly text: string
  /** Stands after the words. */
  readonly more?: ReactNode
}

/** Any of several, each with its box. What is chosen and no longer offered stays, so that it can be taken out. */
export function Checks<T extends string>({
  label,
  field,
  items,
  chosen,
  onChange,
  hint,
  empty = 'Nothing on the map to choose.',
  exact = false,
}: {
  readonly label: string
  readonly field: string
  readonly items: readonly CheckItem<T>[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
  readonly hint?: string
  readonly empty?: string
  readonly exact?: boolean
}) {
  const lost = chosen
    .filter((id) => items.every((item) => item.id !== id))
    .map((id): CheckItem<T> => ({ id, text: `${id} (not on the map)` }))
  const all = [...items, ...lost]
  return (
    <Field label={label} field={field} group exact={exact} {...(hint === undefined ? {} : { hint })}>
      {() => (
        <div className="edit-checks">
          {all.length === 0 && <p className="small quiet">{empty}</p>}
          {all.map((item) => (
            <div key={item.id} className="edit-check">
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(item.id)}
                  onChange={(e) => {
                    onChange(e.currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
                  }}
                />{' '}
                <span>{item.text}</span>
              </label>
              {item.more}
            </div>
          ))}
        </div>
      )}
    </Field>
  )
}
