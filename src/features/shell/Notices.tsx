import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Told at once; the others on request. */
const SHOWN = 5

/** What a link asked for and could not be opened. */
export function Notices() {
  const notices = useApp((s) => s.notices)
  const dismiss = useApp((s) => s.dismissNotices)
  if (notices.length === 0) return null
  const messages = [...new Set(notices.map((n) => n.message))]
  const more = messages.slice(SHOWN)
  return (
    <div className="notices" role="alert">
      <Icon name="warn" />
      <div className="notices-text">
        <ul>
          {messages.slice(0, SHOWN).map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        {more.length > 0 && (
          <details>
            <summary>{counted(more.length, 'more part', 'more parts')} of the link could not be opened</summary>
            <ul>
              {more.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <IconButton icon="close" label="Dismiss" tip="left" onClick={dismiss} />
    </div>
  )
}
