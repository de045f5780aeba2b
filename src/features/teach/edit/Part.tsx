import { useState } from 'react'
import type { ReactNode } from 'react'
import { useEditor } from './editorContext.tsx'

/** A part of the form that opens and closes. How many things are to be mended in it stands on it; closed, it opens itself when one
 *  of its fields is asked for. */
export function Part({
  title,
  fields,
  isOpen = false,
  children,
}: {
  readonly title: string
  readonly fields: readonly string[]
  readonly isOpen?: boolean
  readonly children: ReactNode
}) {
  const { problems, at } = useEditor()
  const [open, setOpen] = useState(isOpen)
  const here = problems.filter(
    (p) =>
      p.at === at &&
      p.severity === 'error' &&
      fields.some((field) => p.field === field || p.field.startsWith(`${field} › `)),
  )
  return (
    <details
      className="edit-part"
      data-fields={fields.join('|')}
      open={open}
      onToggle={(e) => {
        setOpen(e.currentTarget.open)
      }}
    >
      <summary>
        {title}
        {here.length > 0 && (
          <span className="edit-mark num">
            {here.length}
            <span className="visually-hidden"> to mend</span>
          </span>
        )}
      </summary>
      {open && <div className="edit-fields">{children}</div>}
    </details>
  )
}
