import type { ReactNode } from 'react'

/** A toggle in words; `describedBy` is the id of what describes it to a screen reader. */
export function Chip({ pressed, onToggle, describedBy, children }: { readonly pressed: boolean; readonly onToggle: () => void; readonly describedBy?: string; readonly children: ReactNode }) {
  return <button type="button" className="chip" aria-pressed={pressed} aria-describedby={describedBy} onClick={onToggle}>{children}</button>
}
