import { useEffect } from 'react'
import { Notices } from '../features/shell/Notices.tsx'
import { LessonsPage } from '../features/teach/LessonsPage.tsx'
import type { AppStore } from '../store/createAppStore.ts'
import { StoreProvider, useApp } from '../store/react.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { useWidthClass } from '../ui/useWidthClass.ts'

/** The frame of a lesson that stands alone: its page, notices, and what is read out. */
export function LessonFileApp({ store }: { readonly store: AppStore }) {
  return (
    <StoreProvider store={store}>
      <Frame />
    </StoreProvider>
  )
}

function Frame() {
  const width = useWidthClass()
  const announcement = useApp((s) => s.announcement)
  const page = useApp((s) => s.view.page)
  const show = useApp((s) => s.show)
  // Links of lessons lead to other pages of the app, which are not in this file.
  useEffect(() => {
    if (page !== 'lessons') show({ page: 'lessons' }, 'replace')
  }, [page, show])
  return (
    <div className="app lesson-file" data-width={width}>
      <div className="body" data-page="lessons">
        <main className="centre" id="main" tabIndex={-1}>
          <Notices />
          <div className="centre-content">
            <ErrorBoundary region="This lesson">{page === 'lessons' && <LessonsPage />}</ErrorBoundary>
          </div>
        </main>
      </div>
      <LiveRegion text={announcement.text} id={announcement.id} />
    </div>
  )
}
