import { noteText } from './notedReference.ts'
import type { NotedReference } from './notedReference.ts'

/** One CSL-JSON item; fields that are not known are left out. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly { readonly family: string; readonly given?: string }[]
  readonly issued?: { readonly 'date-parts': readonly (readonly [number])[] }
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly note: string
}

/** References as a CSL-JSON array, two spaces deep. */
export function toCslJson(references: readonly NotedReference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`
}

export function cslItem(noted: NotedReference): CslItem {
  const { reference } = noted
  const { number, authors, year, container, volume, issue, page, publisher, publisherPlace, doi, pmid, pmcid } =
    reference
  return {
    id: `krut2021ref${number}`,
    type: reference.type,
    title: reference.title,
    ...(authors.length === 0
      ? {}
      : { author: authors.map((a) => ({ family: a.family, ...(a.given === null ? {} : { given: a.given }) })) }),
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] as const } }),
    ...(container === null ? {} : { 'container-title': container }),
    ...(volume === null ? {} : { volume }),
    ...(issue === null ? {} : { issue }),
    ...(page === null ? {} : { page }),
    ...(publisher === null ? {} : { publisher }),
    ...(publisherPlace === null ? {} : { 'publisher-place': publisherPlace }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(pmid === null ? {} : { PMID: pmid }),
    ...(pmcid === null ? {} : { PMCID: pmcid }),
    note: noteText(noted),
  }
}
