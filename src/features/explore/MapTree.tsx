import { memo } from 'react'
import type { Answer } from '../../core/query/answer.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { pronounceName } from '../../core/words/pronounce.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { useApp } from '../../store/react.tsx'

/** The drawn nodes, each with the relations that lead out of it, as a list that is not seen: for screen readers that read or touch
 *  their way through the page and do not walk the map by keys. No stop for the Tab key. */
export const MapTree = memo(function MapTree({
  answer,
}: {
  readonly answer: Pick<Answer, 'nodes' | 'links' | 'folded'>
}) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const lines = [...answer.links, ...answer.folded]
  return (
    <ul className="visually-hidden" aria-label="Nodes and relations on the map">
      {answer.nodes.map((id) => {
        const node = graph.node(id)
        const edges = lines.filter((l) => l.source === id).flatMap((l) => l.edges)
        return (
          <li key={id}>
            <button
              type="button"
              tabIndex={-1}
              onClick={() => {
                show({ selection: { kind: 'node', id } })
              }}
            >
              {pronounceName(node.label)}, {kindWord(node.kind)}
            </button>
            {edges.length > 0 && (
              <ul>
                {edges.map((edge) => (
                  <li key={edge}>
                    <button
                      type="button"
                      tabIndex={-1}
                      onClick={() => {
                        show({ selection: { kind: 'edge', id: edge } })
                      }}
                    >
                      {pronounceName(tellRelation(graph, edge))}, {certaintyWord(graph.edge(edge).certainty)}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ul>
  )
})
