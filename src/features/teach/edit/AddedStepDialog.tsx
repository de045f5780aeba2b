import './addedStep.css'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { lastAddedStep } from './addedStep.ts'

/** Says which lesson got the step, opens it there, or takes it out again. */
export function AddedStepDialog({ onClose }: { readonly onClose: () => void }) {
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const added = lastAddedStep()
  if (added === null) return null
  const { lesson, at, isNew, isKept } = added
  const nodes = lesson.steps[at]?.view.include?.length ?? 0
  return (
    <Dialog title="Step added" onClose={onClose} width={480}>
      <div className="added-told">
        <p>
          {isNew
            ? 'A new lesson was begun with this view as its step 1.'
            : `This view is step ${at + 1} of “${lesson.title}”, the lesson you changed last.`}
        </p>
        {nodes > MOST_NODES && (
          <p className="small">
            It shows {counted(nodes, 'node', 'nodes')}; a class can read about {MOST_NODES}. In the lesson some can be
            taken out.
          </p>
        )}
        {!isKept && (
          <p className="small">This browser does not keep it. Download the lesson before you close the page.</p>
        )}
      </div>
      <div className="added-buttons">
        <Button
          look="main"
          onClick={() => {
            onClose()
            show({ page: 'lessons', lesson: { id: lesson.id, step: at, as: 'editor' }, selection: null })
          }}
        >
          Open the lesson
        </Button>
        <Button onClick={onClose}>Stay on the map</Button>
        <Button
          look="ghost"
          icon="undo"
          onClick={() => {
            added.undo()
            announce('The step was taken out again.')
            onClose()
          }}
        >
          Take it out again
        </Button>
      </div>
    </Dialog>
  )
}

const MOST_NODES = 12
