import { Suspense, useEffect } from 'react'
import type { LessonRole } from '../core/query/view.ts'
import { LeftPanel } from '../features/explore/LeftPanel.tsx'
import { LazyDetails } from '../features/evidence/LazyDetails.tsx'
import { DetailsPage } from '../features/shell/DetailsPage.tsx'
import { Dialogs } from '../features/shell/Dialogs.tsx'
import { FigureHost } from '../features/figures/FigureHost.tsx'
import { PrintHost } from '../features/print/PrintHost.tsx'
import { Header } from '../features/shell/Header.tsx'
import { Notices } from '../features/shell/Notices.tsx'
import { SidePanel } from '../features/shell/SidePanel.tsx'
import { usePanelPlace } from '../features/shell/usePanelPlace.ts'
import { pageTitle } from '../features/shell/pageTitle.ts'
import type { AppStore } from '../store/createAppStore.ts'
import { StoreProvider, useApp } from '../store/react.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Later } from '../ui/Later.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { markStep } from '../ui/markStep.ts'
import { useIsLow, useWidthClass } from '../ui/useWidthClass.ts'
import { PAGE_CONTENT } from './pages.tsx'

export function App({ store }: { readonly store: AppStore }) {
  return (
    <StoreProvider store={store}>
      <Frame />
    </StoreProvider>
  )
}

/** Lessons on a wall, beside it, or inside another page: nothing stands around them. */
const STAGES: ReadonlySet<string> = new Set<LessonRole>(['embed', 'presenter', 'audience'])

/** The grid of LOOK-01: header, left panel, centre, details; narrower pages fold the panels into one. */
function Frame() {
  const width = useWidthClass()
  const isLow = useIsLow()
  const panel = usePanelPlace()
  const page = useApp((s) => s.view.page)
  const hasSelection = useApp((s) => s.view.selection !== null)
  const announcement = useApp((s) => s.announcement)
  const title = useApp(pageTitle)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    markStep('mounted')
  }, [])
  const onMap = page === 'map'
  const isStage = useApp((s) => s.view.page === 'lessons' && STAGES.has(s.view.lesson?.as ?? 'learner'))
  const isDetailsPage = width === 'phone' && hasSelection
  const Content = PAGE_CONTENT[page]
  return (
    <div className="app" data-width={width} data-low={isLow || undefined}>
      <a
        className="skip-link"
        href="#main"
        onClick={(e) => {
          e.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        Skip to the content
      </a>
      {!isStage && (
        <ErrorBoundary region="The header">
          <Header />
        </ErrorBoundary>
      )}
      <div
        className="body"
        data-page={page}
        data-left={onMap || undefined}
        data-details={hasSelection || undefined}
        data-beside={panel === 'beside' || undefined}
      >
        {width === 'wide' && onMap && (
          <ErrorBoundary region="The start panel">
            <Later instead={<div className="left-panel" />}>
              <LeftPanel />
            </Later>
          </ErrorBoundary>
        )}
        <main className="centre" id="main" tabIndex={-1}>
          <Notices />
          <div className="centre-content" hidden={isDetailsPage}>
            <ErrorBoundary region="This view" key={page}>
              <Suspense fallback={null}>
                <Content />
              </Suspense>
            </ErrorBoundary>
          </div>
          {isDetailsPage && (
            <ErrorBoundary region="The details">
              <DetailsPage />
            </ErrorBoundary>
          )}
        </main>
        {width === 'wide' && hasSelection && (
          <ErrorBoundary region="The details">
            <LazyDetails />
          </ErrorBoundary>
        )}
        {(width === 'desktop' || width === 'tablet') && (onMap || hasSelection) && (
          <ErrorBoundary region="The panel">
            <SidePanel place={panel} />
          </ErrorBoundary>
        )}
      </div>
      <LiveRegion text={announcement.text} id={announcement.id} />
      <Dialogs />
      <FigureHost />
      <PrintHost />
    </div>
  )
}
