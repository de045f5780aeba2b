import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { OVERALL_HELP } from '../explore/useOverall.ts'

/** "What can I do here?": the actions of the current view in words. */
export function ActionsDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useApp((s) => s.view)
  const openDialog = useApp((s) => s.openDialog)
  const hasOverall = useApp((s) => selectAnswer(s).overall.length > 0)
  const actions = [
    'Click a node to see what it does and what acts on it. Click a line to read who says so.',
    ...(view.scope.kind === 'storyline' && view.paths === null
      ? [
          'This first map is a summary. “Mechanisms” shows each mechanism as a card, “Everything” every relation of the review.',
        ]
      : []),
    ...(view.paths === null
      ? [
          'Choose From and To under “Find paths” to ask how one thing reaches another. A box also takes a set, such as any exosome source.',
        ]
      : [
          'Open a path to read it step by step. Via and Avoid narrow the list; “What paths may use” lets in inferred or title-only steps.',
        ]),
    ...(hasOverall
      ? [
          `“Overall effects” beside Filter draws them or folds them away. ${OVERALL_HELP} A chip under an exosome tells its result as a whole; click it to see who says so.`,
        ]
      : []),
    'Right-click a node, hold a finger on it or press M: its menu brings in what acts on it, hides it or asks for paths. Shift and click picks several together; drag a node to move it in its lane.',
    'Click an entry of the legend to hide or show its relations.',
    'Search finds names, other spellings, identifiers and words of the evidence. Press / to get there.',
    'Read the same graph as Outline or Table, with the keyboard or a screen reader.',
    'A quiz can be made from what is shown: questions with key and references, for print and for learning platforms.',
    'Figure makes a picture for a paper, slide or poster; Ctrl P prints this view with its relations and references.',
    'The menu of the map (right-click an empty place, or M) adds this view as a step to a lesson of your own.',
    'The address holds the whole view: Share gives it as a link, as a QR code or as a frame for a page of your own. Undo goes back one change.',
  ]
  return (
    <Dialog title="What can I do here?" onClose={onClose} width={480}>
      <ul className="actions-list">
        {actions.map((a) => (
          <li key={a}>{a}</li>
        ))}
      </ul>
      <Button
        onClick={() => {
          openDialog('quiz')
        }}
      >
        Make a quiz from what is shown
      </Button>
    </Dialog>
  )
}
