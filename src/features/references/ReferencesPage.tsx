import './references.css'
import { useMemo, useState } from 'react'
import { ENGLISH } from '../../core/messages.ts'
import type { RefNumber } from '../../core/model/records.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { CiteView } from './CiteView.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ReferenceItem } from './ReferenceItem.tsx'
import { listReferences, referenceRows } from './referenceRows.ts'
import type { ReferenceFilter, ReferenceOrder } from './referenceRows.ts'

const ORDER_NAMES: Readonly<Record<ReferenceOrder, string>> = {
  number: 'number in the review',
  author: 'first author',
  year: 'year, newest first',
  cited: 'relations that cite it',
}

const ONLY = ['all', 'cited', 'flagged', 'no-link'] as const
const ONLY_NAMES: Readonly<Record<ReferenceFilter['only'], string>> = {
  all: 'all',
  cited: 'cited by a relation',
  flagged: 'with a flag',
  'no-link': 'without a verified link',
}

/** What of the list is shown and how it is sorted, for paper, where the boxes are not; empty = all by number. */
function choiceWords({ text, only, order }: ReferenceFilter): string {
  const parts = [
    ...(text.trim() === '' ? [] : [`with “${text.trim()}”`]),
    ...(only === 'all' ? [] : [ONLY_NAMES[only]]),
    ...(order === 'number' ? [] : [`sorted by ${ORDER_NAMES[order]}`]),
  ]
  return parts.length === 0 ? '' : `Listed: ${parts.join(', ')}.`
}

/** All references of the review: what rests on each, where its number is doubtful, and files of them. */
export function ReferencesPage() {
  const graph = useApp((s) => s.graph)
  const selection = useApp((s) => s.view.selection)
  const open = useOpenDetails()
  const rows = useMemo(() => referenceRows(graph), [graph])
  const [filter, setFilter] = useState<ReferenceFilter>({ text: '', only: 'all', order: 'number' })
  const [ticked, setTicked] = useState<ReadonlySet<RefNumber>>(new Set())
  const listed = useMemo(() => listReferences(rows, filter), [rows, filter])
  const chosen = rows.filter((r) => ticked.has(r.reference.number)).map((r) => r.reference)
  const tick = (number: RefNumber, on: boolean): void => {
    setTicked((old) => {
      const next = new Set(old)
      if (on) next.add(number)
      else next.delete(number)
      return next
    })
  }
  const count = (only: ReferenceFilter['only']): number => listReferences(rows, { ...filter, only }).length
  return (
    <div className="page references-page">
      <PageTitle>References</PageTitle>
      <p className="page-lead">
        All {rows.length} references of the review, with the relations that rest on each. Numbers stay as printed; where
        another one is expected, it says so.
      </p>
      <div className="page-tools">
        <label className="tool">
          <span>Filter</span>
          <input
            className="input"
            type="search"
            value={filter.text}
            placeholder="author, title, year, number …"
            onChange={(e) => {
              setFilter({ ...filter, text: e.currentTarget.value })
            }}
          />
        </label>
        <label className="tool">
          <span>Show</span>
          <select
            className="select"
            value={filter.only}
            onChange={(e) => {
              const only = ONLY.find((o) => o === e.currentTarget.value)
              setFilter({ ...filter, only: only ?? 'all' })
            }}
          >
            {ONLY.map((only) => (
              <option key={only} value={only}>
                {ONLY_NAMES[only]} ({count(only)})
              </option>
            ))}
          </select>
        </label>
        <label className="tool">
          <span>Sort by</span>
          <select
            className="select"
            value={filter.order}
            onChange={(e) => {
              const order = (['number', 'author', 'year', 'cited'] as const).find((o) => o === e.currentTarget.value)
              setFilter({ ...filter, order: order ?? 'number' })
            }}
          >
            {Object.entries(ORDER_NAMES).map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="page-tools">
        <p role="status" className="tool-count num">
          {listed.length} of {counted(rows.length, 'reference', 'references')} listed
          {ticked.size > 0 ? `, ${ticked.size} selected` : ''}
        </p>
        <Button
          look="ghost"
          onClick={() => {
            setTicked(new Set([...ticked, ...listed.map((r) => r.reference.number)]))
          }}
        >
          Select all listed
        </Button>
        {ticked.size > 0 && (
          <Button
            look="ghost"
            onClick={() => {
              setTicked(new Set())
            }}
          >
            Select none
          </Button>
        )}
        <ExportMenu
          references={chosen.length > 0 ? chosen : listed.map((r) => r.reference)}
          what={chosen.length > 0 ? 'selected' : 'shown'}
        />
      </div>
      {choiceWords(filter) !== '' && <p className="print-only">{choiceWords(filter)}</p>}
      <CiteView />
      {listed.length === 0 && (
        <div className="page-empty">
          <h2>No reference fits</h2>
          <p className="small">
            {filter.text === ''
              ? 'Nothing is left by this choice.'
              : `“${filter.text}” is in no author, title, journal, year or number. ${ENGLISH.notReported}`}
          </p>
          <Button
            onClick={() => {
              setFilter({ text: '', only: 'all', order: filter.order })
            }}
          >
            Show all references
          </Button>
        </div>
      )}
      <ol className="reference-rows" aria-label="References">
        {listed.map((row) => (
          <ReferenceItem
            key={row.reference.number}
            row={row}
            ticked={ticked.has(row.reference.number)}
            onTick={(on) => {
              tick(row.reference.number, on)
            }}
            selected={selection?.kind === 'reference' && selection.id === row.reference.number}
            onOpen={() => {
              open({ kind: 'reference', id: row.reference.number }, `reference ${row.reference.number}`)
            }}
          />
        ))}
      </ol>
    </div>
  )
}
