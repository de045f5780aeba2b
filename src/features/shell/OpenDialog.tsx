import type { DialogId } from '../../store/appState.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const SpliceDialog = lazyPart(async () => (await import('../paths/SpliceDialog.tsx')).SpliceDialog)
const ActionsDialog = lazyPart(async () => (await import('./ActionsDialog.tsx')).ActionsDialog)
const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog)
const MenuDialog = lazyPart(async () => (await import('./MenuDialog.tsx')).MenuDialog)
const ShareDialog = lazyPart(async () => (await import('../share/ShareDialog.tsx')).ShareDialog)
const AddedStepDialog = lazyPart(async () => (await import('../teach/edit/AddedStepDialog.tsx')).AddedStepDialog)
const QuizDialog = lazyPart(async () => (await import('../quiz/QuizDialog.tsx')).QuizDialog)

/** One dialog; each is loaded when it is first opened. */
export function OpenDialog({
  dialog,
  onClose,
}: {
  readonly dialog: Exclude<DialogId, 'figure'>
  readonly onClose: () => void
}) {
  switch (dialog) {
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'actions':
      return <ActionsDialog onClose={onClose} />
    case 'menu':
      return <MenuDialog onClose={onClose} />
    case 'quiz':
      return <QuizDialog onClose={onClose} />
    case 'share':
      return <ShareDialog onClose={onClose} />
    case 'lesson-step':
      return <AddedStepDialog onClose={onClose} />
    case 'splice':
      return <SpliceDialog onClose={onClose} />
  }
}
