import { Suspense } from 'react'
import { useApp } from '../../store/react.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

/** Even the list of dialogs is loaded when the first is opened: the first view needs none. */
const OpenDialog = lazyPart(async () => (await import('./OpenDialog.tsx')).OpenDialog)

/** The one open dialog. Figures have a host of their own. */
export function Dialogs() {
  const dialog = useApp((s) => s.dialog)
  const close = useApp((s) => s.closeDialog)
  return (
    <ErrorBoundary region="This dialog" key={dialog} onDismiss={close}>
      <Suspense fallback={null}>
        {dialog !== null && dialog !== 'figure' && <OpenDialog dialog={dialog} onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  )
}
