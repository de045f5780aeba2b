import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { useEditor } from './editorContext.tsx'

export interface FieldIds {
  readonly id: string
  /** Hint and findings, for the control. */
  readonly describedBy: string
}

/** A field of the form: its name, its control, and beside it what is not right there. `field` is its name in the file; findings
 *  within it stand here too, unless `exact`. */
export function Field({
  label,
  field,
  hint,
  exact = false,
  group = false,
  children,
}: {
  readonly label: string
  readonly field: string
  readonly hint?: ReactNode
  readonly exact?: boolean
  /** Several controls: the name is that of their group. */
  readonly group?: boolean
  readonly children: (ids: FieldIds) => ReactNode
}) {
  const id = useId()
  const ids = { id, describedBy: `${id}-told` }
  const told = (
    <div className="edit-told" id={ids.describedBy}>
      {hint !== undefined && <p className="small quiet">{hint}</p>}
      <FieldProblems field={field} exact={exact} />
    </div>
  )
  if (group)
    return (
      <fieldset className="edit-field" data-field={field} aria-describedby={ids.describedBy}>
        <legend className="edit-label">{label}</legend>
        {children(ids)}
        {told}
      </fieldset>
    )
  return (
    <div className="edit-field" data-field={field}>
      <label className="edit-label" htmlFor={id}>
        {label}
      </label>
      {children(ids)}
      {told}
    </div>
  )
}

/** What is not right in a field of what is open. */
export function FieldProblems({ field, exact = false }: { readonly field: string; readonly exact?: boolean }) {
  const { problems, at } = useEditor()
  const open = at < 0 ? null : at
  const here = problems.filter(
    (problem) =>
      problem.at === open && (problem.field === field || (!exact && problem.field.startsWith(`${field} › `))),
  )
  return here.map((problem) => (
    <p
      key={`${problem.code} ${problem.field} ${problem.message}`}
      className="edit-problem"
      data-severity={problem.severity}
    >
      <Icon name="warn" size={14} />
      <span>
        <span className="visually-hidden">{problem.severity === 'error' ? 'To mend: ' : 'Better: '}</span>
        {problem.message}
      </span>
    </p>
  ))
}
