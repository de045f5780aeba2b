import './newVersion.css'
import { useEffect } from 'react'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'

/** A new version is there. It is loaded when the reader says so, and nothing moves before. Not told in a lesson: a class looks on. */
export function NewVersion({
  others,
  onLoad,
  onDismiss,
}: {
  /** Other pages of the app that are open and must be closed first. */
  readonly others: number
  readonly onLoad: () => void
  readonly onDismiss: () => void
}) {
  const inLesson = useApp((s) => s.view.lesson !== null)
  const announce = useApp((s) => s.announce)
  useEffect(() => {
    if (!inLesson) announce('There is a new version of Exopath. A notice at the end of the page loads it.')
  }, [inLesson, announce])
  if (inLesson) return null
  return (
    <aside className="new-version" aria-label="New version">
      <p>
        {others === 0
          ? 'There is a new version of Exopath.'
          : `Exopath is open in ${counted(others, 'other tab or window', 'other tabs or windows')}. Close ${others === 1 ? 'it' : 'them'} first, so that none is changed under you.`}
      </p>
      <Button onClick={onLoad}>Load the new version</Button>
      <IconButton icon="close" label="Not now" tip="left" onClick={onDismiss} />
    </aside>
  )
}
