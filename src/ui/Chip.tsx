import type { ReactNode } from 'react'

/** A toggle in words. */
export function Chip({ pressed, onToggle, children }: { readonly pressed: boolean; readonly onToggle: () => void; readonly children: ReactNode }) {
  return <button type="button" className="chip" aria-pressed={pressed} onClick={onToggle}>{children}</button>
}
