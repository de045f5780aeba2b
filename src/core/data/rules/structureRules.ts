import type { Finding, Rule } from '../graphDataInput.ts'
import { allowable, finding } from '../graphDataInput.ts'
import { sourceRows } from '../generateSecretes.ts'

/** Every node stands in at least one edge, modifier or generated `secretes` edge. */
export const noOrphans: Rule = (input) => {
  const joined = new Set([
    ...input.edges.flatMap(({ record }) => [record.subject, ...(record.object === undefined ? [] : [record.object])]),
    ...input.nodes.flatMap(({ record }) => (record.sourceCell === null ? [] : [record.id, record.sourceCell])),
  ])
  return input.nodes.flatMap((node) =>
    joined.has(node.record.id)
      ? []
      : [
          allowable(
            node,
            'orphan-node',
            node.at('id'),
            'no edge starts or ends here. Add the edge that needs it, or take the node out.',
          ),
        ],
  )
}

/** `broader` never comes back to where it started. */
export const noBroaderCycle: Rule = (input) => {
  const broader = new Map(input.nodes.map(({ record }) => [record.id, record.broader]))
  return input.nodes.flatMap(({ record, at }): readonly Finding[] => {
    const chain = [record.id]
    for (let next = record.broader; next !== null && next !== undefined; next = broader.get(next) ?? null) {
      if (next === record.id)
        return [
          finding(
            'broader-cycle',
            at('broader'),
            `${[...chain, next].join(' → ')}: this grouping runs in a circle. Remove one \`broader\`.`,
          ),
        ]
      if (chain.includes(next)) return []
      chain.push(next)
    }
    return []
  })
}

/** Exosomes name their cell, and the place that names it. */
export const sourcesHaveBasis: Rule = (input) => {
  const kinds = new Map(input.nodes.map(({ record }) => [record.id, record.kind]))
  const curated = new Set(
    input.edges.filter(({ record }) => record.predicate === 'secretes').map(({ record }) => record.object),
  )
  return input.nodes.flatMap(({ record, at }): readonly Finding[] => {
    if (record.sourceCell === null) return []
    if (record.kind !== 'exosome')
      return [finding('source-cell', at('sourceCell'), `${record.id}: only exosomes have a source cell.`)]
    const kind = kinds.get(record.sourceCell)
    if (kind !== undefined && kind !== 'cell')
      return [finding('source-cell', at('sourceCell'), `${record.id}: ${record.sourceCell} is a ${kind}, not a cell.`)]
    if (curated.has(record.id) || record.sourceBasis !== null || sourceRows(input, record).length > 0) return []
    return [
      finding(
        'no-source-basis',
        at('sourceCell'),
        `${record.id}: no table row lists it. Give the sentence that names its cell: \`sourceBasis: §6.3 ¶1 s6\`.`,
      ),
    ]
  })
}

const BINDING: ReadonlySet<string> = new Set(['exosome', 'mirna', 'cargo'])

/** `onlyFrom` names exosomes or what they carry. */
export const onlyFromSources: Rule = (input) => {
  const kinds = new Map(input.nodes.map(({ record }) => [record.id, record.kind]))
  return input.edges.flatMap(({ record, at }) =>
    record.onlyFrom.flatMap((id, i) => {
      const kind = kinds.get(id)
      return kind === undefined || BINDING.has(kind)
        ? []
        : [
            finding(
              'only-from',
              at('onlyFrom', i),
              `${record.id}: onlyFrom holds exosomes or their cargo, and ${id} is a ${kind}.`,
            ),
          ]
    }),
  )
}

/** Lines of the first view are edges between exactly the nodes they join. */
export const storylineTrue: Rule = (input) => {
  if (input.storyline === null) return []
  const { record, at } = input.storyline
  const ends = new Map(input.edges.map(({ record: e }) => [e.id, `${e.subject}>${e.object ?? ''}`]))
  for (const { record: node } of input.nodes)
    if (node.sourceCell !== null) ends.set(`SEC-${node.id}`, `${node.sourceCell}>${node.id}`)
  const ids = new Set<string>()
  return record.links.flatMap((link, i): readonly Finding[] => {
    const repeated = ids.has(link.id)
      ? [finding('duplicate-id', at('links', i, 'id'), `The line id ${link.id} is used twice.`)]
      : []
    ids.add(link.id)
    return [
      ...repeated,
      ...link.edges.flatMap((edge, j) => {
        const actual = ends.get(edge)
        return actual === undefined || actual === `${link.source}>${link.target}`
          ? []
          : [
              finding(
                'storyline-line',
                at('links', i, 'edges', j),
                `${edge} joins ${actual.replace('>', ' to ')}, not ${link.source} to ${link.target}. The first view claims nothing of its own.`,
              ),
            ]
      }),
    ]
  })
}
