import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PathFinder } from '../paths/PathFinder.tsx'
import { PathList } from '../paths/PathList.tsx'
import { pageTitle } from '../shell/pageTitle.ts'
import { HowToRead, Questions, StartPanel } from './StartPanel.tsx'

/** First view: sentence, questions, path finder, how to read. With a path question: finder and list (LOOK-01). */
export function LeftPanel() {
  const openDialog = useApp((s) => s.openDialog)
  return (
    <aside className="left-panel" aria-label="Start and paths">
      <StartOrPaths />
      <div className="left-foot"><Button look="ghost" icon="help" onClick={() => { openDialog('actions') }}>What can I do here?</Button></div>
    </aside>
  )
}

export function StartOrPaths() {
  const asking = useApp((s) => s.view.paths !== null)
  const title = useApp(pageTitle)
  return asking ? <><h1 className="visually-hidden">{title}</h1><PathFinder /><PathList /></> : <><StartPanel /><Questions /><PathFinder /><HowToRead /></>
}
