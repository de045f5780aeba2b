import type { AssertionRecord, EvidenceRecord, MechanismRecord } from '../model/records.ts'
import type { GraphDataInput } from './graphDataInput.ts'
import type { NodeInput, TableRowInput } from './graphDataSchema.ts'
import { edgeId, nodeId } from './toRecords.ts'

/** Mechanism that generated edges belong to. A curated file of that id gives its own title; else this one is added. */
export const SECRETES_MECHANISM: MechanismRecord = {
  id: 'exosome-biology',
  title: 'Exosomes and their cells',
  summary: 'Which cells the exosomes come from, as the tables or the naming sentences say.',
}

/** The `secretes` edges of policy §1: one per exosome with a `sourceCell`, unless a curator wrote it.
 *  Evidence: the table rows that print the cell, else the naming sentence in `sourceBasis`; without either, no edge (a rule reports it). */
export function generateSecretes(input: GraphDataInput): readonly AssertionRecord[] {
  const curated = new Set(
    input.edges
      .filter(({ record }) => record.predicate === 'secretes')
      .map(({ record }) => `${record.subject}>${record.object ?? ''}`),
  )
  const labels = new Map(input.nodes.map(({ record }) => [record.id, record.label]))
  return input.nodes.flatMap(({ record: exosome }) => {
    const cell = exosome.sourceCell
    if (cell === null || curated.has(`${cell}>${exosome.id}`)) return []
    const id = `SEC-${exosome.id}`
    const cellLabel = labels.get(cell) ?? cell
    const evidence = sourceEvidence(input, exosome).map((e, i) => ({
      ...e,
      id: `${id}.e${i + 1}`,
      paraphrase: paraphrase(e.locator, cellLabel, exosome.label),
    }))
    if (evidence.length === 0) return []
    return [
      {
        id: edgeId(id),
        formerIds: [],
        mechanism: SECRETES_MECHANISM.id,
        subject: nodeId(cell),
        predicate: 'secretes',
        object: nodeId(exosome.id),
        sign: 1,
        signBasis: 'definition',
        inferredSign: null,
        certainty: 'stated',
        directness: 'unspecified',
        tier: exosome.tier,
        negated: false,
        onlyFrom: [],
        evidence,
        flags: [],
        caveat: null,
        note: 'Generated from the source cell of the exosome.',
      } satisfies AssertionRecord,
    ]
  })
}

/** The table rows that show the source of an exosome: rows that print the cell, or all its rows when every cell is blank. */
export function sourceRows(input: GraphDataInput, exosome: NodeInput): readonly TableRowInput[] {
  const rows = input.tableRows.map(({ record }) => record).filter((row) => row.exosomes.includes(exosome.id))
  const printed = rows.filter((row) => !row.cellTypeCellBlank)
  return printed.length > 0 ? printed : rows
}

function sourceEvidence(input: GraphDataInput, exosome: NodeInput): readonly EvidenceRecord[] {
  const rows = sourceRows(input, exosome)
  if (rows.length > 0)
    return rows.map((row) => ({
      ...BLANK,
      locator: row.locator,
      refs: row.refs,
      design: row.scope ?? 'not-stated',
      donor: donorOf(row),
    }))
  if (exosome.sourceBasis === null) return []
  const passage = input.review?.passage(exosome.sourceBasis) ?? null
  return [
    {
      ...BLANK,
      locator: exosome.sourceBasis,
      refs: passage?.refs ?? [],
      hedgesOnOtherClause: [...new Set(passage?.hedges ?? [])],
    },
  ]
}

const donorOf = (row: TableRowInput): EvidenceRecord['donor'] =>
  row.table === 2 || row.donorSpecies === null ? null : { species: row.donorSpecies, tissue: null, basis: row.locator }

const paraphrase = (locator: string, cell: string, exosome: string): string =>
  locator.startsWith('Table')
    ? `The table gives ${cell} as origin of ${exosome}.`
    : `The sentence names ${cell} as origin of ${exosome}.`

const BLANK: EvidenceRecord = {
  id: '',
  locator: '',
  cell: null,
  refs: [],
  refsInherited: [],
  paraphrase: '',
  hedges: [],
  hedgesOnOtherClause: [],
  hedgeNote: null,
  perturbation: null,
  design: 'not-stated',
  recipient: null,
  donor: null,
  route: null,
  routeBasis: null,
  anchor: null,
}
