import type { Problem } from '../../problem.ts'
import type { GraphDataInput, Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'
import { didYouMean } from '../nearestName.ts'
import type { Sourced } from '../rawGraphData.ts'

/** Every id is used once: node, edge, evidence, flag, table row, study, annotation, relation, mechanism ids share no name within their sort. */
export const duplicateIds: Rule = (input) => [
  ...repeats(
    'node',
    input.nodes.map(({ record, at }) => [record.id, () => at('id')]),
  ),
  ...repeats(
    'relation',
    input.relations.map(({ record, at }) => [record.id, () => at('id')]),
  ),
  ...repeats(
    'mechanism',
    input.mechanisms.map(({ record, at }) => [record.mechanism, () => at('mechanism')]),
  ),
  ...repeats(
    'group kept apart',
    input.keptApart.map(({ record, at }) => [record.id, () => at('id')]),
  ),
  ...repeats(
    'chapter',
    input.chapters.map(({ record, at }) => [record.id, () => at('id')]),
  ),
  ...repeats(
    'flag',
    input.flags.map(({ record, at }) => [record.id, () => at('id')]),
  ),
  ...repeats('edge, row, study or annotation', [
    ...[...input.edges, ...input.annotations].map(({ record, at }): PlacedId => [record.id, () => at('id')]),
    ...[...input.tableRows, ...input.studies].map(({ record, at }): PlacedId => [record.id, () => at('id')]),
  ]),
  ...repeats(
    'evidence',
    [...input.edges, ...input.annotations].flatMap(({ record, at }) =>
      record.evidence.map((e, i): PlacedId => [e.id, () => at('evidence', i, 'id')]),
    ),
  ),
]

/** An id with its place, which is looked up only for a finding: that means reading the file again line by line. */
type PlacedId = readonly [string, () => string]

function repeats(what: string, ids: readonly PlacedId[]): readonly Problem[] {
  const first = new Map<string, () => string>()
  return ids.flatMap(([id, where]) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, where)
    return before === undefined
      ? []
      : [
          finding(
            'duplicate-id',
            where(),
            `The ${what} id ${id} is already used at ${before()}. Give this one an id of its own.`,
          ),
        ]
  })
}

/** A former id names nothing else: it is no current id of its sort and stands once. Generated `secretes` edges have ids too. */
export const formerIdsFree: Rule = (input) => {
  const curated = new Set(
    input.edges.filter(({ record }) => record.predicate === 'secretes').map(({ record }) => record.object),
  )
  const generated = input.nodes.flatMap(({ record }) =>
    record.sourceCell === null || curated.has(record.id) ? [] : [`SEC-${record.id}`],
  )
  return [
    ...takenFormerIds('node', input.nodes, new Set(input.nodes.map(({ record }) => record.id))),
    ...takenFormerIds('edge', input.edges, new Set([...input.edges.map(({ record }) => record.id), ...generated])),
  ]
}

function takenFormerIds(
  what: string,
  records: readonly Sourced<{ readonly id: string; readonly formerIds: readonly string[] }>[],
  current: ReadonlySet<string>,
): readonly Problem[] {
  const owners = new Map<string, string>()
  return records.flatMap(({ record, at }) =>
    record.formerIds.flatMap((former, i) => {
      const owner = current.has(former) ? former : owners.get(former)
      if (owner === undefined) owners.set(former, record.id)
      return owner === undefined
        ? []
        : [
            finding(
              'former-id',
              at('formerIds', i),
              `${record.id}: the former id ${former} ${owner === former ? `is the id of a ${what} today` : `already leads to ${owner}`}. An old link can open one thing only; take it out here.`,
            ),
          ]
    }),
  )
}

