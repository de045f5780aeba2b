import { listInversions } from '../core/data/rules/signRules.ts'
import { buildGraph } from '../core/model/buildGraph.ts'
import { parseGraphData } from '../core/data/parseGraphData.ts'
import { shapeGraphData } from '../core/data/shapeGraphData.ts'
import type { RawGraphData } from '../core/data/rawGraphData.ts'
import type { Problem } from '../core/problem.ts'
import type { Command, CommandIo, ExitCode } from './command.ts'
import { readGraphData } from './readGraphData.ts'
import { lessonsOf } from './readLessonFiles.ts'

const OPTIONS = ['--json', '--inversions', '--help', '-h']

export const VALIDATE_HELP = `usage: exopath validate [folder] [--json] [--inversions]

Checks a graph-data folder (default: graph-data) and prints every problem as file:line, what is wrong, what to do.
  --json        print the problems as one JSON list
  --inversions  list every signed edge on a sentence that prints a loss, knockdown or inhibition, with how its sign follows
exit codes: 0 no findings, 1 findings (warnings included), 2 wrong usage`

/** `exopath validate [folder] [--json] [--inversions]`. Gives the exit code: 0 no findings, 1 findings (warnings included), 2 usage. */
export async function runValidate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const folders = args.filter((arg) => !arg.startsWith('-'))
  if (options.includes('--help') || options.includes('-h')) {
    io.out(VALIDATE_HELP)
    return 0
  }
  const unknown = options.filter((option) => !OPTIONS.includes(option))
  if (unknown.length > 0 || folders.length > 1) {
    io.err(unknown.length > 0 ? `There is no option ${unknown.join(', ')}.` : 'Name one folder only.')
    io.err(VALIDATE_HELP)
    return 2
  }
  const [folder = 'graph-data'] = folders
  const raw = readGraphData(folder)
  if (options.includes('--inversions')) return printInversions(raw, io)
  const result = parseGraphData(raw)
  // Lessons rest on the graph: they are checked once it stands.
  const lessons = result.ok ? lessonsOf(buildGraph(result.value), folder) : null
  const problems = result.ok ? [...result.warnings, ...(lessons?.problems ?? [])] : result.problems
  if (options.includes('--json')) {
    io.out(JSON.stringify(problems, null, 1))
    return problems.length === 0 ? 0 : 1
  }
  printProblems(problems, io)
  if (result.ok) {
    const { nodes, assertions, modifiers, flags } = result.value
    const evidence = [...assertions, ...modifiers].reduce((sum, { evidence: items }) => sum + items.length, 0)
    io.out(
      `${folder}: ${nodes.length} nodes, ${assertions.length} edges, ${modifiers.length} modifiers, ${evidence} evidence records, ${flags.length} flags, ${lessons?.lessons.length ?? 0} lessons. ${problems.length === 0 ? 'No findings.' : problems.some((p) => p.severity === 'error') ? 'A lesson cannot be played.' : 'Built with warnings.'}`,
    )
  }
  return problems.length === 0 ? 0 : 1
}

function printProblems(problems: readonly Problem[], io: CommandIo): void {
  for (const { where, severity, code, message } of problems) io.out(`${where}: ${severity}: ${message} [${code}]`)
  const errors = problems.filter((p) => p.severity === 'error').length
  if (problems.length > 0) io.out(`${errors} errors, ${problems.length - errors} warnings`)
}

/** One line an edge: where, the words printed, the sign and what it rests on. Exit code 1 while one is unexplained. */
function printInversions(raw: RawGraphData, io: CommandIo): ExitCode {
  const inversions = listInversions(shapeGraphData(raw).input)
  for (const {
    edge: { record, at },
    opposites,
    explained,
  } of inversions) {
    const reasons = [
      record.signBasis === 'inverted' ? 'sign turned around' : `sign ${record.signBasis}`,
      ...record.evidence.flatMap((e) => (e.perturbation === null ? [] : [`perturbation: ${e.perturbation}`])),
      ...(record.note === null ? [] : [`note: ${record.note}`]),
    ]
    io.out(
      `${at('id')}: ${record.id} ${record.subject} ${record.predicate} ${record.object ?? ''} (${record.sign ?? ''}); prints ${opposites.join(', ')}; ${explained ? reasons.join('; ') : 'NOT EXPLAINED'}`,
    )
  }
  const open = inversions.filter((inversion) => !inversion.explained).length
  io.out(`${inversions.length} edges on such sentences, ${inversions.length - open} explained, ${open} open`)
  return open === 0 ? 0 : 1
}

export const validate: Command = {
  summary: 'Check a graph-data folder: every problem with file and line',
  help: VALIDATE_HELP,
  run: runValidate,
}
