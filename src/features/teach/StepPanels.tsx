import { CELL_WORDS, sourceMatrix } from '../../core/lesson/sourceMatrix.ts'
import type { CellState } from '../../core/lesson/sourceMatrix.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { settingWords } from '../../core/words/settingWords.ts'
import { useApp } from '../../store/react.tsx'

const STATES: readonly CellState[] = ['in-vivo', 'stated', 'hedged', 'inferred', 'no-effect', 'blank']

/** Sources against results, with what each mark means. `onCell` opens the evidence of a cell. */
export function MatrixPanel({
  nodes,
  onCell,
}: {
  readonly nodes: readonly NodeId[]
  readonly onCell?: (edges: readonly EdgeId[]) => void
}) {
  const graph = useApp((s) => s.graph)
  const { rows, columns, cells } = sourceMatrix(graph, nodes)
  const present = STATES.filter((state) => cells.some((row) => row.some((cell) => cell.state === state)))
  return (
    <div className="step-matrix">
      <table>
        <caption className="visually-hidden">Sources in rows, results in columns</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Source</span>
            </th>
            {columns.map((id) => (
              <th key={id} scope="col">
                {mapLabel(graph.node(id))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{mapLabel(graph.node(row))}</th>
              {columns.map((column, j) => {
                const cell = cells[i]?.[j]
                if (cell === undefined) return null
                return (
                  <td key={column}>
                    {cell.edges.length === 0 || onCell === undefined ? (
                      <span role="img" aria-label={cell.words}>
                        <CellMark state={cell.state} />
                      </span>
                    ) : (
                      <button
                        type="button"
                        className="matrix-cell"
                        aria-label={cell.words}
                        onClick={() => {
                          onCell(cell.edges)
                        }}
                      >
                        <CellMark state={cell.state} />
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="lesson-legend small" aria-label="What the marks mean">
        {present.map((state) => (
          <li key={state}>
            {state !== 'blank' && <CellMark state={state} />} {CELL_WORDS[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Full, ringed, half and open dot, cross, or nothing. */
function CellMark({ state }: { readonly state: CellState }) {
  return (
    <svg className="cell-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {state === 'in-vivo' && <circle cx="10" cy="10" r="7.5" fill="currentColor" />}
      {state === 'stated' && (
        <>
          <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <circle cx="10" cy="10" r="4" fill="currentColor" />
        </>
      )}
      {state === 'hedged' && (
        <>
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M10 3a7 7 0 0 0 0 14z" fill="currentColor" />
        </>
      )}
      {state === 'inferred' && (
        <circle
          cx="10"
          cy="10"
          r="7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeDasharray="0.1 3.6"
          strokeLinecap="round"
        />
      )}
      {state === 'no-effect' && <path d="M4 4l12 12M16 4 4 16" stroke="currentColor" strokeWidth="2" fill="none" />}
    </svg>
  )
}

/** The relations of a step, one a row: what, how sure, in what setting, from which references. */
export function RelationsPanel({ edges }: { readonly edges: readonly EdgeId[] }) {
  const graph = useApp((s) => s.graph)
  return (
    <div className="step-table">
      <table>
        <caption className="visually-hidden">Relations of this step</caption>
        <thead>
          <tr>
            <th scope="col">Relation</th>
            <th scope="col">Wording</th>
            <th scope="col">Setting</th>
            <th scope="col">References</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((id) => (
            <tr key={id}>
              <th scope="row">{tellRelation(graph, id)}</th>
              <td>{certaintyWord(graph.edge(id).certainty)}</td>
              <td>{settingWords(graph.edge(id).evidence)}</td>
              <td className="num">
                {refsOfEdge(graph.edge(id))
                  .map((n) => `[${n}]`)
                  .join(' ') || 'none printed'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
