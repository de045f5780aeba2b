import { parseArgs } from 'node:util'
import { exopathJson } from '../formats/exopathJson.ts'
import { UsageError, type Command } from './command.ts'
import { emit, toJson } from './emit.ts'
import { loadGraph } from './loadGraph.ts'

const HELP = `exopath export --to FORMAT [-o FILE] [--data FOLDER]

Writes the whole graph in another format.
  --to json     the documented shape of docs/cli.md: nodes, edges with evidence, references, studies, flags
  -o, --out     a file instead of the output
  --data        another graph-data folder (default: the one of this clone)
example: exopath export --to json -o exopath.json`

export const exportCommand: Command = {
  summary: 'Write the graph in another format: json',
  help: HELP,
  run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, out: { type: 'string', short: 'o' }, data: { type: 'string' } },
    })
    if (values.to !== 'json')
      throw new UsageError(
        values.to === undefined ? 'Say the format: --to json.' : `There is no format ${values.to}; there is json.`,
      )
    emit(io, toJson(exopathJson(loadGraph(io, values.data).data)), values.out)
    return 0
  },
}
