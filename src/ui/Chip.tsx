import type { ReactNode } from 'react'

/** A toggle in words; `describedBy` is the id of what describes it to a screen reader. */
export function Chip({
  pressed,
  onToggle,
  describedBy,
  title,
  children,
}: {
  readonly pressed: boolean
  readonly onToggle: () => void
  readonly describedBy?: string
  readonly title?: string
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={pressed}
      aria-describedby={describedBy}
      title={title}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