/** Every id that is named exists. */
export const unresolvedIds: Rule = (input) => {
  const nodes = idsOf(input.nodes, input)
  const edges = idsOf(input.edges, input)
  const flags = idsOf(input.flags, input)
  const rows = idsOf(input.tableRows, input)
  const relations = new Set(input.relations.map(({ record }) => record.id))
  const mechanisms = new Set(input.mechanisms.map(({ record }) => record.mechanism))
  const shown = new Set([...edges, ...rows, ...idsOf(input.studies, input), ...idsOf(input.annotations, input)])
  const generated = new Set(
    input.nodes.filter(({ record }) => record.sourceCell !== null).map(({ record }) => `SEC-${record.id}`),
  )
  const drawn = new Set([...edges, ...generated])
  const problems: Problem[] = []
  const need = (what: string, id: string | null | undefined, known: ReadonlySet<string>, where: () => string): void => {
    if (id === null || id === undefined || known.has(id)) return
    problems.push(
      finding(
        what === 'relation' ? 'unknown-relation' : 'unresolved-id',
        where(),
        `There is no ${what} "${id}".${didYouMean(id, known)}`,
      ),
    )
  }
  const needAll = (what: string, ids: readonly string[], known: ReadonlySet<string>, at: (i: number) => string): void =>
    ids.forEach((id, i) => need(what, id, known, () => at(i)))

  for (const { record, at } of input.nodes) {
    need('node', record.broader, nodes, () => at('broader'))
    need('node', record.sourceCell, nodes, () => at('sourceCell'))
  }
  for (const { record, at } of input.edges) {
    need('node', record.subject, nodes, () => at('subject'))
    need('node', record.object, nodes, () => at('object'))
    need('edge', record.modifies, edges, () => at('modifies'))
    need('relation', record.predicate, relations, () => at('predicate'))
    needAll('node', record.onlyFrom, nodes, (i) => at('onlyFrom', i))
    needAll('flag', record.flags, flags, (i) => at('flags', i))
  }
  for (const { record, at } of input.tableRows) {
    needAll('node', record.exosomes, nodes, (i) => at('exosomes', i))
    needAll('flag', record.flags, flags, (i) => at('flags', i))
  }
  for (const { record, at } of input.studies) {
    needAll('node', record.exosomes, nodes, (i) => at('exosomes', i))
    needAll('node', record.alsoListed, nodes, (i) => at('alsoListed', i))
    needAll('flag', record.flags, flags, (i) => at('flags', i))
    needAll('table row', record.rows, rows, (i) => at('rows', i))
  }
  for (const { record, at } of input.annotations) {
    if ('node' in record.about) need('node', record.about.node, nodes, () => at('about', 'node'))
    needAll('flag', record.flags, flags, (i) => at('flags', i))
  }
  for (const { record, at } of input.flags)
    needAll('edge, table row, study or annotation', record.about, shown, (i) => at('about', i))
  for (const { record, at } of input.keptApart) needAll('node', record.nodes, nodes, (i) => at('nodes', i))
  if (input.storyline !== null) {
    const { record, at } = input.storyline
    const inView = new Set(record.nodes)
    needAll('node', record.nodes, nodes, (i) => at('nodes', i))
    record.links.forEach((link, i) => {
      need('storyline node', link.source, inView, () => at('links', i, 'source'))
      need('storyline node', link.target, inView, () => at('links', i, 'target'))
      needAll('edge', link.edges, drawn, (j) => at('links', i, 'edges', j))
    })
    record.rows.forEach((row, i) => {
      need('mechanism', row.mechanism, mechanisms, () => at('rows', i, 'mechanism'))
      need('storyline node', row.exosome, inView, () => at('rows', i, 'exosome'))
      needAll('storyline node', row.nodes, inView, (j) => at('rows', i, 'nodes', j))
    })
  }
  return problems
}

/** A flag and what it is about name each other. */
export const flagsBothWays: Rule = (input) => {
  const flags = new Map(input.flags.map(({ record }) => [record.id, record]))
  const shownOn = [...input.edges, ...input.tableRows, ...input.studies, ...input.annotations].map(
    ({ record: { id, flags: named }, at }) => ({ id, named, at }),
  )
  const named = new Map(shownOn.map(({ id, named: list }) => [id, list]))
  return [
    ...shownOn.flatMap(({ id, named: list, at }) =>
      list.flatMap((flag, i) =>
        flags.get(flag)?.about.includes(id) === false
          ? [
              finding(
                'flag-one-way',
                at('flags', i),
                `${id} carries ${flag}, but that flag is not about ${id}. Add ${id} to its \`about\`, or take the flag off.`,
              ),
            ]
          : [],
      ),
    ),
    ...input.flags.flatMap(({ record, at }) =>
      record.about.flatMap((id, i) =>
        named.get(id)?.includes(record.id) === false
          ? [
              finding(
                'flag-one-way',
                at('about', i),
                `${record.id} is about ${id}, which does not carry it. Add ${record.id} to its \`flags\`.`,
              ),
            ]
          : [],
      ),
    ),
  ]
}

function idsOf(records: readonly Sourced<{ readonly id: string }>[], input: GraphDataInput): ReadonlySet<string> {
  return new Set([...records.map(({ record }) => record.id), ...input.brokenIds])
}
