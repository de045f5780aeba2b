import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Pages } from './Header.tsx'

/** On small screens: pages and the tools that do not fit the header. */
export function MenuDialog({ onClose }: { readonly onClose: () => void }) {
  const openDialog = useApp((s) => s.openDialog)
  const show = useApp((s) => s.show)
  return (
    <Dialog title="Menu" onClose={onClose} width={320}>
      <div className="pages-menu">
        <Pages onGo={onClose} />
        <Button
          look="ghost"
          icon="figure"
          onClick={() => {
            openDialog('figure')
          }}
        >
          Figure
        </Button>
        <Button
          look="ghost"
          onClick={() => {
            openDialog('quiz')
          }}
        >
          Quiz from what is shown
        </Button>
        <Button
          look="ghost"
          icon="link"
          onClick={() => {
            openDialog('share')
          }}
        >
          Share this view
        </Button>
        <Button
          look="ghost"
          onClick={() => {
            onClose()
            show({ page: 'about', selection: null })
          }}
        >
          About and accessibility
        </Button>
        <Button
          look="ghost"
          icon="help"
          onClick={() => {
            openDialog('help')
          }}
        >
          Help and settings
        </Button>
      </div>
    </Dialog>
  )
}
