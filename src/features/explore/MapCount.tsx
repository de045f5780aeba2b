import { arrangeWhatIsLeft } from '../../core/query/filteredAway.ts'
import { viewCounts } from '../../core/query/viewCounts.ts'
import { countWords } from '../../core/words/countWords.ts'
import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'

/** How much the view holds, in the words of outline and table. Where filters leave a small part of a large map, the way to lay
 *  that part out by itself stands beside it. */
export function MapCount() {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const counts = viewCounts(graph, view, answer)
  const arranged = view.reading === 'map' ? arrangeWhatIsLeft(graph, view, answer) : null
  return (
    <>
      <span className="map-count num" data-long={counts.undrawn.relations > 0 || undefined}>
        {countWords(counts)}
      </span>
      {arranged !== null && (
        <Button
          look="ghost"
          className="map-arrange"
          onClick={() => {
            show({ changes: arranged })
            announce(
              `${counted(answer.nodes.length, 'node', 'nodes')} arranged by themselves. Undo brings the map back.`,
            )
          }}
        >
          Arrange what is left
        </Button>
      )}
    </>
  )
}
