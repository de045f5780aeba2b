import { referenceLink } from '../../core/cite/referenceLink.ts'
import { authorsYear } from './authorsYear.ts'
import type { RefNumber } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** One reference: number, authors, year, title, journal, and a verified link or a search for its title. */
export function ReferenceEntry({ number }: { readonly number: RefNumber }) {
  const reference = useApp((s) => s.graph.reference(number))
  const link = referenceLink(reference)
  return (
    <div className="reference">
      <span className="reference-name">
        [{number}] {authorsYear(reference)}
      </span>
      <span>
        {reference.title}. {reference.container !== null && <i className="journal">{reference.container}</i>}
      </span>
      <a className="link-row" href={link.href} target="_blank" rel="noreferrer">
        <Icon name={link.kind === 'title-search' ? 'search' : 'open'} size={14} />
        {link.kind === 'title-search' ? 'Search this title' : link.text}
      </a>
    </div>
  )
}
