import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { useWidthClass } from '../../ui/useMedia.ts'
import { Legend } from './Legend.tsx'
import { MapBar } from './MapBar.tsx'
import { MapView } from './MapView.tsx'
import { SourceLine } from './SourceLine.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { viewTitle } from '../shell/pageTitle.ts'
import { Verdict } from '../paths/Verdict.tsx'

/** The graph as map, outline or table, with its bar, verdict, legend and source. */
export function MapPage() {
  const width = useWidthClass()
  const hasDetails = useApp((s) => s.view.selection !== null)
  const title = useApp(viewTitle)
  const open = useApp((s) => selectAnswer(s).openPath)
  return (
    <>
      <PageTitle hidden>{title}</PageTitle>
      <MapBar />
      {open !== null && <Verdict path={open} />}
      <MapView />
      <Legend compact={width !== 'wide' || hasDetails} />
      <SourceLine />
    </>
  )
}
