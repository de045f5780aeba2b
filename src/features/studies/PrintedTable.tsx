import type { TableRowRecord } from '../../core/model/studyRecords.ts'
import { designWord } from '../../core/words/settingWords.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Table 1 or 2 row by row as the review prints it; a blank cell is said in words. Objective and result are in our words. */
export function PrintedTable({ table }: { readonly table: 1 | 2 }) {
  const rows = useApp((s) => s.graph.data.tableRows)
  const own = rows.filter((r) => r.table === table)
  return (
    <table className="table data-table printed-table">
      <caption>
        {table === 1
          ? 'Table 1: which exosomes were studied, by cell of origin. References as printed.'
          : 'Table 2: studies in animals. Aim and result are told in our words.'}
      </caption>
      <thead>
        <tr>
          {(table === 1
            ? ['Cell type', 'Cell origin', 'Scope of study', 'Reference']
            : ['Origin of exosomes', 'Author', 'Aim and result, in our words', 'Animal model', 'Reference']
          ).map((h) => (
            <th key={h} scope="col">
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.map((row) => (
          <PrintedRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function PrintedRow({ row }: { readonly row: TableRowRecord }) {
  const cells: readonly (readonly [string, string])[] =
    row.table === 1
      ? [
          ['Cell origin', row.donorSpecies ?? 'blank in print'],
          ['Scope of study', row.scope === null ? 'blank in print' : designWord(row.scope)],
        ]
      : [
          ['Author', row.authorYearPrinted ?? 'blank in print'],
          ['Aim and result', row.summary ?? 'none printed'],
          ['Animal model', row.recipientSpecies ?? 'blank in print'],
        ]
  return (
    <tr>
      <th scope="row">
        {row.originPrinted ?? (
          <span className="quiet">
            blank in print{row.note === null ? '' : <span className="small"> {row.note}</span>}
          </span>
        )}
        {row.originPrinted !== null && row.note !== null && <span className="small row-remark"> {row.note}</span>}
      </th>
      {cells.map(([label, text]) => (
        <td key={label} data-label={label}>
          {text}
        </td>
      ))}
      <td data-label="Reference">
        <References row={row} />
      </td>
    </tr>
  )
}

function References({ row }: { readonly row: TableRowRecord }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const selection = useApp((s) => s.view.selection)
  return (
    <span className="printed-refs">
      {row.refs.map((number) => {
        const study = graph.data.studies.find((s) => s.ref === number)
        const current = selection?.kind === 'study' && selection.id === study?.id
        return (
          <button
            key={number}
            type="button"
            className="text-button"
            aria-pressed={current}
            onClick={() => {
              show({
                selection: study === undefined ? { kind: 'reference', id: number } : { kind: 'study', id: study.id },
              })
            }}
          >
            [{number}]{study?.discStudy === false ? ' not a disc study' : ''}
          </button>
        )
      })}
      {row.flags.map((id) => (
        <button
          key={id}
          type="button"
          className="text-button flag-mark"
          onClick={() => {
            show({ selection: { kind: 'flag', id } })
          }}
        >
          <Icon name="flag" size={14} /> {id}
        </button>
      ))}
    </span>
  )
}
