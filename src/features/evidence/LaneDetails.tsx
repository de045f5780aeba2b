import { laneKinds, laneOf, nodeClass } from '../../core/model/nodeClass.ts'
import type { LaneId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { laneName, laneTitle } from '../../core/words/laneWords.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { pickNodes } from '../actions/changeView.ts'
import { DetailsBar } from './DetailsBar.tsx'

/** The shown nodes of one lane, by name. */
export function LaneDetails({ id }: { readonly id: LaneId }) {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const show = useApp((s) => s.show)
  const store = useAppStore()
  const nodes = answer.nodes
    .map((n) => graph.node(n))
    .filter((n) => laneOf(n.kind) === id)
    .toSorted((a, b) => mapLabel(a).localeCompare(mapLabel(b), 'en'))
  return (
    <>
      <DetailsBar title={`Lane · ${laneName(id)}`} />
      <div className="details">
        <h2 className="details-title">{laneTitle(id)}</h2>
        <p className="small">{nodes.length} of the nodes shown now.</p>
        {nodes.length > 1 && (
          <div className="button-row">
            <Button
              onClick={() => {
                pickNodes(
                  store,
                  nodes.map((n) => n.id),
                  false,
                )
              }}
            >
              Pick all {nodes.length}
            </Button>
          </div>
        )}
        <ul className="list-rows">
          {nodes.map((n) => (
            <li key={n.id}>
              <button
                type="button"
                className="list-row"
                onClick={() => {
                  show({ selection: { kind: 'node', id: n.id } })
                }}
              >
                <NodeGlyph nodeClass={nodeClass(n.kind)} /> {n.label}{' '}
                {laneKinds(id).length > 1 && <span className="quiet small">{kindWord(n.kind)}</span>}{' '}
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
