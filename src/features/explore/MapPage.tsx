import { Suspense, useState } from 'react'
import type { View } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import type { WidthClass } from '../../ui/useWidthClass.ts'
import { useWindowSize } from '../../ui/useWindowSize.ts'
import { ChapterSwitches } from './ChapterSwitches.tsx'
import { Legend } from './Legend.tsx'
import { MapBar } from './MapBar.tsx'
import { PhoneRest, PhoneStart } from './PhoneStart.tsx'
import { ReadingView } from './ReadingView.tsx'
import { SourceLine } from './SourceLine.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { viewTitle } from '../shell/pageTitle.ts'
import { Later } from '../../ui/Later.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const PlaceHead = lazyPart(async () => (await import('./PlaceHead.tsx')).PlaceHead)
const MapChanges = lazyPart(async () => (await import('./MapChanges.tsx')).MapChanges)
const Verdict = lazyPart(async () => (await import('../paths/Verdict.tsx')).Verdict)

/** The graph as map, outline or table, with its bar, verdict, legend and source. On a phone the words come first: headline and
 *  questions, or the answer; once the map is asked for, it does. */
export function MapPage() {
  const width = useWidthClass()
  const phone = width === 'phone'
  const hasDetails = useApp((s) => s.view.selection !== null)
  const title = useApp(viewTitle)
  const isOpen = useApp((s) => selectAnswer(s).openPath !== null)
  const isChanged = useApp((s) => s.view.changes.length + s.view.moved.length > 0)
  const isPlace = useApp(
    ({ view: { scope } }) => scope.kind === 'mechanism' || scope.kind === 'neighbourhood' || scope.kind === 'picked',
  )
  const [reading, read] = useReading(phone)
  const legend = useLegendPlace(width)
  const isCompact = width !== 'wide' || hasDetails
  const verdict = isOpen && (
    <Suspense fallback={<div className="verdict" aria-busy="true" />}>
      <Verdict />
    </Suspense>
  )
  const start = phone && (
    <PhoneStart
      answer={verdict}
      onMap={
        reading === 'map'
          ? null
          : () => {
              read('map')
            }
      }
    />
  )
  return (
    <>
      <PageTitle hidden>{title}</PageTitle>
      {reading !== 'map' && start}
      <MapBar reading={reading} onRead={read} legend={legend} />
      <ChapterSwitches />
      {isPlace && !isOpen && (
        <Suspense fallback={<div className="place-head" aria-busy="true" />}>
          <PlaceHead />
        </Suspense>
      )}
      {!phone && verdict}
      {isChanged && (
        <Suspense fallback={null}>
          <MapChanges />
        </Suspense>
      )}
      <ReadingView reading={reading} />
      {legend === 'below' && (
        <Later instead={<div className="legend" data-compact={isCompact} />}>
          <Legend compact={isCompact} />
        </Later>
      )}
      {reading === 'map' && start}
      {phone && <PhoneRest />}
      {width !== 'tablet' && <SourceLine />}
    </>
  )
}

/** How the graph is read. On a phone the outline comes first (A11Y-10): the map opens once it is asked for. Cards are a list already. */
function useReading(phone: boolean): readonly [View['reading'], (reading: View['reading']) => void] {
  const wanted = useApp((s) => s.view.reading)
  const isList = useApp((s) => s.view.scope.kind === 'atlas' && s.view.paths === null)
  const show = useApp((s) => s.show)
  const [mapAsked, setMapAsked] = useState(false)
  const read = (reading: View['reading']): void => {
    setMapAsked(reading === 'map')
    show({ reading })
  }
  return [phone && wanted === 'map' && !mapAsked && !isList ? 'outline' : wanted, read]
}

/** Least heights of a window, px of a 16 px root, in which the map keeps 60 % of it with the legend below; and with more beside it. */
const LEGEND_FROM = 700
const LEGEND_WITH_MORE_FROM = 900

/** Where the legend stands: below the map, behind a button where the window is low or cards need the room, or on a phone among
 *  what the bar folds away. */
function useLegendPlace(width: WidthClass): 'below' | 'button' | 'folded' {
  const isCards = useApp(({ view }) => view.scope.kind === 'atlas' && view.paths === null && view.reading === 'map')
  // A sheet, or the chapters over a map that needs all the room there is, take the legend's.
  const isCrowded = useApp(({ view }) => width === 'tablet' || view.scope.kind === 'whole')
  const isHigh = useWindowSize(({ height }) => height >= (isCrowded ? LEGEND_WITH_MORE_FROM : LEGEND_FROM))
  return width === 'phone' ? 'folded' : isHigh && !isCards ? 'below' : 'button'
}
