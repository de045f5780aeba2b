import { netOf } from '../../core/query/compareEnds.ts'
import type { ComparedRow } from '../../core/query/compareEnds.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted } from '../../core/words/plural.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { useApp } from '../../store/react.tsx'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { CompareSide } from './CompareSide.tsx'
import type { CompareEnd } from './CompareSide.tsx'

/** One of the three lists: a row a thing, with what is told of each end; what only follows from an outcome is folded. */
export function CompareColumn({
  title,
  rows,
  empty,
  sides,
}: {
  readonly title: string
  readonly rows: readonly ComparedRow[]
  readonly empty: string
  readonly sides: readonly CompareEnd[]
}) {
  const graph = useApp((s) => s.graph)
  const near = rows.filter((r) => r.beyond === null)
  const outcomes = [...new Set(rows.flatMap((r) => r.beyond ?? []))]
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="num quiet">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className="small">{empty}</p>}
      <ul className="compare-rows">
        {near.map((row) => (
          <Row key={row.node} row={row} sides={sides} />
        ))}
      </ul>
      {outcomes.map((id) => (
        <details key={id} className="compare-beyond">
          <summary>
            {counted(rows.filter((r) => r.beyond === id).length, 'thing', 'things')} reached only beyond{' '}
            {mapLabel(graph.node(id))}
          </summary>
          <ul className="compare-rows">
            {rows
              .filter((r) => r.beyond === id)
              .map((row) => (
                <Row key={row.node} row={row} sides={sides} />
              ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Row({ row, sides }: { readonly row: ComparedRow; readonly sides: readonly CompareEnd[] }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  return (
    <li>
      <button
        type="button"
        className="compare-node"
        onClick={() => {
          show({ selection: { kind: 'node', id: row.node } })
        }}
      >
        <NodeGlyph nodeClass={row.nodeClass} /> <strong>{mapLabel(graph.node(row.node))}</strong>{' '}
        <span className="quiet small">{kindWord(graph.node(row.node).kind)}</span>
      </button>
      {row.opposite && (
        <p className="compare-opposite small">
          <strong>Opposite:</strong> {sides.map((end) => oppositeWords(row, end)).join(', ')}.
        </p>
      )}
      {sides.map((end) => (
        <CompareSide key={end.of} node={row.node} side={row[end.of]} end={end} named={sides.length > 1} />
      ))}
    </li>
  )
}

/** `N-Exos raises it (hedged)`: never surer than what is told. */
function oppositeWords(row: ComparedRow, { of, name }: CompareEnd): string {
  const { surest } = row[of]
  return `${name} ${netOf(row[of]) === 1 ? 'raises' : 'lowers'} it${surest === null || surest === 'stated' ? '' : ` (${certaintyWord(surest)})`}`
}
