import { useState } from 'react'
import { useApp } from '../../store/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import { LazyDetails } from '../evidence/LazyDetails.tsx'
import { StartOrPaths } from '../explore/LeftPanel.tsx'

type Tab = 'start' | 'details'
const STOPS = ['low', 'half', 'full'] as const

/** Below 1280 px the two panels share one place: beside the map, or as a sheet below it with three heights. */
export function SidePanel() {
  const width = useWidthClass()
  const selection = useApp((s) => s.view.selection)
  const asking = useApp((s) => s.view.paths !== null)
  const onMap = useApp((s) => s.view.page === 'map')
  const [wanted, setWanted] = useState<{ readonly tab: Tab; readonly selection: unknown }>({ tab: 'start', selection: null })
  const [stop, setStop] = useState<(typeof STOPS)[number]>('half')
  // A new selection brings its details up; the reader may go back to the other tab and stays there.
  const tab: Tab = selection === null ? 'start' : !onMap ? 'details' : wanted.selection === selection ? wanted.tab : 'details'
  const sheet = width === 'tablet' || width === 'phone'
  const change = (direction: -1 | 1): void => { setStop(STOPS[Math.min(2, Math.max(0, STOPS.indexOf(stop) + direction))] ?? 'half') }
  return (
    <aside className="side-panel" data-sheet={sheet || undefined} data-stop={sheet ? stop : undefined} aria-label={asking ? 'Paths and details' : 'Start and details'}>
      <div className="side-tabs">
        {selection !== null && onMap
          ? <Segment label="Panel" value={tab} options={[{ value: 'start', label: asking ? 'Paths' : 'Start' }, { value: 'details', label: 'Details' }]} onChange={(next) => { setWanted({ tab: next, selection }) }} />
          : <h2 className="side-title">{tab === 'details' ? 'Details' : asking ? 'Paths' : 'Start'}</h2>}
        <span className="grow" />
        {sheet && <IconButton icon="down" label="Lower the panel" tip="left" disabled={stop === 'low'} onClick={() => { change(-1) }} />}
        {sheet && <IconButton icon="up" label="Raise the panel" tip="left" disabled={stop === 'full'} onClick={() => { change(1) }} />}
      </div>
      <div className="side-content">{tab === 'details' ? <LazyDetails /> : <StartOrPaths />}</div>
    </aside>
  )
}
