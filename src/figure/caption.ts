import { flagsOf, flagTitle, isMisprint, printedNumbers } from '../core/cite/flagNotes.ts'
import { referenceName } from '../core/cite/referenceName.ts'
import { vancouverPlain } from '../core/cite/vancouver.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, FlagRecord, RefNumber } from '../core/model/records.ts'
import type { Abbreviation } from '../core/words/abbreviations.ts'
import { counted, listed } from '../core/words/plural.ts'
import { groupBy } from './groupBy.ts'

/** The parts of a figure's caption (FIG-21), each a plain text. */
export interface Caption {
  /** Drafted: at most 15 words where the names allow it, never cut within a phrase; the author's own stands as written. */
  readonly title: string
  /** What the figure tells, a sentence each. */
  readonly finding: readonly string[]
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
  /** In full. */
  readonly text: string
  /** First author, journal and year, for captions that stand in the picture. */
  readonly short: string
  /** Address of a verified DOI, or null. */
  readonly url: string | null
}

export type CaptionFormat = 'text' | 'markdown' | 'latex'

/** The caption in one of three notations. `edited`, when given, stands in place of the drafted sentences; warnings, references and the source line stay. */
export function captionText(caption: Caption, format: CaptionFormat, edited: string | null = null): string {
  const escape =
    format === 'latex' ? escapeLatex : format === 'markdown' ? escapeMarkdown : (text: string): string => text
  const bold = (text: string): string =>
    format === 'latex' ? `\\textbf{${text}}` : format === 'markdown' ? `**${text}**` : text
  const body = edited ?? captionBody(caption)
  const references = caption.references.map((r) => {
    const text = escape(r.text)
    if (r.url === null || format === 'text') return `[${r.number}] ${text}`
    return format === 'latex'
      ? `[${r.number}] ${text.replace(escape(r.url), `\\url{${r.url}}`)}`
      : `[${r.number}] ${text.replace(escape(r.url), `<${r.url}>`)}`
  })
  const lines = [
    `${bold(escape(`${caption.title}.`))} ${escape(body)}`,
    ...(caption.warnings === '' ? [] : [escape(caption.warnings)]),
    ...references,
    escape(caption.source),
  ]
  return lines.join(format === 'text' ? '\n' : '\n\n')
}

/** The drafted sentences between title and warnings: what an author may edit. */
export function captionBody({ finding, shown, panels, notDrawn, notation, abbreviations, evidence }: Caption): string {
  return [...finding, shown, ...panels, notDrawn, notation, abbreviations, evidence]
    .filter((part) => part !== '')
    .join(' ')
}

/** `4 nodes and 3 relations from one review`; where arrows and relations differ in number also `, drawn as 19 arrows`. */
export function countText(nodes: number, relations: number, arrows: number): string {
  const drawn = arrows === relations ? '' : `, drawn as ${counted(arrows, 'arrow', 'arrows')}`
  return `${counted(nodes, 'node', 'nodes')} and ${counted(relations, 'relation', 'relations')} from one review${drawn}`
}

export function abbreviationText(list: readonly Abbreviation[]): string {
  // Two forms of one name are told together: `miR and miRNA, microRNA`.
  const forms = [...groupBy(list, ({ long }) => long)].map(
    ([long, same]) => `${listed(same.map(({ short }) => short))}, ${long}`,
  )
  return list.length === 0 ? '' : `Abbreviations: ${forms.join('; ')}.`
}

/** Most authors of a reference in a caption. */
const MOST_AUTHORS = 3

/** A reference of the review in full, the DOI when it is verified, and what flags say of its number on these relations. */
export function captionReference(
  graph: MechanismGraph,
  number: RefNumber,
  edges: readonly EdgeId[] = [],
): CaptionReference {
  const record = graph.reference(number)
  const url = record.doi === null ? null : `https://doi.org/${record.doi}`
  const flags = numberFlags(graph, edges, number).map(
    (flag) => `Flag ${flag.id}: ${flagTitle(flag).replace(/^./, (c) => c.toLowerCase())}.`,
  )
  const rest = [...flags, ...(url === null ? [] : [url])]
  return {
    number,
    url,
    text: [vancouverPlain(record, MOST_AUTHORS), ...rest].join(' '),
    short: [
      `${referenceName(record)}${record.container === null ? '' : `, ${record.container}`}.`.replace('..', '.'),
      ...rest,
    ].join(' '),
  }
}

/** The caption with short references: the full ones stand in the file beside it. */
export function withShortReferences(caption: Caption): Caption {
  return { ...caption, references: caption.references.map((r) => ({ ...r, text: r.short })) }
}

/** Flags of these relations that the number is printed or expected in, where that says anything of it. */
function numberFlags(graph: MechanismGraph, edges: readonly EdgeId[], number: RefNumber): readonly FlagRecord[] {
  const flags = new Set(edges.flatMap((id) => flagsOf(graph, graph.edge(id))))
  return [...flags].filter((flag) => {
    if (flag.kind !== 'claim-citation') return false
    const [isPrinted, isExpected] = [printedNumbers(flag).has(number), flag.expected.includes(number)]
    return isMisprint(flag) ? isPrinted !== isExpected : isPrinted
  })
}

/** The line that stays with every figure (FIG-23). */
export function sourceLine(graph: MechanismGraph, app: string, hash: string): string {
  const { review } = graph.data.dataset
  return `Based on Krut et al., ${review.journal} ${review.year}, ${review.volume}, ${review.article}, ${graph.data.dataset.licence}; drawn with Exopath ${app}, data ${hash.slice(0, 8)}.`
}

function escapeLatex(text: string): string {
  const special: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replace(/[\\~^&%$#_{}]/g, (c) => special[c] ?? `\\${c}`)
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (c) => `\\${c}`)
}
