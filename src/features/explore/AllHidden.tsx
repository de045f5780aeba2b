import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'

/** Nothing left because the reader hid it all: how much that is, and the way back. */
export function AllHidden() {
  const hidden = useApp((s) => selectAnswer(s).hidden.length)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  return (
    <div className="map-empty" role="status">
      <h2>Nothing left to show</h2>
      <p className="small">
        {counted(hidden, 'node', 'nodes')} of this part of the graph {hidden === 1 ? 'is' : 'are'} hidden by you.
      </p>
      <Button
        onClick={() => {
          show({ changes: [] })
          announce('All nodes are back. Undo hides them again.')
        }}
      >
        Bring all back
      </Button>
    </div>
  )
}
