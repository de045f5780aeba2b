import { mapLabel } from '../../core/query/nodeSets.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { RelationGlyph } from '../glyphs/RelationGlyph.tsx'

/** Relations in order as one line of names and arrows; without `start` it begins with the first arrow. */
export function PathChain({ edges, start = true }: { readonly edges: readonly EdgeId[]; readonly start?: boolean }) {
  const graph = useApp((s) => s.graph)
  const first = edges[0]
  return (
    <span className="path-chain">
      {first !== undefined && start && mapLabel(graph.node(graph.edge(first).subject))}
      {edges.map((id) => (
        <span key={id}>{' '}<span className="chain-pair"><RelationGlyph id={id} width={26} verb="where-needed" /> {mapLabel(graph.node(graph.edge(id).object))}</span></span>
      ))}
    </span>
  )
}
