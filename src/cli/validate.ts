import { parseGraphData } from '../core/data/parseGraphData.ts'
import type { Problem } from '../core/problem.ts'
import type { Command, CommandIo, ExitCode } from './command.ts'
import { readGraphData } from './readGraphData.ts'

const USAGE = `exopath validate [folder] [--json]

Checks a graph-data folder (default: graph-data) and prints every problem as file:line, what is wrong, what to do.
  --json        print the problems as one JSON list
exit codes: 0 no findings, 1 findings, 2 wrong usage`

/** `exopath validate [folder] [--json]`. Gives the exit code: 0 ok (warnings included), 1 findings, 2 usage. */
export async function runValidate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const folders = args.filter((arg) => !arg.startsWith('-'))
  if (options.includes('--help') || options.includes('-h')) {
    io.out(USAGE)
    return 0
  }
  const unknown = options.filter((option) => option !== '--json')
  if (unknown.length > 0 || folders.length > 1) {
    io.err(unknown.length > 0 ? `There is no option ${unknown.join(', ')}.` : 'Name one folder only.')
    io.err(USAGE)
    return 2
  }
  const [folder = 'graph-data'] = folders
  const result = parseGraphData(readGraphData(folder))
  const problems = result.ok ? result.warnings : result.problems
  if (options.includes('--json')) io.out(JSON.stringify(problems, null, 1))
  else printProblems(problems, io)
  if (result.ok && !options.includes('--json')) {
    const { nodes, assertions, modifiers } = result.value
    io.out(`${folder}: ${nodes.length} nodes, ${assertions.length} edges, ${modifiers.length} modifiers. No errors.`)
  }
  return result.ok ? 0 : 1
}

function printProblems(problems: readonly Problem[], io: CommandIo): void {
  for (const { where, severity, code, message } of problems) io.out(`${where}: ${severity}: ${message} [${code}]`)
  const errors = problems.filter((p) => p.severity === 'error').length
  if (problems.length > 0) io.out(`${errors} errors, ${problems.length - errors} warnings`)
}

export const validate: Command = {
  summary: 'Check a graph-data folder and print every problem with file and line',
  help: USAGE,
  run: runValidate,
}
