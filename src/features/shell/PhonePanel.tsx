import { useEffect, useRef } from 'react'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { useReturnFocus } from '../../ui/useReturnFocus.ts'
import { LazyDetails } from '../evidence/LazyDetails.tsx'
import { StartOrPaths } from '../explore/LeftPanel.tsx'
import { viewTitle } from './pageTitle.ts'

/** Below 640 px: start and paths follow the outline; details take the whole page, with a way back (LOOK-01). */
export function PhonePanel() {
  const hasSelection = useApp((s) => s.view.selection !== null)
  const asking = useApp((s) => s.view.paths !== null)
  if (hasSelection) return <DetailsPage />
  return <aside className="side-panel" aria-label={asking ? 'Paths' : 'Start'}><div className="side-content"><StartOrPaths /></div></aside>
}

/** Takes the focus when it opens and gives it back to what opened it. */
function DetailsPage() {
  const show = useApp((s) => s.show)
  const title = useApp(viewTitle)
  const back = useRef<HTMLButtonElement>(null)
  useReturnFocus()
  useEffect(() => { back.current?.focus() }, [])
  return (
    <aside className="side-panel" aria-label="Details page">
      <h1 className="visually-hidden">{title}</h1>
      <div className="side-tabs"><Button look="ghost" icon="left" ref={back} onClick={() => { show({ selection: null }) }}>Back</Button></div>
      <div className="side-content"><LazyDetails /></div>
    </aside>
  )
}
