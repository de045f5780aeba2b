import type { ReactNode } from 'react'
import { endLabel } from '../../core/query/nodeSets.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PathFinderPlace, PathListPlace } from './LeftPanel.tsx'
import { HowToRead, Questions, StartPanel } from './StartPanel.tsx'

/** The first words on a phone: what this is and the questions, or the open question with its answer. `onMap`: the map is one press away. */
export function PhoneStart({ answer, onMap }: { readonly answer: ReactNode; readonly onMap: (() => void) | null }) {
  const graph = useApp((s) => s.graph)
  const request = useApp((s) => s.view.paths)
  const map = onMap !== null && (
    <div className="phone-map">
      <Button icon="fit" onClick={onMap}>
        Open the map
      </Button>
    </div>
  )
  if (request === null)
    return (
      <section className="phone-start" aria-label="Start">
        <StartPanel />
        {map}
        <Questions />
      </section>
    )
  return (
    <section className="phone-start" aria-label="Answer">
      <h2 className="phone-question">
        {endLabel(graph, request.from)} to {endLabel(graph, request.to)}
      </h2>
      {map}
      {answer}
      <PathListPlace />
    </section>
  )
}

/** What follows the map or outline on a phone: the path finder, and how to read the map. */
export function PhoneRest() {
  const asking = useApp((s) => s.view.paths !== null)
  return (
    <section className="phone-rest" aria-label="Ask">
      <PathFinderPlace />
      {!asking && <HowToRead />}
    </section>
  )
}
