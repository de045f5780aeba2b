import { useApp } from '../../store/react.tsx'
import { SpliceDialog } from '../paths/SpliceDialog.tsx'
import { ActionsDialog } from './ActionsDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { MenuDialog } from './MenuDialog.tsx'

/** The one open dialog. */
export function Dialogs() {
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
