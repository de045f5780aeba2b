import { useEffect, useRef, useState } from 'react'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import { useWindowSize } from '../../ui/useWindowSize.ts'
import { LazyDetails } from '../evidence/LazyDetails.tsx'
import { StartOrPaths } from '../explore/LeftPanel.tsx'
import type { PanelPlace } from './usePanelPlace.ts'
import { START_TITLE } from '../explore/StartPanel.tsx'
import { SourceLine } from '../explore/SourceLine.tsx'

type Tab = 'start' | 'details'
const STOPS = ['low', 'half', 'full'] as const
type Stop = (typeof STOPS)[number]
/** Least height of a window, px of a 16 px root, in which map and half a sheet both have room from the start. */
const HALF_FROM = 900

/** Below 1280 px the two panels share one place: beside the map, as a sheet below it with three heights, or after it. */
export function SidePanel({ place }: { readonly place: PanelPlace }) {
  const width = useWidthClass()
  const selection = useApp((s) => s.view.selection)
  const asking = useApp((s) => s.view.paths !== null)
  const onMap = useApp((s) => s.view.page === 'map')
  const [wanted, setWanted] = useState<{ readonly tab: Tab; readonly selection: unknown }>({
    tab: 'start',
    selection: null,
  })
  const sheet = place === 'sheet'
  const [stop, change] = useStop(selection ?? asking)
  const panel = useRef<HTMLElement>(null)
  // The highest sheet is as high as the page below the header: the page scrolls to it and the map keeps its size.
  useEffect(() => {
    if (sheet && stop === 'full') panel.current?.scrollIntoView({ block: 'end' })
  }, [sheet, stop])
  // A new selection brings its details up; the reader may go back to the other tab and stays there.
  const tab: Tab =
    selection === null ? 'start' : !onMap ? 'details' : wanted.selection === selection ? wanted.tab : 'details'
  const isClosed = sheet && stop === 'low' && tab === 'start'
  return (
    <aside
      className="side-panel"
      ref={panel}
      data-sheet={sheet || undefined}
      data-stop={sheet ? stop : undefined}
      aria-label={asking ? 'Paths and details' : 'Start and details'}
    >
      <div className="side-tabs">
        {selection !== null && onMap ? (
          <Segment
            label="Panel"
            value={tab}
            options={[
              { value: 'start', label: asking ? 'Paths' : 'Start' },
              { value: 'details', label: 'Details' },
            ]}
            onChange={(next) => {
              setWanted({ tab: next, selection })
            }}
          />
        ) : (
          <h2 className="side-title">
            {tab === 'details' ? 'Details' : asking ? 'Paths' : isClosed ? START_TITLE : 'Start'}
          </h2>
        )}
        <span className="grow" />
        {isClosed && !asking && (
          <Button
            className="side-open"
            onClick={() => {
              change(1)
            }}
          >
            Start with a question
          </Button>
        )}
        {sheet && (
          <IconButton
            icon="down"
            label="Lower the panel"
            tip="left"
            disabled={stop === 'low'}
            onClick={() => {
              change(-1)
            }}
          />
        )}
        {sheet && (
          <IconButton
            icon="up"
            label="Raise the panel"
            tip="left"
            disabled={stop === 'full'}
            onClick={() => {
              change(1)
            }}
          />
        )}
      </div>
      <div className="side-content">
        {tab === 'details' ? <LazyDetails /> : <StartOrPaths />}
        {width === 'tablet' && onMap && tab === 'start' && <SourceLine />}
      </div>
    </aside>
  )
}

/** How high the sheet stands. What is asked or picked raises it where it was low, once: the reader may lower it again. */
function useStop(asked: unknown): readonly [Stop, (direction: -1 | 1) => void] {
  const first = useWindowSize(({ height }) => (height >= HALF_FROM ? 'half' : 'low'))
  const [chosen, setChosen] = useState<Stop | null>(null)
  const [seen, setSeen] = useState<unknown>(null)
  const stop = chosen ?? first
  if (asked !== seen) {
    setSeen(asked)
    if (asked !== null && asked !== false && stop === 'low') setChosen('half')
  }
  const change = (direction: -1 | 1): void => {
    setChosen(STOPS[Math.min(2, Math.max(0, STOPS.indexOf(stop) + direction))] ?? stop)
  }
  return [stop, change]
}
