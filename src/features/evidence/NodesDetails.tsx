import { nodeClass } from '../../core/model/nodeClass.ts'
import type { NodeId } from '../../core/model/records.ts'
import { selectionOf } from '../../core/query/pickedNodes.ts'
import { selectedEdges } from '../../core/query/selectedEdges.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { counted } from '../../core/words/plural.ts'
import { pickedActions } from '../actions/pickedActions.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { RelationRows } from './RelationRows.tsx'

/** Several nodes picked together: which, and the relations between them. */
export function NodesDetails({ ids }: { readonly ids: readonly NodeId[] }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const store = useAppStore()
  const between = selectedEdges(graph, { kind: 'nodes', ids })
  const without = (id: NodeId): void => {
    show({ selection: selectionOf(ids.filter((other) => other !== id)) })
  }
  return (
    <>
      <DetailsBar title={counted(ids.length, 'node picked', 'nodes picked')} />
      <div className="details">
        <ul className="picked-nodes">
          {ids.map((id) => {
            const node = graph.node(id)
            return (
              <li key={id}>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    show({ selection: { kind: 'node', id } })
                  }}
                >
                  <NodeGlyph nodeClass={nodeClass(node.kind)} /> {node.label}
                </button>{' '}
                <span className="quiet small">{kindWord(node.kind)}</span>
                <IconButton
                  icon="close"
                  label={`Leave ${node.label} out`}
                  tip="left"
                  onClick={() => {
                    without(id)
                  }}
                />
              </li>
            )
          })}
        </ul>
        <ul className="picked-actions">
          {pickedActions(store, ids)
            .flatMap((group) => group.actions)
            .map((action) => (
              <li key={action.id}>
                <Button onClick={action.run}>{action.label}</Button>
              </li>
            ))}
          <li>
            <CopyButton
              text={ids.map((id) => graph.node(id).label).join('\n')}
              said={`${ids.length} names copied.`}
              tell={announce}
            >
              Copy the list
            </CopyButton>
          </li>
        </ul>
        <section className="details-group">
          <h3>
            Relations between them <span className="num">{between.length}</span>
          </h3>
          {between.length === 0 ? (
            <p className="small">
              The review reports no direct relation between these. That is not the same as no effect.
            </p>
          ) : (
            <RelationRows edges={between} />
          )}
        </section>
      </div>
    </>
  )
}
