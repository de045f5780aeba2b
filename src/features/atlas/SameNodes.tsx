import { useMemo } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { nodeClass } from '../../core/model/nodeClass.ts'
import { mechanismsOf } from '../../core/query/mechanismOrder.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { standsInWords } from '../../core/words/mechanismWords.ts'
import { useApp } from '../../store/react.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'

/** Nodes named here; every other one says on its card in how many mechanisms it stands. */
const MOST_NAMED = 4

/** The nodes that most mechanisms share, as switches: hovering or focusing one lights its copies in all cards, pressing keeps
 *  them lit. Beside them, in words, the node that is lit now. */
export function SameNodes({
  lit,
  pinned,
  onLight,
  onPin,
}: {
  readonly lit: NodeId | null
  readonly pinned: NodeId | null
  readonly onLight: (node: NodeId | null) => void
  readonly onPin: (node: NodeId | null) => void
}) {
  const graph = useApp((s) => s.graph)
  const shared = useMemo(
    () =>
      graph.data.nodes
        .map((n) => ({ id: n.id, count: mechanismsOf(graph, n.id).length }))
        .filter((n) => n.count > 1)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, MOST_NAMED),
    [graph],
  )
  return (
    <div className="same-nodes" role="group" aria-labelledby="same-nodes-title">
      <h2 id="same-nodes-title" className="small-head">
        One node, many cards
      </h2>
      {shared.map(({ id, count }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={pinned === id}
          aria-label={standsInWords(mapLabel(graph.node(id)), count)}
          onPointerEnter={() => {
            onLight(id)
          }}
          onPointerLeave={() => {
            onLight(null)
          }}
          onFocus={() => {
            onLight(id)
          }}
          onBlur={() => {
            onLight(null)
          }}
          onClick={() => {
            onPin(pinned === id ? null : id)
          }}
        >
          <NodeGlyph nodeClass={nodeClass(graph.node(id).kind)} /> {mapLabel(graph.node(id))}{' '}
          <span className="num">{count}</span>
        </button>
      ))}
      <p className="small same-nodes-told">
        {lit === null
          ? 'The number on a node: mechanisms it stands in.'
          : `${standsInWords(mapLabel(graph.node(lit)), mechanismsOf(graph, lit).length)}.`}
      </p>
    </div>
  )
}
