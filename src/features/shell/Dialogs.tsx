import { Suspense } from 'react'
import { useApp } from '../../store/react.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const SpliceDialog = lazyPart(async () => (await import('../paths/SpliceDialog.tsx')).SpliceDialog)
const ActionsDialog = lazyPart(async () => (await import('./ActionsDialog.tsx')).ActionsDialog)
const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog)
const MenuDialog = lazyPart(async () => (await import('./MenuDialog.tsx')).MenuDialog)
const QuizDialog = lazyPart(async () => (await import('../quiz/QuizDialog.tsx')).QuizDialog)

/** The one open dialog; each is loaded when it is first opened. */
export function Dialogs() {
  const dialog = useApp((s) => s.dialog)
  const close = useApp((s) => s.closeDialog)
  return <ErrorBoundary region="This dialog" key={dialog} onDismiss={close}><Suspense fallback={null}><OpenDialog /></Suspense></ErrorBoundary>
}

function OpenDialog() {
  const dialog = useApp((s) => s.dialog)
  const close = useApp((s) => s.closeDialog)
  switch (dialog) {
    case 'help':
      return <HelpDialog onClose={close} />
    case 'actions':
      return <ActionsDialog onClose={close} />
    case 'menu':
      return <MenuDialog onClose={close} />
    case 'quiz':
      return <QuizDialog onClose={close} />
    case 'splice':
      return <SpliceDialog onClose={close} />
    case 'figure':
    case null:
      return null
  }
}
