import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopError, type CommandIo } from './command.ts'

/** Puts a result where it was asked for: into the file of `-o, --out` (its folder is made), else on the output.
 *  Stops with code 1 when the file cannot be written. */
export function emit(io: CommandIo, text: string, out?: string): void {
  if (out === undefined) {
    io.out(text)
    return
  }
  const file = path.resolve(io.cwd, out)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${text}\n`)
  } catch (error) {
    throw new StopError(1, `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  io.err(`Written: ${out}`)
}

/** JSON as every command prints it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
