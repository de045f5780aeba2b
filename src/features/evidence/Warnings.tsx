import { capital } from '../../core/words/capital.ts'
import { flagTitle } from '../../core/cite/flagNotes.ts'
import { warningText } from '../../core/tell/claimWarnings.ts'
import type { ClaimWarning } from '../../core/tell/claimWarnings.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What to know before taking a claim along, a line each. A flag is told in short: its band stands with the evidence. */
export function Warnings({ warnings }: { readonly warnings: readonly ClaimWarning[] }) {
  const graph = useApp((s) => s.graph)
  if (warnings.length === 0) return null
  return (
    <ul className="warnings" aria-label="Warnings">
      {warnings.map((w) => (
        <li key={w.kind + w.text}>
          {w.flag === null ? null : (
            <span className="flag-mark">
              <Icon name="flag" size={14} />
            </span>
          )}{' '}
          {capital(warningText({ text: w.flag === null ? w.text : flagTitle(graph.flag(w.flag)), flag: w.flag }))}
        </li>
      ))}
    </ul>
  )
}
