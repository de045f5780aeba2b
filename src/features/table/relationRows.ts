import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { certaintyWord, hedgesOf } from '../../core/words/relationWords.ts'
import { claimWarnings, warningLine } from '../../core/tell/claimWarnings.ts'
import { tellVerb } from '../../core/tell/tellRelation.ts'
import { settingWords } from '../../core/words/settingWords.ts'

/** One relation as text, a column a field. */
export interface RelationRow {
  readonly id: EdgeId
  readonly subject: string
  readonly verb: string
  readonly object: string
  readonly sign: string
  readonly certainty: string
  readonly hedges: string
  readonly setting: string
  readonly directness: string
  readonly references: string
  /** References of the sentence beside, where the sentence prints none. */
  readonly beside: string
  readonly place: string
  /** Ids of the flags on it. */
  readonly flags: string
  /** What to know before taking it along; in files in full, in the table in short. */
  readonly warnings: string
  readonly shortWarnings: string
  readonly mechanism: string
}

export function relationRow(graph: MechanismGraph, id: EdgeId): RelationRow {
  const edge = graph.edge(id)
  const warnings = claimWarnings(graph, [id])
  const list = (values: readonly (string | number)[]): string => [...new Set(values)].join('; ')
  return {
    id,
    subject: mapLabel(graph.node(edge.subject)),
    verb: tellVerb(graph, id),
    object: mapLabel(graph.node(edge.object)),
    sign:
      edge.sign === null ? 'not stated' : edge.sign === 0 ? 'none by meaning' : edge.sign === 1 ? 'raises' : 'lowers',
    certainty: certaintyWord(edge.certainty),
    hedges: list(hedgesOf(edge)),
    setting: settingWords(edge.evidence),
    directness: edge.directness === 'unspecified' ? 'not stated' : edge.directness,
    references: list(edge.evidence.flatMap((e) => e.refs)),
    beside: list(edge.evidence.flatMap((e) => e.refsInherited)),
    place: list(edge.evidence.map((e) => e.locator)),
    flags: list(warnings.flatMap((w) => w.flag ?? [])),
    warnings: warningLine(warnings),
    shortWarnings: list(warnings.map((w) => w.short)),
    mechanism: graph.data.mechanisms.find((m) => m.id === edge.mechanism)?.title ?? edge.mechanism,
  }
}

const FILE_COLUMNS: readonly (readonly [keyof RelationRow, string])[] = [
  ['id', 'id'],
  ['subject', 'subject'],
  ['verb', 'relation'],
  ['object', 'object'],
  ['sign', 'direction'],
  ['certainty', 'certainty'],
  ['hedges', 'hedge words as printed'],
  ['setting', 'setting'],
  ['directness', 'directness'],
  ['references', 'references'],
  ['beside', 'references of the sentence beside'],
  ['place', 'place in the review'],
  ['warnings', 'warnings'],
  ['flags', 'flags'],
  ['mechanism', 'mechanism'],
]

/** The rows as a file: CSV by RFC 4180 (CRLF, quotes doubled) or TSV (tabs and line ends in a value become spaces). */
export function relationFile(rows: readonly RelationRow[], kind: 'csv' | 'tsv'): string {
  const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const field = kind === 'csv' ? quoted : (value: string): string => value.replace(/[\t\r\n]+/g, ' ')
  const line = (values: readonly string[]): string =>
    `${values.map(field).join(kind === 'csv' ? ',' : '\t')}${kind === 'csv' ? '\r\n' : '\n'}`
  return (
    line(FILE_COLUMNS.map(([, name]) => name)) + rows.map((row) => line(FILE_COLUMNS.map(([key]) => row[key]))).join('')
  )
}
