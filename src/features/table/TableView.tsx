import './table-view.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { holdsWords } from '../../core/query/holdsWords.ts'
import { textEdges } from '../../core/query/outlineOf.ts'
import { viewCounts } from '../../core/query/viewCounts.ts'
import { countWords } from '../../core/words/countWords.ts'
import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { RelationName } from '../evidence/RelationName.tsx'
import { AllFilteredOut } from '../explore/AllFilteredOut.tsx'
import { PrintFilters } from '../print/PrintFilters.tsx'
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { relationFile, relationRow } from './relationRows.ts'
import type { RelationRow } from './relationRows.ts'

const COLUMNS: readonly Column<RelationRow>[] = [
  {
    id: 'relation',
    label: 'Relation',
    value: (r) => `${r.subject} ${r.verb} ${r.object}`,
    cell: (r) => <RelationName id={r.id} verb="hidden" />,
  },
  { id: 'verb', label: 'Verb', value: (r) => r.verb },
  {
    id: 'certainty',
    label: 'Certainty',
    value: (r) => `${r.certainty}${r.hedges === '' ? '' : `: “${r.hedges.replaceAll('; ', '”, “')}”`}`,
  },
  { id: 'setting', label: 'Setting', value: (r) => r.setting },
  { id: 'directness', label: 'Directness', value: (r) => r.directness },
  {
    id: 'references',
    label: 'References',
    numeric: true,
    value: (r) =>
      r.references !== ''
        ? `[${r.references.replaceAll('; ', '] [')}]`
        : r.beside !== ''
          ? `beside: [${r.beside.replaceAll('; ', '] [')}]`
          : 'none printed',
  },
  { id: 'place', label: 'Place', value: (r) => r.place },
  {
    id: 'warnings',
    label: 'Warnings',
    value: (r) => r.shortWarnings,
    cell: (r) =>
      r.shortWarnings === '' ? (
        'none'
      ) : (
        <>
          {r.flags !== '' && (
            <span className="flag-mark">
              <Icon name="flag" size={14} />
            </span>
          )}{' '}
          {r.shortWarnings}
        </>
      ),
  },
]

/** The relations of the view as a sortable table and as files; the selected row is the map's selected relation. */
export function TableView() {
  const graph = useApp((s) => s.graph)
  const { scope, paths, filters, selection } = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const open = useOpenDetails()
  const announce = useApp((s) => s.announce)
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => textEdges(graph, { scope, paths, filters }, answer).map((id) => relationRow(graph, id)),
    [graph, scope, paths, filters, answer],
  )
  const [typed, setTyped] = useState('')
  const listed = useMemo(() => {
    const holds = holdsWords(typed)
    return rows.filter((row) => holds(rowText(row)))
  }, [rows, typed])
  const selected = selection?.kind === 'edge' ? selection.id : null
  useEffect(() => {
    if (selected !== null) document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const save = (kind: 'csv' | 'tsv'): void => {
    // A byte order mark lets spreadsheets read β and κ.
    saveFile(
      `exopath-relations.${kind}`,
      `${kind === 'csv' ? '\uFEFF' : ''}${relationFile(listed, kind)}`,
      kind === 'csv' ? 'text/csv;charset=utf-8' : 'text/tab-separated-values;charset=utf-8',
    )
    announce(`${counted(listed.length, 'relation', 'relations')} saved as ${kind.toUpperCase()}.`)
  }
  if (answer.edges.length === 0 && answer.unfiltered.length > 0)
    return (
      <div className="table-view table-empty">
        <AllFilteredOut />
      </div>
    )
  return (
    <div className="table-view" ref={box}>
      <div className="print-only">
        <PrintFilters />
      </div>
      <div className="table-tools">
        <label className="tool">
          <span>Filter</span>
          <input
            className="input"
            type="search"
            value={typed}
            placeholder="miR-21, rabbit, hedged …"
            aria-describedby="table-listed"
            onChange={(e) => {
              setTyped(e.currentTarget.value)
            }}
            onKeyDown={(e) => {
              if (e.key === 'Escape' && typed !== '') {
                e.preventDefault()
                e.stopPropagation()
                setTyped('')
              }
            }}
          />
        </label>
        <p id="table-listed" role="status" className="tool-count num">
          {typed.trim() === ''
            ? ''
            : `${listed.length} of ${counted(rows.length, 'relation', 'relations')} hold${listed.length === 1 ? 's' : ''} ${words(typed)}`}
        </p>
      </div>
      <div className="table-bar">
        <Button
          look="ghost"
          icon="download"
          onClick={() => {
            save('csv')
          }}
        >
          CSV
        </Button>
        <Button
          look="ghost"
          icon="download"
          onClick={() => {
            save('tsv')
          }}
        >
          TSV
        </Button>
      </div>
      <DataTable
        caption={`In this view: ${countWords(viewCounts(graph, { scope, paths, filters }, answer))}. A row opens its evidence.`}
        columns={COLUMNS}
        rows={listed}
        rowKey={(r) => r.id}
        selected={selected}
        onOpen={(r) => {
          open({ kind: 'edge', id: r.id }, `${r.subject} ${r.verb} ${r.object}`)
        }}
        empty={
          rows.length === 0 ? (
            <p className="small">No relation is in this view.</p>
          ) : (
            <div className="page-empty">
              <h2>No relation here fits</h2>
              <p className="small">No row of this view holds {words(typed)}.</p>
              <Button
                onClick={() => {
                  setTyped('')
                }}
              >
                Show all {rows.length}
              </Button>
            </div>
          )
        }
      />
    </div>
  )
}

/** All that a row shows, for the text filter. */
function rowText(row: RelationRow): string {
  return COLUMNS.map((column) => column.value(row)).join(' ')
}

/** `“rabbit”`, `all of “rabbit hedged”`. */
function words(typed: string): string {
  const text = typed.trim()
  return `${/\s/.test(text) ? 'all of ' : ''}“${text}”`
}
