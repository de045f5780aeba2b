import { mapLabel } from '../../core/query/nodeSets.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RelationGlyph } from '../glyphs/RelationGlyph.tsx'

/** Relations in order as one line of names and arrows; without `start` it begins with the first arrow. Steps of `joinedAt`,
 *  from 0, have a break mark before their arrow. */
export function PathChain({
  edges,
  start = true,
  joinedAt = [],
}: {
  readonly edges: readonly EdgeId[]
  readonly start?: boolean
  readonly joinedAt?: readonly number[]
}) {
  const graph = useApp((s) => s.graph)
  const first = edges[0]
  return (
    <span className="path-chain">
      {first !== undefined && start && mapLabel(graph.node(graph.edge(first).subject))}
      {edges.map((id, i) => (
        <span key={id}>
          {' '}
          <span className="chain-pair">
            {joinedAt.includes(i) && (
              <span className="chain-break">
                <Icon name="break" size={14} />
                <span className="visually-hidden">joined: </span>
              </span>
            )}
            <RelationGlyph id={id} width={26} verb="where-needed" /> {mapLabel(graph.node(graph.edge(id).object))}
          </span>
        </span>
      ))}
    </span>
  )
}
