import { useEffect } from 'react'
import { isDrawn } from '../../../core/model/nodeClass.ts'
import type { NodeId } from '../../../core/model/records.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { useApp } from '../../../store/react.tsx'
import { IconButton } from '../../../ui/Button.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import type { ComboboxItem } from '../../../ui/Combobox.tsx'
import { usePickItems } from '../../paths/usePickItems.tsx'
import { Field } from './Field.tsx'

/** Nodes in an order, with a box to search and add more. `among`: only these are offered; null = every node that can be drawn. */
export function NodeList({
  label,
  field,
  nodes,
  among,
  onChange,
  ordered = false,
  hint,
  addLabel,
}: {
  readonly label: string
  readonly field: string
  readonly nodes: readonly NodeId[]
  readonly among: readonly NodeId[] | null
  readonly onChange: (nodes: readonly NodeId[]) => void
  readonly ordered?: boolean
  readonly hint?: string
  readonly addLabel: string
}) {
  const graph = useApp((s) => s.graph)
  const { search, prepare } = usePickItems(false)
  // What finding takes is there before the first word is typed: the best match is then ready for Enter.
  useEffect(prepare, [prepare])
  const offered = (item: ComboboxItem): boolean =>
    graph.hasNode(item.id) &&
    isDrawn(graph.node(item.id).kind) &&
    !nodes.includes(item.id) &&
    (among === null || among.includes(item.id))
  const name = (id: NodeId): string =>
    graph.hasNode(id) ? mapLabel(graph.node(id)) : `${String(id)} (not in the data)`
  const move = (i: number, by: -1 | 1): void => {
    const id = nodes[i]
    if (id !== undefined && i + by >= 0 && i + by < nodes.length)
      onChange(nodes.toSpliced(i, 1).toSpliced(i + by, 0, id))
  }
  const List = ordered ? 'ol' : 'ul'
  return (
    <Field label={label} field={field} group {...(hint === undefined ? {} : { hint })}>
      {() => (
        <div className="edit-nodes">
          {nodes.length > 0 && (
            <List className={ordered ? 'edit-order' : 'edit-chips'}>
              {nodes.map((id, i) => (
                <li key={id} className={ordered ? 'edit-ordered' : 'edit-chip'}>
                  {ordered && <span className="num">{i + 1}</span>}
                  <span className="edit-name">{name(id)}</span>
                  {ordered && (
                    <IconButton
                      icon="up"
                      label={`Up: ${name(id)}`}
                      tip="left"
                      disabled={i === 0}
                      onClick={() => {
                        move(i, -1)
                      }}
                    />
                  )}
                  {ordered && (
                    <IconButton
                      icon="down"
                      label={`Down: ${name(id)}`}
                      tip="left"
                      disabled={i === nodes.length - 1}
                      onClick={() => {
                        move(i, 1)
                      }}
                    />
                  )}
                  <IconButton
                    icon="close"
                    label={`Take out: ${name(id)}`}
                    tip="left"
                    onClick={() => {
                      onChange(nodes.filter((other) => other !== id))
                    }}
                  />
                </li>
              ))}
            </List>
          )}
          <Combobox
            label={addLabel}
            hideLabel
            placeholder={addLabel}
            value={null}
            search={(text) => search(text).filter(offered)}
            onPick={(item) => {
              if (graph.hasNode(item.id)) onChange([...nodes, item.id])
            }}
            emptyText={(text) => (text === '' ? 'Nothing left to add.' : `No node called “${text}” to add.`)}
          />
        </div>
      )}
    </Field>
  )
}
