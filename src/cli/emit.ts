import type { CommandIo } from './command.ts'
import { writeOut } from './writeOut.ts'

/** Puts a result where it was asked for: into the file of `-o, --out` (its folder is made), else on the output.
 *  Stops with code 1 when the file cannot be written. */
export function emit(io: CommandIo, text: string, out?: string): void {
  if (out === undefined) {
    io.out(text)
    return
  }
  writeOut(io, out, `${text}\n`)
  io.err(`Written: ${out}`)
}

/** JSON as every command prints it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
