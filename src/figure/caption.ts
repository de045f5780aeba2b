import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { ReferenceRecord, RefNumber } from '../core/model/records.ts'
import type { Abbreviation } from '../core/words/abbreviations.ts'

/** The parts of a figure's caption (FIG-21), each a plain text. */
export interface Caption {
  /** At most 15 words. */
  readonly title: string
  readonly shown: string
  readonly panels: readonly string[]
  /** Overall effects that are told and not drawn; empty = none. */
  readonly notDrawn: string
  readonly notation: string
  readonly abbreviations: string
  readonly evidence: string
  /** What a reader must know of single relations and of what a drawn path joins before taking the figure along; empty = nothing. */
  readonly warnings: string
  readonly references: readonly CaptionReference[]
  readonly source: string
}

export interface CaptionReference {
  readonly number: RefNumber
  readonly text: string
  /** Address of a verified DOI, or null. */
  readonly url: string | null
}

export type CaptionFormat = 'text' | 'markdown' | 'latex'

/** The caption in one of three notations. `edited`, when given, stands in place of the drafted sentences; warnings, references and the source line stay. */
export function captionText(caption: Caption, format: CaptionFormat, edited: string | null = null): string {
  const escape = format === 'latex' ? escapeLatex : format === 'markdown' ? escapeMarkdown : (text: string): string => text
  const bold = (text: string): string => (format === 'latex' ? `\\textbf{${text}}` : format === 'markdown' ? `**${text}**` : text)
  const body = edited ?? captionBody(caption)
  const references = caption.references.map((r) => {
    const text = escape(r.text)
    if (r.url === null || format === 'text') return `[${r.number}] ${text}`
    return format === 'latex' ? `[${r.number}] ${text.replace(escape(r.url), `\\url{${r.url}}`)}` : `[${r.number}] ${text.replace(escape(r.url), `<${r.url}>`)}`
  })
  const lines = [`${bold(escape(`${caption.title}.`))} ${escape(body)}`, ...(caption.warnings === '' ? [] : [escape(caption.warnings)]), ...references, escape(caption.source)]
  return lines.join(format === 'text' ? '\n' : '\n\n')
}

/** The drafted sentences between title and warnings: what an author may edit. */
export function captionBody({ shown, panels, notDrawn, notation, abbreviations, evidence }: Caption): string {
  return [shown, ...panels, notDrawn, notation, abbreviations, evidence].filter((part) => part !== '').join(' ')
}

/** `n nodes, m relations`. */
export function countText(nodes: number, relations: number): string {
  return `${nodes} ${nodes === 1 ? 'node' : 'nodes'} and ${relations} ${relations === 1 ? 'relation' : 'relations'}`
}

export function abbreviationText(list: readonly Abbreviation[]): string {
  return list.length === 0 ? '' : `Abbreviations: ${list.map(({ short, long }) => `${short}, ${long}`).join('; ')}.`
}

/** Author, journal and year of a reference of the review, with the DOI when it is verified. */
export function captionReference(graph: MechanismGraph, number: RefNumber): CaptionReference {
  const record = graph.reference(number)
  const url = record.doi === null ? null : `https://doi.org/${record.doi}`
  const place = [record.container, record.year === null ? null : String(record.year)].filter((part) => part !== null).join(' ')
  return { number, url, text: [authorText(record), place, url].filter((part) => part !== null && part !== '').join('. ').replaceAll('..', '.') }
}

function authorText(record: ReferenceRecord): string {
  const first = record.authors[0]
  if (first === undefined) return record.title
  return record.authors.length > 1 || record.authorsTruncated ? `${first.family} et al.` : first.family
}

/** The line that stays with every figure (FIG-23). */
export function sourceLine(graph: MechanismGraph, app: string, hash: string): string {
  const { review } = graph.data.dataset
  return `Based on Krut et al., ${review.journal} ${review.year}, ${review.volume}, ${review.article}, ${graph.data.dataset.licence}; drawn with Exopath ${app}, data ${hash.slice(0, 8)}.`
}

function escapeLatex(text: string): string {
  const special: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return text.replace(/[\\~^&%$#_{}]/g, (c) => special[c] ?? `\\${c}`)
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (c) => `\\${c}`)
}
