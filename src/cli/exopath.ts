import { readFileSync } from 'node:fs'
import { COMMANDS } from './commands.ts'
import { StopError, UsageError, type CommandIo, type ExitCode } from './command.ts'
import { nearestWords } from './nearestWords.ts'
import { beginTimes, times } from './times.ts'

const CONSOLE: CommandIo = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
}

/** The command line: `exopath COMMAND …`. Gives the exit code; never throws for wrong use or bad data. */
export async function main(args: readonly string[], io: CommandIo = CONSOLE): Promise<ExitCode> {
  beginTimes(process.env['EXOPATH_TIMES'] === '1')
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v') return say(io, version())
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0], io)
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) return unknownCommand(name, io)
  const command = await times.timedAsync('code', load)
  if (rest.includes('--help') || rest.includes('-h')) return say(io, command.help)
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof StopError) {
      io.err(error.message)
      return error.code
    }
    if (error instanceof UsageError || isParseArgsError(error)) {
      io.err(`${error.message}\nHow to use it: exopath help ${name}`)
      return 2
    }
    throw error
  } finally {
    const line = times.line()
    if (line !== null) io.err(line)
  }
}

async function help(about: string | undefined, io: CommandIo): Promise<ExitCode> {
  if (about !== undefined) {
    const load = Object.hasOwn(COMMANDS, about) ? COMMANDS[about] : undefined
    return load === undefined ? unknownCommand(about, io) : say(io, (await load()).help)
  }
  const lines = ['exopath COMMAND [options]', '']
  for (const [name, load] of Object.entries(COMMANDS)) lines.push(`  ${name.padEnd(10)} ${(await load()).summary}`)
  lines.push(
    `  ${'help'.padEnd(10)} This list; "exopath help COMMAND" for one command`,
    '',
    'Nodes and relations are named by label, alias or id, e.g. "miR-21" or mir-21.',
    'EXOPATH_TIMES=1 before the command prints where its time goes.',
    'Exit codes: 0 done, 1 findings or a bad file, 2 wrong use, 3 a question (a name fits several things).',
  )
  return say(io, lines.join('\n'))
}

function unknownCommand(name: string, io: CommandIo): ExitCode {
  const near = nearestWords(name, Object.keys(COMMANDS), 1)
  io.err(`There is no command ${name}.${near.length > 0 ? ` Did you mean ${near[0]}?` : ''} "exopath help" lists them.`)
  return 2
}

function say(io: CommandIo, text: string): ExitCode {
  io.out(text)
  return 0
}

function version(): string {
  const about: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return about.version
}

/** node:util parseArgs throws TypeErrors with these codes for unknown options and missing values. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
