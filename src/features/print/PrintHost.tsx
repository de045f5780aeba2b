import { Suspense, useEffect } from 'react'
import { useApp, useAppStore } from '../../store/react.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const PrintView = lazyPart(async () => (await import('./PrintView.tsx')).PrintView)

/** Ctrl P (Cmd P) and every Print button make the printed page of this view first: figure, legend, caption, relations with references. */
export function PrintHost() {
  const store = useAppStore()
  const isPrinting = useApp((s) => s.printing)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
        event.preventDefault()
        store.getState().print(true)
      }
    }
    const done = (): void => { store.getState().print(false) }
    addEventListener('keydown', onKey)
    addEventListener('afterprint', done)
    return () => { removeEventListener('keydown', onKey); removeEventListener('afterprint', done) }
  }, [store])
  return isPrinting ? (
    <ErrorBoundary region="The printed page" onDismiss={() => { store.getState().print(false) }}>
      <Suspense fallback={null}><PrintView onReady={() => { window.print() }} /></Suspense>
    </ErrorBoundary>
  ) : null
}
