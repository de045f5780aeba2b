import { Suspense, useState } from 'react'
import type { View } from '../../core/query/view.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { useWidthClass } from '../../ui/useWidthClass.ts'
import { Legend } from './Legend.tsx'
import { MapBar } from './MapBar.tsx'
import { ReadingView } from './ReadingView.tsx'
import { SourceLine } from './SourceLine.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { viewTitle } from '../shell/pageTitle.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const MechanismHead = lazyPart(async () => (await import('./MechanismHead.tsx')).MechanismHead)
const MapChanges = lazyPart(async () => (await import('./MapChanges.tsx')).MapChanges)
const Verdict = lazyPart(async () => (await import('../paths/Verdict.tsx')).Verdict)

/** The graph as map, outline or table, with its bar, verdict, legend and source. */
export function MapPage() {
  const width = useWidthClass()
  const hasDetails = useApp((s) => s.view.selection !== null)
  const title = useApp(viewTitle)
  const isOpen = useApp((s) => selectAnswer(s).openPath !== null)
  const inMechanism = useApp((s) => s.view.scope.kind === 'mechanism')
  const isChanged = useApp((s) => s.view.changes.length + s.view.moved.length > 0)
  const [reading, read] = useReading(width === 'phone')
  const legend = <Legend compact={width !== 'wide' || hasDetails} />
  return (
    <>
      <PageTitle hidden>{title}</PageTitle>
      <MapBar reading={reading} onRead={read} />
      {inMechanism && !isOpen && <Suspense fallback={null}><MechanismHead /></Suspense>}
      {isOpen && <Suspense fallback={<div className="verdict" aria-busy="true" />}><Verdict /></Suspense>}
      {isChanged && <Suspense fallback={null}><MapChanges /></Suspense>}
      <ReadingView reading={reading} />
      {width === 'phone' ? <details className="legend-key"><summary>Key and filters</summary>{legend}</details> : legend}
      <SourceLine />
    </>
  )
}

/** How the graph is read. On a phone the outline comes first (A11Y-10): the map opens once it is asked for. */
function useReading(phone: boolean): readonly [View['reading'], (reading: View['reading']) => void] {
  const wanted = useApp((s) => s.view.reading)
  const show = useApp((s) => s.show)
  const [mapAsked, setMapAsked] = useState(false)
  const read = (reading: View['reading']): void => {
    setMapAsked(reading === 'map')
    show({ reading })
  }
  return [phone && wanted === 'map' && !mapAsked ? 'outline' : wanted, read]
}
