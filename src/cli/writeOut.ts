import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopError, type CommandIo } from './command.ts'

/** Writes a result to a file named by the user, making its folder. `shown` is the name as the user gave it.
 *  Stops with code 1 and one line when that cannot be done. */
export function writeOut(io: CommandIo, shown: string, content: string | Uint8Array): void {
  const file = path.resolve(io.cwd, shown)
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw new StopError(1, `${shown} is a folder. Name a file in it.`)
    makeFolder(path.dirname(file))
    writeFileSync(file, content)
  } catch (error) {
    if (error instanceof StopError) throw error
    throw new StopError(1, `${shown} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Each missing folder by itself: making them all in one call never ends under a folder that takes none, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}
