import './newVersion.css'
import { counted } from '../../core/words/plural.ts'
import { Button, IconButton } from '../../ui/Button.tsx'

/** A new version is there. It is loaded when the reader says so, and nothing moves before. */
export function NewVersion({ others, onLoad, onDismiss }: {
  /** Other pages of the app that are open and must be closed first. */
  readonly others: number
  readonly onLoad: () => void
  readonly onDismiss: () => void
}) {
  return (
    <aside className="new-version" aria-label="New version">
      <p>{others === 0
        ? 'There is a new version of Exopath.'
        : `Exopath is open in ${counted(others, 'other tab or window', 'other tabs or windows')}. Close ${others === 1 ? 'it' : 'them'} first, so that none is changed under you.`}
      </p>
      <Button onClick={onLoad}>Load the new version</Button>
      <IconButton icon="close" label="Not now" tip="left" onClick={onDismiss} />
    </aside>
  )
}
