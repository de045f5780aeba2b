import { parseArgs } from 'node:util'
import { graphStats, type Count } from '../core/query/graphStats.ts'
import type { Command } from './command.ts'
import { emit, toJson } from './emit.ts'
import { loadGraph } from './loadGraph.ts'

const HELP = `exopath stats [--json] [-o FILE] [--data FOLDER]

Counts what the graph holds: nodes by kind, relations by glyph class, sign and certainty, evidence, studies, references, flags.
  --json        the same numbers as JSON
  -o, --out     a file instead of the output
  --data        another graph-data folder (default: the one of this clone)`

export const statsCommand: Command = {
  summary: 'Count nodes, relations, evidence, references and flags',
  help: HELP,
  run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, out: { type: 'string', short: 'o' }, data: { type: 'string' } },
    })
    const graph = loadGraph(io, values.data)
    const stats = graphStats(graph)
    if (values.json === true) {
      emit(io, toJson(stats), values.out)
      return 0
    }
    const { dataset } = graph.data
    const lines = [`${dataset.name} data ${dataset.version} (${dataset.date})`]
    for (const [title, counts] of Object.entries(stats)) lines.push(line(title, counts))
    emit(io, lines.join('\n'), values.out)
    return 0
  },
}

/** `edges 273: 120 activates, 60 inhibits …` */
function line(title: string, count: Count): string {
  const parts = Object.entries(count.by).map(([name, number]) => `${number} ${name}`)
  return `${title.padEnd(12)} ${String(count.total).padStart(4)}${parts.length > 0 ? `  ${parts.join(', ')}` : ''}`
}
