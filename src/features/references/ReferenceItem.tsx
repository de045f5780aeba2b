import { useEffect, useRef } from 'react'
import { flagNote } from '../../core/cite/flagNotes.ts'
import { referenceLink } from '../../core/cite/referenceLink.ts'
import { counted } from '../../core/words/plural.ts'
import { Icon } from '../../ui/Icon.tsx'
import { authorsYear } from '../evidence/authorsYear.ts'
import type { ReferenceRow } from './referenceRows.ts'

/** One reference in the list: tick for export, name that opens what rests on it, link, flags in words. */
export function ReferenceItem({
  row,
  ticked,
  selected,
  onTick,
  onOpen,
}: {
  readonly row: ReferenceRow
  readonly ticked: boolean
  readonly selected: boolean
  readonly onTick: (on: boolean) => void
  readonly onOpen: () => void
}) {
  const { reference, cited, citing, flags } = row
  const link = referenceLink(reference)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const expected = citing.expected.length
  const notes = flags
    .filter((f) => f.expected.length > 0)
    .map((f) => ({ id: f.id, text: flagNote(f).text, place: f.place.join('; ') }))
  const others = flags.length - notes.length
  return (
    <li ref={item} className="reference-row" aria-current={selected ? 'true' : undefined}>
      <label className="reference-tick">
        <input
          type="checkbox"
          checked={ticked}
          onChange={(e) => {
            onTick(e.currentTarget.checked)
          }}
          aria-label={`Select reference ${reference.number}`}
        />
      </label>
      <div className="reference">
        <button type="button" className="row-open reference-open" onClick={onOpen}>
          [{reference.number}] {authorsYear(reference)}
        </button>
        <span className="reference-title">
          {reference.title}. {reference.container !== null && <i className="journal">{reference.container}</i>}
        </span>
        <span className="reference-facts">
          <a
            className="link-row"
            data-search={link.kind === 'title-search' || undefined}
            href={link.href}
            target="_blank"
            rel="noreferrer"
            aria-label={`${link.kind === 'title-search' ? 'Search this title' : link.text}, reference ${reference.number}`}
          >
            <Icon name={link.kind === 'title-search' ? 'search' : 'open'} size={14} />
            {link.kind === 'title-search' ? 'Search this title' : link.text}
          </a>
          <span>
            {cited === 0 ? 'no relation cites it' : `${counted(cited, 'relation cites it', 'relations cite it')}`}
            {expected > 0 ? `, expected for ${expected} more` : ''}
          </span>
        </span>
        {notes.map((n) => (
          <span key={n.id} className="flag-line">
            <Icon name="flag" size={14} /> {n.text}{' '}
            <span className="quiet">
              {n.place} {n.id}
            </span>
          </span>
        ))}
        {others > 0 && (
          <span className="flag-line">
            <Icon name="flag" size={14} />{' '}
            {counted(others, notes.length > 0 ? 'other flag' : 'flag', notes.length > 0 ? 'other flags' : 'flags')},
            read in the details
          </span>
        )}
      </div>
    </li>
  )
}
