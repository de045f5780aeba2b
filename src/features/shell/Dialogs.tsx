import { lazy, Suspense } from 'react'
import { useApp } from '../../store/react.tsx'

const SpliceDialog = lazy(async () => ({ default: (await import('../paths/SpliceDialog.tsx')).SpliceDialog }))
const ActionsDialog = lazy(async () => ({ default: (await import('./ActionsDialog.tsx')).ActionsDialog }))
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))
const MenuDialog = lazy(async () => ({ default: (await import('./MenuDialog.tsx')).MenuDialog }))

/** The one open dialog; each is loaded when it is first opened. */
export function Dialogs() {
  return <Suspense fallback={null}><OpenDialog /></Suspense>
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
    case 'splice':
      return <SpliceDialog onClose={close} />
    case 'figure':
    case null:
      return null
  }
}
