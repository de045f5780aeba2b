import type { ReferenceRecord, RefNumber } from '../model/records.ts'
import { toBibtex } from './bibtex.ts'
import { toCslJson } from './cslJson.ts'
import { toRis } from './ris.ts'
import { vancouverEntry } from './vancouver.ts'

export const CITATION_FORMATS = ['vancouver', 'bibtex', 'ris', 'csl-json'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** File ending and media type of each format. */
export const CITATION_FILES: Readonly<
  Record<CitationFormat, { readonly extension: string; readonly mediaType: string; readonly label: string }>
> = {
  vancouver: { extension: 'txt', mediaType: 'text/plain', label: 'Vancouver text' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', label: 'BibTeX' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems', label: 'RIS' },
  'csl-json': { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON' },
}

/** The references written in one format, in the order given; `notes` are what a reader of the list must know of a number. */
export function exportReferences(
  references: readonly ReferenceRecord[],
  format: CitationFormat,
  notes: (number: RefNumber) => readonly string[] = () => [],
): string {
  const noted = references.map((reference) => ({ reference, notes: notes(reference.number) }))
  switch (format) {
    case 'vancouver':
      return noted
        .map(
          ({ reference, notes: told }) =>
            `${vancouverEntry(reference)}${told.length === 0 ? '' : ` Note: ${told.join('; ')}.`}\n`,
        )
        .join('')
    case 'bibtex':
      return toBibtex(noted)
    case 'ris':
      return toRis(noted)
    case 'csl-json':
      return toCslJson(noted)
  }
}
