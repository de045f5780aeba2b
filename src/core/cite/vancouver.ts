import type { ReferenceRecord } from '../model/records.ts'
import { referenceLink } from './referenceLink.ts'

const MOST_AUTHORS = 6

/** A reference in Vancouver style, as plain text: authors, title, journal, year;volume(issue):pages, DOI or PMID.
 *  More than six authors, or a list the review cut short, end in `et al.` */
export function vancouver(reference: ReferenceRecord): string {
  const { doi, pmid } = reference
  return [
    vancouverPlain(reference),
    ...(doi === null ? [] : [closed(`doi:${doi}`)]),
    ...(pmid === null ? [] : [closed(`PMID: ${pmid}`)]),
  ].join(' ')
}

/** The same without DOI and PMID, with fewer authors where `most` says so. */
export function vancouverPlain(reference: ReferenceRecord, most = MOST_AUTHORS): string {
  const { authors, title, container, publisher, publisherPlace } = reference
  const shown = authors.slice(0, most).map((a) => [a.family, initials(a.given)].filter((x) => x !== '').join(' '))
  const names = [...shown, ...(reference.authorsTruncated || authors.length > most ? ['et al'] : [])].join(', ')
  const source = reference.type === 'chapter' && container !== null ? `In: ${container}` : (container ?? '')
  const imprint = [publisherPlace, publisher].filter((x) => x !== null).join(': ')
  const when = [reference.year === null ? '' : String(reference.year), numbering(reference)].join('')
  const parts = [names, title, source.replace(/\.$/, ''), [imprint, when].filter((x) => x !== '').join('; ')]
  return parts
    .filter((p) => p !== '')
    .map(closed)
    .join(' ')
}

/** `[134] Cheng X, …` with the link a reader can follow. */
export function vancouverEntry(reference: ReferenceRecord): string {
  const link = referenceLink(reference)
  return `[${reference.number}] ${vancouver(reference)}${link.kind === 'title-search' ? ` Search: ${link.href}` : ''}`
}

function numbering({ volume, issue, page }: ReferenceRecord): string {
  const where = `${volume ?? ''}${issue === null ? '' : `(${issue})`}`
  return `${where === '' ? '' : `;${where}`}${page === null ? '' : `:${page}`}`
}

/** `X.Y.` → `XY`, `J.-P.` → `JP`. */
function initials(given: string | null): string {
  return (given ?? '').replace(/[.\s-]/g, '')
}

function closed(part: string): string {
  return /[.?!]$/.test(part) ? part : `${part}.`
}
