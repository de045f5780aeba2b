import type { GraphData } from '../model/graphData.ts'
import type { Problem, Result } from '../problem.ts'
import { generateSecretes, SECRETES_MECHANISM } from './generateSecretes.ts'
import type { GraphDataInput } from './graphDataInput.ts'
import type { RawGraphData } from './rawGraphData.ts'
import { RULES } from './rules/allRules.ts'
import { settleFindings } from './settleFindings.ts'
import { shapeGraphData } from './shapeGraphData.ts'
import * as to from './toRecords.ts'

/** The one door for knowledge: a read folder becomes checked GraphData, or every problem at once.
 *  Warnings stop nothing and come with the value. */
export function parseGraphData(raw: RawGraphData): Result<GraphData> {
  const { input, problems: shape } = shapeGraphData(raw)
  const problems: readonly Problem[] = [
    ...shape,
    ...settleFindings(
      input,
      RULES.flatMap((rule) => rule(input)),
    ),
  ]
  const errors = problems.filter((p) => p.severity === 'error')
  const data = errors.length === 0 ? toGraphData(input) : null
  return data === null ? { ok: false, problems } : { ok: true, value: data, warnings: problems }
}

/** Records of checked input; null while the storyline or the dataset's own record is missing. */
function toGraphData(input: GraphDataInput): GraphData | null {
  const { storyline, dataset } = input
  if (storyline === null || dataset === null) return null
  const negated = new Set(input.relations.filter(({ record }) => record.negated).map(({ record }) => record.id))
  const mechanisms = input.mechanisms.map(({ record: { mechanism, title, summary } }) => ({
    id: mechanism,
    title,
    summary,
  }))
  const secretes = generateSecretes(input)
  return {
    dataset: dataset.record,
    nodes: input.nodes.map(({ record }) => to.toNode(record)),
    relations: input.relations.map(({ record }) => to.toRelation(record)),
    mechanisms:
      secretes.length === 0 || mechanisms.some(({ id }) => id === SECRETES_MECHANISM.id)
        ? mechanisms
        : [...mechanisms, SECRETES_MECHANISM],
    assertions: [
      ...input.edges.flatMap(({ record }) =>
        record.object === undefined ? [] : [to.toAssertion(record, record.object, negated.has(record.predicate))],
      ),
      ...secretes,
    ],
    modifiers: input.edges.flatMap(({ record }) =>
      record.modifies === undefined ? [] : [to.toModifier(record, record.modifies, negated.has(record.predicate))],
    ),
    tableRows: input.tableRows.map(({ record }) => to.toTableRow(record)),
    studies: input.studies.map(({ record }) => to.toStudy(record)),
    annotations: input.annotations.map(({ record }) => to.toAnnotation(record)),
    flags: input.flags.map(({ record }) => to.toFlag(record)),
    references: input.references.map(({ record }) => to.toReference(record)),
    keptApart: input.keptApart.map(({ record }) => to.toKeptApart(record)),
    chapters: input.chapters.map(({ record }) => record),
    storyline: to.toStoryline(storyline.record),
  }
}
