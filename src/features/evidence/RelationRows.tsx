import type { EdgeId } from '../../core/model/records.ts'
import { claimWarnings } from '../../core/tell/claimWarnings.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { settingWords } from '../../core/words/settingWords.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RelationName } from './RelationName.tsx'

/** Relations as rows that open their evidence: how sure, in which animal and setting, and what to beware of. */
export function RelationRows({ edges }: { readonly edges: readonly EdgeId[] }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const notes = (id: EdgeId): readonly string[] => {
    const { certainty, evidence } = graph.edge(id)
    return [
      ...new Set([certaintyWord(certainty), settingWords(evidence), ...claimWarnings(graph, [id]).map((w) => w.short)]),
    ]
  }
  return (
    <ul className="list-rows">
      {edges.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="list-row"
            onClick={() => {
              show({ selection: { kind: 'edge', id } })
            }}
          >
            <span>
              <RelationName id={id} />
              <span className="row-note small quiet"> {notes(id).join(' · ')}</span>
            </span>
            <Icon name="right" />
          </button>
        </li>
      ))}
    </ul>
  )
}
