import { Suspense } from 'react'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { HowToRead, Questions, StartPanel } from './StartPanel.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

// The boxes of the finder bring a large library; the first view stands without them.
const PathFinder = lazyPart(async () => (await import('../paths/PathFinder.tsx')).PathFinder)
const PathList = lazyPart(async () => (await import('../paths/PathList.tsx')).PathList)

/** First view: sentence, questions, path finder, how to read. With a path question: finder and list (LOOK-01). */
export function LeftPanel() {
  const openDialog = useApp((s) => s.openDialog)
  return (
    <aside className="left-panel" aria-label="Start and paths">
      <StartOrPaths />
      <div className="left-foot">
        <Button
          look="ghost"
          icon="help"
          onClick={() => {
            openDialog('actions')
          }}
        >
          What can I do here?
        </Button>
      </div>
    </aside>
  )
}

export function StartOrPaths() {
  const asking = useApp((s) => s.view.paths !== null)
  return asking ? (
    <>
      <PathFinderPlace />
      <PathListPlace />
    </>
  ) : (
    <>
      <StartPanel />
      <Questions />
      <PathFinderPlace />
      <HowToRead />
    </>
  )
}

/** The path finder, its room kept while it loads. */
export function PathFinderPlace() {
  return (
    <Suspense fallback={<div className="panel-section finder-place" aria-busy="true" />}>
      <PathFinder />
    </Suspense>
  )
}

/** The answer to the open question. */
export function PathListPlace() {
  return (
    <Suspense fallback={null}>
      <PathList />
    </Suspense>
  )
}
