import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { StudyRecord } from '../../core/model/studyRecords.ts'
import { selectedEdges } from '../../core/query/selectedEdges.ts'
import { counted } from '../../core/words/plural.ts'
import { designWord, routeWord } from '../../core/words/settingWords.ts'
import { useApp } from '../../store/react.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { ALL_STUDIES, filterStudies, studyChoices } from './filterStudies.ts'
import type { Choice } from './filterStudies.ts'
import { donorWords, exosomeWords, recipientWords, routeWords, scopeWords } from './studyWords.ts'

/** One row a study, joined over both tables and the text; filters count what they would leave. */
export function JoinedStudies() {
  const graph = useApp((s) => s.graph)
  const selection = useApp((s) => s.view.selection)
  const open = useOpenDetails()
  const [filters, setFilters] = useState(ALL_STUDIES)
  const { studies } = graph.data
  const choices = studyChoices(studies, filters)
  const listed = filterStudies(studies, filters)
  const columns = useMemo(
    (): readonly Column<StudyRecord>[] => [
      { id: 'study', label: 'Study', value: (s) => `${s.authorYear} [${s.ref}]` },
      { id: 'exosomes', label: 'Exosomes', value: (s) => exosomeWords(graph, s) },
      { id: 'donor', label: 'Donor', value: donorWords },
      { id: 'recipient', label: 'Recipient', value: recipientWords },
      { id: 'scope', label: 'Scope', value: scopeWords },
      { id: 'route', label: 'Route', value: routeWords },
      {
        id: 'result',
        label: 'Aim and result, Table 2',
        value: (s) =>
          graph.data.tableRows
            .filter((r) => s.rows.includes(r.id))
            .map((r) => r.summary ?? '')
            .join('') || 'none printed',
      },
      {
        id: 'relations',
        label: 'Relations',
        numeric: true,
        value: (s) => selectedEdges(graph, { kind: 'study', id: s.id }).length,
      },
      {
        id: 'flags',
        label: 'Flags',
        numeric: true,
        value: (s) => s.flags.length,
        cell: (s) =>
          s.flags.length === 0 ? (
            'none'
          ) : (
            <span className="flag-mark">
              <Icon name="flag" size={14} /> {s.flags.length}
            </span>
          ),
      },
    ],
    [graph],
  )
  const toggle = <K extends keyof typeof filters>(key: K, value: (typeof filters)[K][number]): void => {
    const kept: readonly (typeof filters)[K][number][] = filters[key]
    setFilters({ ...filters, [key]: kept.includes(value) ? kept.filter((v) => v !== value) : [...kept, value] })
  }
  const kept = [...filters.species, ...filters.scopes.map(designWord), ...filters.routes.map(routeWord)]
  return (
    <>
      <div className="study-filters" role="group" aria-label="Filters">
        <FilterRow label="Species">
          {chips(
            choices.species,
            filters.species,
            (v) => v,
            (v) => {
              toggle('species', v)
            },
          )}
        </FilterRow>
        <FilterRow label="Scope">
          {chips(choices.scopes, filters.scopes, designWord, (v) => {
            toggle('scopes', v)
          })}
        </FilterRow>
        <FilterRow label="Route">
          {chips(choices.routes, filters.routes, routeWord, (v) => {
            toggle('routes', v)
          })}
        </FilterRow>
      </div>
      <p role="status" className="tool-count num">
        {listed.length} of {counted(studies.length, 'study', 'studies')} listed
      </p>
      {kept.length > 0 && <p className="print-only">Listed: {kept.join('; ')}.</p>}
      <DataTable
        caption={<span className="visually-hidden">Studies of the review’s tables</span>}
        columns={columns}
        rows={listed}
        rowKey={(s) => s.id}
        selected={selection?.kind === 'study' ? selection.id : null}
        onOpen={(s) => {
          open({ kind: 'study', id: s.id }, s.authorYear)
        }}
        empty={
          <div className="page-empty">
            <h2>No study fits</h2>
            <p className="small">No study of the tables has all of these. That is not the same as no effect.</p>
            <button
              type="button"
              className="button button-default"
              onClick={() => {
                setFilters(ALL_STUDIES)
              }}
            >
              Remove all filters
            </button>
          </div>
        }
      />
    </>
  )
}

function FilterRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="filter-row" role="group" aria-label={label}>
      <span className="filter-label" aria-hidden="true">
        {label}
      </span>
      <span className="chips">{children}</span>
    </div>
  )
}

function chips<T extends string>(
  choices: readonly Choice<T>[],
  kept: readonly T[],
  name: (value: T) => string,
  onToggle: (value: T) => void,
): ReactNode {
  return choices.map(({ value, count }) => (
    <Chip
      key={value}
      pressed={kept.includes(value)}
      onToggle={() => {
        onToggle(value)
      }}
    >
      {name(value)} <span className="num">{count}</span>
    </Chip>
  ))
}
