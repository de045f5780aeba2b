import { printedNumbers } from '../../core/cite/flagNotes.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { FlagRecord, ReferenceRecord, RefNumber } from '../../core/model/records.ts'
import { edgesCiting } from '../../core/query/selectedEdges.ts'
import type { CitingEdges } from '../../core/query/selectedEdges.ts'

/** A reference with what the list says of it. */
export interface ReferenceRow {
  readonly reference: ReferenceRecord
  readonly citing: CitingEdges
  /** Relations that cite it on their sentence or the one beside. */
  readonly cited: number
  readonly flags: readonly FlagRecord[]
}

export function referenceRows(graph: MechanismGraph): readonly ReferenceRow[] {
  return graph.data.references.map((reference) => {
    const citing = edgesCiting(graph, reference.number)
    return {
      reference,
      citing,
      cited: citing.printed.length + citing.beside.length,
      flags: flagsOfReference(graph, reference.number),
    }
  })
}

/** Flags where this number is printed or expected, or that are about its entry in the list. */
export function flagsOfReference(graph: MechanismGraph, number: RefNumber): readonly FlagRecord[] {
  return graph.data.flags.filter(
    (f) => f.expected.includes(number) || printedNumbers(f).has(number) || f.place.includes(`Ref [${number}]`),
  )
}

export const REFERENCE_ORDERS = ['number', 'author', 'year', 'cited'] as const
export type ReferenceOrder = (typeof REFERENCE_ORDERS)[number]

export interface ReferenceFilter {
  readonly text: string
  readonly only: 'all' | 'cited' | 'flagged' | 'no-link'
  readonly order: ReferenceOrder
}

/** The rows to list. Text must be in number, authors, title, journal or year, word by word. */
export function listReferences(
  rows: readonly ReferenceRow[],
  { text, only, order }: ReferenceFilter,
): readonly ReferenceRow[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '')
  const kept = rows.filter((row) => keeps(row, only) && words.every((w) => haystack(row.reference).includes(w)))
  const name = ({ reference: r }: ReferenceRow): string => r.authors[0]?.family ?? r.title
  switch (order) {
    case 'number':
      return kept
    case 'author':
      return kept.toSorted(
        (a, b) => name(a).localeCompare(name(b), 'en') || (a.reference.year ?? 0) - (b.reference.year ?? 0),
      )
    case 'year':
      return kept.toSorted((a, b) => (b.reference.year ?? 0) - (a.reference.year ?? 0))
    case 'cited':
      return kept.toSorted((a, b) => b.cited - a.cited)
  }
}

function keeps(row: ReferenceRow, only: ReferenceFilter['only']): boolean {
  switch (only) {
    case 'all':
      return true
    case 'cited':
      return row.cited > 0
    case 'flagged':
      return row.flags.length > 0
    case 'no-link':
      return row.reference.doi === null && row.reference.pmid === null
  }
}

function haystack(r: ReferenceRecord): string {
  return `[${r.number}] ${r.authors.map((a) => `${a.family} ${a.given ?? ''}`).join(' ')} ${r.title} ${r.container ?? ''} ${r.year ?? ''} ${r.doi ?? ''} ${r.pmid ?? ''}`.toLowerCase()
}
