import type { GraphData } from '../model/graphData.ts'
import type { Problem, Result } from '../problem.ts'
import { COMPILED_STRUCTURE, COUNTED_LISTS } from './compileGraphData.ts'

const FILE = 'graph-data.json'

/** The data of the built app, checked cheaply by hand (no schema library in the browser): structure version, lists and their
 *  counts, every id that is named. A whole value or the problems, never half a graph. */
export function readCompiled(json: unknown): Result<GraphData> {
  if (!isRecord(json))
    return failed(
      'broken-data',
      'The data file does not hold the map. Load the page again; if that does not help, build it anew.',
    )
  if (json['structure'] !== COMPILED_STRUCTURE) {
    return failed(
      'old-structure',
      `The data has structure ${JSON.stringify(json['structure'])}, this page reads ${COMPILED_STRUCTURE}. Load the page again.`,
    )
  }
  const carried = json['problems']
  if (Array.isArray(carried)) return { ok: false, problems: carried.filter(isProblem) }
  const data = json['data']
  const problems = isRecord(data)
    ? [...listProblems(data, json['counts']), ...recordProblems(data)]
    : [problem('broken-data', 'The data file holds no data.')]
  if (problems.length > 0) return { ok: false, problems }
  const value = data as unknown as GraphData // parse boundary: lists, counts and the shape of every record were just checked
  const loose = unresolved(value)
  return loose.length > 0 ? { ok: false, problems: loose } : { ok: true, value, warnings: [] }
}

function listProblems(data: Readonly<Record<string, unknown>>, counts: unknown): readonly Problem[] {
  return COUNTED_LISTS.flatMap((name) => {
    const list = data[name]
    if (!Array.isArray(list)) return [problem('broken-data', `The list of ${name} is missing from the data.`)]
    const promised = isRecord(counts) ? counts[name] : undefined
    return list.length === promised
      ? []
      : [
          problem(
            'count-differs',
            `The data promises ${String(promised)} ${name} and holds ${list.length}. It was cut short; load the page again.`,
          ),
        ]
  })
}

/** Fields the app cannot do without, by list; `[]` marks lists, `?` yes or no. */
const NEEDED: Readonly<Record<(typeof COUNTED_LISTS)[number], readonly string[]>> = {
  nodes: ['id', 'kind', 'label', 'tier', 'aliases[]', 'xrefs[]', 'formerIds[]'],
  relations: ['id', 'group', 'relationClass', 'verb', 'passive', 'meaning'],
  mechanisms: ['id', 'title', 'summary'],
  assertions: [
    'id',
    'mechanism',
    'subject',
    'predicate',
    'object',
    'certainty',
    'directness',
    'tier',
    'evidence[]',
    'flags[]',
    'onlyFrom[]',
    'formerIds[]',
  ],
  modifiers: [
    'id',
    'mechanism',
    'subject',
    'predicate',
    'modifies',
    'certainty',
    'evidence[]',
    'flags[]',
    'formerIds[]',
  ],
  tableRows: ['id', 'locator', 'exosomes[]', 'refs[]', 'flags[]'],
  studies: ['id', 'authorYear', 'rows[]', 'exosomes[]', 'alsoListed[]', 'flags[]'],
  annotations: ['id', 'topic', 'evidence[]', 'flags[]', 'studies[]'],
  flags: ['id', 'kind', 'severity', 'problem', 'about[]'],
  references: ['title', 'review?', 'authors[]'],
  keptApart: ['id', 'nodes[]'],
  chapters: ['id', 'title', 'summary', 'core?', 'mechanisms[]'],
}

function recordProblems(data: Readonly<Record<string, unknown>>): readonly Problem[] {
  const inLists = COUNTED_LISTS.flatMap((name) => {
    const list: unknown = data[name]
    if (!Array.isArray(list)) return []
    return list.flatMap((record: unknown, i) => {
      const missing = NEEDED[name].filter((field) => !hasField(record, field))
      return missing.length === 0
        ? []
        : [
            problem(
              'broken-data',
              `Number ${i + 1} of ${name} lacks ${missing.map((f) => f.replace(/\[\]|\?$/, '')).join(', ')}.`,
            ),
          ]
    })
  })
  const whole = [
    ['dataset', 'name'],
    ['dataset', 'version'],
    ['storyline', 'title'],
    ['storyline', 'nodes[]'],
    ['storyline', 'links[]'],
    ['storyline', 'rows[]'],
  ] as const
  return [
    ...inLists,
    ...whole.flatMap(([name, field]) =>
      hasField(data[name], field) ? [] : [problem('broken-data', `The ${name} lacks ${field.replace('[]', '')}.`)],
    ),
  ]
}

function hasField(record: unknown, field: string): boolean {
  if (!isRecord(record)) return false
  if (field.endsWith('?')) return typeof record[field.slice(0, -1)] === 'boolean'
  return field.endsWith('[]') ? Array.isArray(record[field.slice(0, -2)]) : typeof record[field] === 'string'
}

/** Ids that are named and not there. */
function unresolved(data: GraphData): readonly Problem[] {
  const nodes = new Set<string>(data.nodes.map((n) => n.id))
  const edges = new Set<string>(data.assertions.map((a) => a.id))
  const relations = new Set(data.relations.map((r) => r.id))
  const mechanisms = new Set(data.mechanisms.map((m) => m.id))
  const flags = new Set(data.flags.map((f) => f.id))
  const references = new Set(data.references.map((r) => r.number))
  const statements = [...data.assertions, ...data.modifiers]
  const missing = [
    ...statements.flatMap((s) => absent('node', [s.subject, ...s.onlyFrom], nodes)),
    ...data.assertions.flatMap((a) => absent('node', [a.object], nodes)),
    ...data.modifiers.flatMap((m) => absent('edge', [m.modifies], edges)),
    ...statements.flatMap((s) => absent('relation', [s.predicate], relations)),
    ...[...statements, ...data.annotations].flatMap((s) => absent('flag', s.flags, flags)),
    ...[...statements, ...data.annotations].flatMap((s) =>
      s.evidence.flatMap((e) => absent('reference', [...e.refs, ...e.refsInherited], references)),
    ),
    ...data.keptApart.flatMap((group) => absent('node', group.nodes, nodes)),
    ...data.chapters.flatMap((chapter) => absent('mechanism', chapter.mechanisms, mechanisms)),
    ...absent(
      'node',
      [...data.storyline.nodes, ...data.storyline.rows.flatMap((row) => [row.exosome, ...row.nodes])],
      nodes,
    ),
    ...absent(
      'mechanism',
      data.storyline.rows.map((row) => row.mechanism),
      mechanisms,
    ),
    ...data.storyline.links.flatMap((l) => [
      ...absent('node', [l.source, l.target], nodes),
      ...absent('edge', l.edges, edges),
    ]),
  ]
  return [...new Set(missing)].map((what) =>
    problem('unresolved-id', `The data names ${what}, which it does not hold. Build it anew.`),
  )
}

function absent<K>(what: string, ids: readonly K[], known: ReadonlySet<K>): readonly string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `the ${what} ${String(id)}`)
}

function failed(code: string, message: string): Result<never> {
  return { ok: false, problems: [problem(code, message)] }
}

function problem(code: string, message: string): Problem {
  return { code, severity: 'error', where: FILE, message }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isProblem(value: unknown): value is Problem {
  return isRecord(value) && ['code', 'severity', 'where', 'message'].every((field) => typeof value[field] === 'string')
}
