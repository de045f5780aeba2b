import { parseArgs } from 'node:util'
import { referenceNotes } from '../core/cite/referenceNotes.ts'
import { claimWarnings, statementWarnings } from '../core/tell/claimWarnings.ts'
import { exopathJson } from '../formats/exopathJson.ts'
import { UsageError, type Command } from './command.ts'
import { emit, toJson } from './emit.ts'
import { loadGraph } from './loadGraph.ts'
import { nodeNamed } from './nodeNamed.ts'
import { warningsJson } from './warningsJson.ts'
import { showEdge, showModifier, showNode, showReference } from './showText.ts'

const HELP = `exopath show NODE|EDGE|REF [--json] [-o FILE] [--data FOLDER]

Everything the data hold about one thing: a node with its relations, a relation with every piece of evidence,
or a reference of the review with the relations that cite it.
  NODE          label, alias or id, e.g. miR-21
  EDGE          id of a relation, or of a statement about a relation, as paths --json and export give it
  REF           a reference number of the review, e.g. 24 or "[24]"
  --json        the records as JSON
  -o, --out     a file instead of the output
  --data        another graph-data folder (default: the one of this clone)`

export const showCommand: Command = {
  summary: 'Show one node, relation or reference with its evidence',
  help: HELP,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string', short: 'o' }, data: { type: 'string' } },
    })
    const [name, extra] = positionals
    if (name === undefined || extra !== undefined)
      throw new UsageError('Name one node, relation or reference; put names with spaces in quotes.')
    const graph = loadGraph(io, values.data)
    const text = (words: string, json: () => object): void =>
      emit(io, values.json === true ? toJson(json()) : words, values.out)
    const modifier = graph.data.modifiers.find(({ id }) => id === name)
    const number = /^\[?(\d{1,3})\]?$/.exec(name)?.[1]
    if (number !== undefined) {
      const reference = graph.data.references.find((entry) => entry.number === Number(number))
      if (reference === undefined)
        throw new UsageError(`The review has references 1 to ${graph.data.references.length}, and no ${number}.`)
      text(showReference(graph, reference), () => ({ reference, notes: referenceNotes(graph, reference.number) }))
    } else if (graph.hasEdge(name)) {
      const edge = graph.edge(name)
      text(showEdge(graph, edge), () => ({
        ...exopathJson({ ...graph.data, ...EMPTY, assertions: [edge], modifiers: graph.modifiersOf(edge.id) }),
        warnings: warningsJson(claimWarnings(graph, [edge.id])),
      }))
    } else if (modifier !== undefined) {
      text(showModifier(graph, modifier), () => ({
        ...exopathJson({ ...graph.data, ...EMPTY, modifiers: [modifier] }),
        warnings: warningsJson(statementWarnings(graph, modifier)),
      }))
    } else {
      const node = graph.node(nodeNamed(graph, name))
      const assertions = graph.data.assertions.filter((edge) => edge.subject === node.id || edge.object === node.id)
      const modifiers = graph.data.modifiers.filter(({ subject }) => subject === node.id)
      text(showNode(graph, node), () => ({
        ...exopathJson({ ...graph.data, ...EMPTY, nodes: [node], assertions, modifiers }),
        warnings: warningsJson(
          claimWarnings(
            graph,
            assertions.map((edge) => edge.id),
          ),
        ),
      }))
    }
    return 0
  },
}

/** The lists left out when one record is shown. */
const EMPTY = {
  nodes: [],
  relations: [],
  mechanisms: [],
  assertions: [],
  modifiers: [],
  tableRows: [],
  studies: [],
  annotations: [],
  flags: [],
  references: [],
  keptApart: [],
  chapters: [],
} as const
