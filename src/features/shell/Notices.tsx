import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What a link asked for and could not be opened. */
export function Notices() {
  const notices = useApp((s) => s.notices)
  const dismiss = useApp((s) => s.dismissNotices)
  if (notices.length === 0) return null
  return (
    <div className="notices" role="alert">
      <Icon name="warn" />
      <ul>{notices.map((n) => <li key={n.where + n.message}>{n.message}</li>)}</ul>
      <IconButton icon="close" label="Dismiss" tip="left" onClick={dismiss} />
    </div>
  )
}
