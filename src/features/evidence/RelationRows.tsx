import type { EdgeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { RelationName } from './RelationName.tsx'

/** Relations as rows that open their evidence. */
export function RelationRows({ edges }: { readonly edges: readonly EdgeId[] }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  return (
    <ul className="list-rows">
      {edges.map((id) => (
        <li key={id}>
          <button type="button" className="list-row" onClick={() => { show({ selection: { kind: 'edge', id } }) }}>
            <span><RelationName id={id} /><span className="row-note small quiet"> {CERTAINTY_NAMES[graph.edge(id).certainty]}{graph.edge(id).flags.length > 0 ? ', flagged' : ''}</span></span>
            <Icon name="right" />
          </button>
        </li>
      ))}
    </ul>
  )
}
