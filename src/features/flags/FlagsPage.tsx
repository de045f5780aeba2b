import './flags.css'
import { useEffect, useRef, useState } from 'react'
import type { FlagRecord } from '../../core/model/records.ts'
import { flagTitle } from '../../core/cite/flagNotes.ts'
import { edgesFlagged } from '../../core/query/selectedEdges.ts'
import { capital } from '../../core/words/capital.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useOpenDetails } from '../shell/useOpenDetails.ts'
import { FlagFacts } from './FlagFacts.tsx'

const SEVERITIES = ['high', 'medium', 'low', 'info'] as const
const SEVERITY_WORDS: Readonly<Record<FlagRecord['severity'], string>> = {
  high: 'The printed reference or statement does not carry what is claimed.',
  medium: 'Parts of the review say different things, or a reference fits only in part.',
  low: 'A slip that changes little.',
  info: 'Good to know; nothing is wrong.',
}
const KIND_WORDS: Readonly<Record<FlagRecord['kind'], string>> = {
  'claim-citation': 'citation',
  'text-table-title': 'text and tables',
  bibliography: 'reference list',
  interest: 'declared interest',
}

/** The places where text, tables and citations of the review disagree, gravest first. */
export function FlagsPage() {
  const flags = useApp((s) => s.graph.data.flags)
  const [kinds, setKinds] = useState<readonly FlagRecord['kind'][]>([])
  const present = (['claim-citation', 'text-table-title', 'bibliography', 'interest'] as const).filter((k) =>
    flags.some((f) => f.kind === k),
  )
  const shown = flags.filter((f) => kinds.length === 0 || kinds.includes(f.kind))
  const toggle = (kind: FlagRecord['kind']): void => {
    setKinds(kinds.includes(kind) ? kinds.filter((k) => k !== kind) : [...kinds, kind])
  }
  return (
    <div className="page flags-page">
      <PageTitle>Flags</PageTitle>
      <p className="page-lead">
        {flags.length} places where the review’s text, tables and citations disagree. Nothing is corrected silently:
        what is printed stays, and what would fit stands beside it.
      </p>
      <div className="page-tools">
        <div className="chips" role="group" aria-label="Kind of disagreement">
          {present.map((k) => (
            <Chip
              key={k}
              pressed={kinds.includes(k)}
              onToggle={() => {
                toggle(k)
              }}
            >
              {KIND_WORDS[k]} <span className="num">{flags.filter((f) => f.kind === k).length}</span>
            </Chip>
          ))}
        </div>
        <p role="status" className="tool-count num">
          {shown.length} of {counted(flags.length, 'flag', 'flags')} listed
        </p>
      </div>
      {kinds.length > 0 && (
        <p className="print-only">Kinds of disagreement listed: {kinds.map((k) => KIND_WORDS[k]).join(', ')}.</p>
      )}
      {SEVERITIES.map((severity) => {
        const here = shown.filter((f) => f.severity === severity)
        return here.length === 0 ? null : (
          <section key={severity} className="flag-section" aria-labelledby={`severity-${severity}`}>
            <h2 id={`severity-${severity}`}>
              {capital(severity)} <span className="num quiet">{here.length}</span>
            </h2>
            <p className="small">{SEVERITY_WORDS[severity]}</p>
            <ul className="flag-rows">
              {here.map((f) => (
                <FlagRow key={f.id} flag={f} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function FlagRow({ flag }: { readonly flag: FlagRecord }) {
  const graph = useApp((s) => s.graph)
  const open = useOpenDetails()
  const selected = useApp((s) => s.view.selection?.kind === 'flag' && s.view.selection.id === flag.id)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const edges = edgesFlagged(graph, flag.id).length
  return (
    <li ref={item} className="flag-row" aria-current={selected ? 'true' : undefined}>
      <h3 className="flag-row-title">
        <button
          type="button"
          className="row-open"
          onClick={() => {
            open({ kind: 'flag', id: flag.id }, `flag ${flag.id}`)
          }}
        >
          <Icon name="flag" size={14} /> {flagTitle(flag)}
        </button>{' '}
        <span className="quiet num">{flag.id}</span>
      </h3>
      <FlagFacts flag={flag} />
      <p className="small">
        {edges === 0 ? 'Touches no relation.' : `Touches ${counted(edges, 'relation', 'relations')}.`}
      </p>
    </li>
  )
}
