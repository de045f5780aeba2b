import './table-view.css'
import { useEffect, useMemo, useRef } from 'react'
import { textEdges } from '../../core/query/outlineOf.ts'
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
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { relationFile, relationRow } from './relationRows.ts'
import type { RelationRow } from './relationRows.ts'

const COLUMNS: readonly Column<RelationRow>[] = [
  { id: 'relation', label: 'Relation', value: (r) => `${r.subject} ${r.verb} ${r.object}`, cell: (r) => <RelationName id={r.id} verb="hidden" /> },
  { id: 'verb', label: 'Verb', value: (r) => r.verb },
  { id: 'certainty', label: 'Certainty', value: (r) => `${r.certainty}${r.hedges === '' ? '' : `: “${r.hedges.replaceAll('; ', '”, “')}”`}` },
  { id: 'setting', label: 'Setting', value: (r) => r.setting },
  { id: 'directness', label: 'Directness', value: (r) => r.directness },
  { id: 'references', label: 'References', numeric: true, value: (r) => (r.references !== '' ? `[${r.references.replaceAll('; ', '] [')}]` : r.beside !== '' ? `beside: [${r.beside.replaceAll('; ', '] [')}]` : 'none printed') },
  { id: 'place', label: 'Place', value: (r) => r.place },
  { id: 'warnings', label: 'Warnings', value: (r) => r.shortWarnings, cell: (r) => (r.shortWarnings === '' ? 'none' : <>{r.flags !== '' && <span className="flag-mark"><Icon name="flag" size={14} /></span>} {r.shortWarnings}</>) },
]

/** The relations of the view as a sortable table and as files; the selected row is the map's selected relation. */
export function TableView() {
  const graph = useApp((s) => s.graph)
  const { scope, paths, filters, selection } = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const open = useOpenDetails()
  const announce = useApp((s) => s.announce)
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => textEdges(graph, { scope, paths, filters }, answer).map((id) => relationRow(graph, id)), [graph, scope, paths, filters, answer])
  const selected = selection?.kind === 'edge' ? selection.id : null
  useEffect(() => { if (selected !== null) document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' }) }, [selected])
  const save = (kind: 'csv' | 'tsv'): void => {
    // A byte order mark lets spreadsheets read β and κ.
    saveFile(`exopath-relations.${kind}`, `${kind === 'csv' ? '\uFEFF' : ''}${relationFile(rows, kind)}`, kind === 'csv' ? 'text/csv;charset=utf-8' : 'text/tab-separated-values;charset=utf-8')
    announce(`${counted(rows.length, 'relation', 'relations')} saved as ${kind.toUpperCase()}.`)
  }
  if (answer.edges.length === 0 && answer.unfiltered.length > 0) return <div className="table-view table-empty"><AllFilteredOut /></div>
  return (
    <div className="table-view" ref={box}>
      <div className="table-bar">
        <Button look="ghost" icon="download" onClick={() => { save('csv') }}>CSV</Button>
        <Button look="ghost" icon="download" onClick={() => { save('tsv') }}>TSV</Button>
      </div>
      <DataTable caption={`${counted(rows.length, 'relation', 'relations')} of this view. A row opens its evidence.`} columns={COLUMNS} rows={rows} rowKey={(r) => r.id}
        selected={selected} onOpen={(r) => { open({ kind: 'edge', id: r.id }, `${r.subject} ${r.verb} ${r.object}`) }} empty={<p className="small">No relation is in this view.</p>} />
    </div>
  )
}
