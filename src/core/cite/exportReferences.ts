import type { ReferenceRecord } from '../model/records.ts'
import { toBibtex } from './bibtex.ts'
import { toCslJson } from './cslJson.ts'
import { toRis } from './ris.ts'
import { vancouverEntry } from './vancouver.ts'

export const CITATION_FORMATS = ['vancouver', 'bibtex', 'ris', 'csl-json'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** File ending and media type of each format. */
export const CITATION_FILES: Readonly<Record<CitationFormat, { readonly extension: string; readonly mediaType: string; readonly label: string }>> = {
  vancouver: { extension: 'txt', mediaType: 'text/plain', label: 'Vancouver text' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems', label: 'RIS' },
  'csl-json': { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON' },
}

/** The references written in one format, in the order given. */
export function exportReferences(references: readonly ReferenceRecord[], format: CitationFormat): string {
  switch (format) {
    case 'vancouver':
      return references.map((r) => `${vancouverEntry(r)}\n`).join('')
    case 'bibtex':
      return toBibtex(references)
    case 'ris':
      return toRis(references)
    case 'csl-json':
      return toCslJson(references)
  }
}
