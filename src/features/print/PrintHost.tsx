import './print.css'
import { Suspense, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useApp, useAppStore } from '../../store/react.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const PrintView = lazyPart(async () => (await import('./PrintView.tsx')).PrintView)

/** The code of the printed page is fetched when the first view has long stood, or at once when the reader leaves the page for the
 *  menus of the browser: its own print command waits for nothing. Printed before, a map says so on paper: the drawing on the screen
 *  would come out bent and cut. */
const LOAD_AFTER_MS = 6000

/** Makes the printed page of the current view whenever the browser prints, by its menu as by Ctrl P (Cmd P). */
export function PrintHost() {
  const store = useAppStore()
  const isPrinting = useApp((s) => s.printing)
  /** Ctrl P came before the code: the browser is asked to print once the page is made. */
  const isAsked = useRef(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
        event.preventDefault()
        isAsked.current = true
        store.getState().print(true)
      }
    }
    const before = (): void => {
      flushSync(() => {
        store.getState().print(true)
      })
    }
    const after = (): void => {
      store.getState().print(false)
    }
    const later = setTimeout(() => {
      void PrintView.preload()
    }, LOAD_AFTER_MS)
    const soon = (): void => {
      void PrintView.preload()
    }
    document.documentElement.addEventListener('mouseleave', soon, { once: true })
    addEventListener('keydown', onKey)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      clearTimeout(later)
      document.documentElement.removeEventListener('mouseleave', soon)
      removeEventListener('keydown', onKey)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [store])
  const onReady = (): void => {
    if (!isAsked.current) return
    isAsked.current = false
    window.print()
  }
  return isPrinting ? (
    <ErrorBoundary
      region="The printed page"
      onDismiss={() => {
        isAsked.current = false
        store.getState().print(false)
      }}
    >
      <Suspense fallback={<NotReady />}>
        <PrintView onReady={onReady} />
      </Suspense>
    </ErrorBoundary>
  ) : null
}

/** Every other page is printed as it stands. */
function NotReady() {
  const isDrawn = useApp(({ view }) => view.page === 'map' && view.reading !== 'table')
  return isDrawn ? (
    <article className="print-view">
      <h1>Exopath</h1>
      <p>The page for print was not ready yet. Please print once more.</p>
    </article>
  ) : null
}
