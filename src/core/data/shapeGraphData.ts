import { z } from 'zod'
import type { Problem } from '../problem.ts'
import { controlCharacters } from './controlCharacters.ts'
import type { GraphDataInput, MechanismInput } from './graphDataInput.ts'
import { finding } from './graphDataInput.ts'
import * as schema from './graphDataSchema.ts'
import * as reading from './readingSchema.ts'
import { didYouMean } from './nearestName.ts'
import type { RawDocument, RawGraphData, Sourced } from './rawGraphData.ts'
import { openReviewIndex, reviewIndexSchema } from './reviewIndex.ts'

/** The input with the right shape, and every place where the shape is wrong.
 *  A record of the wrong shape is left out; the rest goes on to the rules, so that all problems come at once. */
export function shapeGraphData(raw: RawGraphData): {
  readonly input: GraphDataInput
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = [...raw.problems, ...raw.documents.flatMap(controlCharacters)]
  const brokenIds = new Set<string>()
  const documents = new Map(raw.documents.map((d) => [d.file, d]))

  function check<T extends z.ZodType>(
    shape: T,
    document: RawDocument,
    value: unknown,
    path: readonly PropertyKey[],
  ): Sourced<z.output<T>> | null {
    const at = (...rest: readonly PropertyKey[]): string => document.locate([...path, ...rest])
    const result = shape.safeParse(value, { reportInput: true })
    if (result.success) return { record: result.data, at }
    if (isObject(value) && typeof value['id'] === 'string') brokenIds.add(value['id'])
    problems.push(...result.error.issues.flatMap((issue) => shapeProblems(issue, value, at, shape)))
    return null
  }
  function list<T extends z.ZodType>(
    shape: T,
    document: RawDocument | undefined,
    items: unknown,
    path: readonly PropertyKey[],
  ): Sourced<z.output<T>>[] {
    if (document === undefined) return []
    if (!Array.isArray(items)) {
      problems.push(
        finding('schema', document.locate(path), `This file must hold a list (lines that start with "- ").`),
      )
      return []
    }
    return items.flatMap((item: unknown, i) => check(shape, document, item, [...path, i]) ?? [])
  }
  function required(file: string): RawDocument | undefined {
    const document = documents.get(file)
    const broken = raw.problems.some((p) => p.where.includes(file))
    if (document === undefined && !broken)
      problems.push(finding('missing-file', `${raw.folder}/${file}`, `This file is missing; graph-data needs it.`))
    return document
  }
  const wholeFile = <T extends z.ZodType>(shape: T, file: string): Sourced<z.output<T>> | null => {
    const document = required(file)
    return document === undefined ? null : check(shape, document, document.value, [])
  }
  const listFile = <T extends z.ZodType>(shape: T, file: string): Sourced<z.output<T>>[] => {
    const document = required(file)
    return list(shape, document, document?.value, [])
  }

  const inFolder = (folder: string): readonly RawDocument[] =>
    raw.documents.filter((d) => d.file.startsWith(`${folder}/`))
  const mechanisms: Sourced<MechanismInput>[] = []
  const edges = inFolder('edges').flatMap((document) => {
    const file = check(schema.edgeFileSchema, document, document.value, [])
    if (file === null) return []
    const { mechanism, title, summary } = file.record
    mechanisms.push({ record: { mechanism, title, summary }, at: file.at })
    return list(schema.edgeSchema, document, file.record.edges, ['edges']).map(({ record, at }) => ({
      record: { ...record, mechanism },
      at,
    }))
  })
  const studyFile = wholeFile(schema.studyFileSchema, 'studies.yaml')
  const studyDocument = documents.get('studies.yaml')
  const reviewFile = wholeFile(reviewIndexSchema, 'review-index.json')
  const input: GraphDataInput = {
    nodes: inFolder('nodes').flatMap((document) => list(schema.nodeSchema, document, document.value, [])),
    relations: listFile(schema.relationSchema, 'relations.yaml'),
    mechanisms,
    edges,
    tableRows: list(schema.tableRowSchema, studyDocument, studyFile?.record.tableRows ?? [], ['tableRows']),
    studies: list(schema.studySchema, studyDocument, studyFile?.record.studies ?? [], ['studies']),
    annotations: list(schema.annotationSchema, studyDocument, studyFile?.record.annotations ?? [], ['annotations']),
    flags: listFile(schema.flagSchema, 'flags.yaml'),
    references: listFile(schema.referenceSchema, 'references.json'),
    neverClaims: listFile(schema.neverClaimSchema, 'never-claim.yaml'),
    keptApart: listFile(reading.keptApartSchema, 'kept-apart.yaml'),
    chapters: listFile(reading.chapterSchema, 'chapters.yaml'),
    storyline: wholeFile(reading.storylineSchema, 'storyline.yaml'),
    dataset: wholeFile(schema.datasetSchema, 'dataset.yaml'),
    review: reviewFile === null ? null : openReviewIndex(reviewFile.record),
    brokenIds,
  }
  return { input, problems }
}

/** One zod issue as problems in a curator's words. */
function shapeProblems(
  issue: z.core.$ZodIssue,
  value: unknown,
  at: (...path: readonly PropertyKey[]) => string,
  shape: z.ZodType,
): readonly Problem[] {
  const owner = isObject(value) && typeof value['id'] === 'string' ? `${value['id']}: ` : ''
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 && shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
    return issue.keys.map((key) =>
      finding(
        'unknown-field',
        at(...issue.path, key),
        `${owner}there is no field "${key}" here.${didYouMean(key, known)} Remove it or correct its name.`,
      ),
    )
  }
  const given = issue.input === undefined ? 'it is missing' : `it is ${shorten(JSON.stringify(issue.input))}`
  const name = field === '' ? 'this' : `"${field}"`
  return [finding('schema', at(...issue.path), `${owner}${name} does not fit: ${issue.message} (${given}).`)]
}

function shorten(text: string | undefined): string {
  const whole = text ?? 'nothing'
  return whole.length > 60 ? `${whole.slice(0, 57)}...` : whole
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
