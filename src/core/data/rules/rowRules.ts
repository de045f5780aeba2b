import { laneOf } from '../../model/nodeClass.ts'
import { LANES } from '../../model/records.ts'
import type { Finding, Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'

/** Rows of the first view are chains: each belongs to an exosome, neighbours are joined by a line, and it reads from left to
 *  right through the lanes. A node stands in one row. */
export const rowsAreChains: Rule = (input) => {
  if (input.storyline === null) return []
  const { record, at } = input.storyline
  const kinds = new Map(input.nodes.map(({ record: node }) => [node.id, node.kind]))
  const joined = new Set(record.links.map((link) => `${link.source}>${link.target}`))
  const first = new Map<string, () => string>()
  return record.rows.flatMap((row, i): readonly Finding[] => {
    const say = (message: string, ...path: readonly PropertyKey[]): Finding =>
      finding('storyline-row', at('rows', i, ...path), message)
    const kind = kinds.get(row.exosome)
    return [
      ...(kind === undefined || kind === 'exosome'
        ? []
        : [say(`${row.exosome} is a ${kind}. A row shows a mechanism of an exosome.`, 'exosome')]),
      ...row.nodes.flatMap((node, j): readonly Finding[] => {
        const before = first.get(node)
        if (before !== undefined)
          return [
            say(`${node} stands in a row already, at ${before()}. It is drawn once, so name it once.`, 'nodes', j),
          ]
        first.set(node, () => at('rows', i, 'nodes', j))
        const previous = row.nodes[j - 1]
        if (previous === undefined) return []
        const [one, other] = [kinds.get(previous), kinds.get(node)]
        const isBack =
          one !== undefined && other !== undefined && LANES.indexOf(laneOf(other)) <= LANES.indexOf(laneOf(one))
        return [
          ...(joined.has(`${previous}>${node}`)
            ? []
            : [
                say(
                  `No line leads from ${previous} to ${node}. Neighbours on a row are joined by one of \`links\`.`,
                  'nodes',
                  j,
                ),
              ]),
          ...(isBack
            ? [
                say(
                  `${node} stands in no lane to the right of ${previous}. A row reads from left to right.`,
                  'nodes',
                  j,
                ),
              ]
            : []),
        ]
      }),
    ]
  })
}
