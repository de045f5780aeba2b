import type { DatasetRecord } from '../model/graphData.ts'
import type { EvidenceRecord, ReferenceRecord } from '../model/records.ts'

export interface ReferenceLink {
  readonly kind: 'doi' | 'pmid' | 'title-search'
  readonly href: string
  /** What the link says: `doi:10.1234/x`, `PMID 123`, `search by title`. */
  readonly text: string
}

/** Where a reader finds a reference: its verified DOI, else its PubMed number, else a search for its title. */
export function referenceLink(reference: ReferenceRecord): ReferenceLink {
  if (reference.doi !== null) return { kind: 'doi', href: doiUrl(reference.doi), text: `doi:${reference.doi}` }
  if (reference.pmid !== null)
    return { kind: 'pmid', href: `https://pubmed.ncbi.nlm.nih.gov/${reference.pmid}/`, text: `PMID ${reference.pmid}` }
  const query = encodeURIComponent(reference.title.replace(/["“”]/g, '').trim())
  const href =
    reference.type === 'article-journal'
      ? `https://pubmed.ncbi.nlm.nih.gov/?term=${query}`
      : `https://search.crossref.org/?q=${query}`
  return { kind: 'title-search', href, text: 'search by title' }
}

/** The article; with an anchor, opened at the passage by a text fragment (`#:~:text=start,end`). */
export function reviewLink({ review }: DatasetRecord, evidence: Pick<EvidenceRecord, 'anchor'> | null): string {
  const page = doiUrl(review.doi)
  const anchor = evidence?.anchor ?? null
  return anchor === null ? page : `${page}#:~:text=${fragmentText(anchor.start)},${fragmentText(anchor.end)}`
}

/** DOIs keep their slash; other characters that would end or split a URL are encoded. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
}

/** A hyphen would be read as the mark of a prefix or suffix, so it is encoded too. */
function fragmentText(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
