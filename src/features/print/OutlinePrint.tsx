import { refsOfEdge } from '../../core/query/readPath.ts'
import { outlineOf } from '../../core/query/outlineOf.ts'
import type { OutlineNode, OutlineRelation } from '../../core/query/outlineOf.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { shortWarnings } from '../../core/tell/claimWarnings.ts'
import { tellModifier } from '../../core/tell/tellModifiers.ts'
import { tellPassive, tellVerb } from '../../core/tell/tellRelation.ts'
import { viewCounts } from '../../core/query/viewCounts.ts'
import { countWords } from '../../core/words/countWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { groupTitle } from '../outline/outlineRows.tsx'
import { viewTitle } from '../shell/pageTitle.ts'
import { PrintFilters } from './PrintFilters.tsx'

/** The outline on paper with everything open: each node with what acts on it and what it acts on. */
export function OutlinePrint() {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const title = useApp(viewTitle)
  const groups = outlineOf(graph, view, answer)
  return (
    <>
      <h1>{title}</h1>
      <p>{countWords(viewCounts(graph, view, answer))}.</p>
      <PrintFilters />
      <div className="print-outline">
        {groups.map((group) => (
          <section key={group.id}>
            <h2>
              {groupTitle(group.id)} <span className="num quiet">{group.nodes.length}</span>
            </h2>
            {group.nodes.map((node) => (
              <NodeLines key={node.id} node={node} />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function NodeLines({ node }: { readonly node: OutlineNode }) {
  const graph = useApp((s) => s.graph)
  const record = graph.node(node.id)
  return (
    <section className="print-node">
      <h3>
        {record.label} <span className="quiet">{kindWord(record.kind)}</span>
      </h3>
      <ul>
        {node.relations.map((r) => (
          <li key={`${r.way} ${r.edge}`}>
            <RelationLine relation={r} />
          </li>
        ))}
        {node.modifies.map((m) => (
          <li key={m.id}>
            {tellModifier(graph, m)}, {certaintyWord(m.certainty)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function RelationLine({ relation: { edge, way, other } }: { readonly relation: OutlineRelation }) {
  const graph = useApp((s) => s.graph)
  const record = graph.edge(edge)
  const certainty = certaintyWord(record.certainty)
  const notes = [certainty, ...shortWarnings(graph, [edge]).filter((w) => w !== certainty)]
  const refs = refsOfEdge(record)
  return (
    <>
      {way === 'out' ? tellVerb(graph, edge) : tellPassive(graph, edge)} <strong>{mapLabel(graph.node(other))}</strong>,{' '}
      {notes.join(', ')} {refs.length === 0 ? 'no reference printed' : refs.map((n) => `[${n}]`).join(' ')}
    </>
  )
}
