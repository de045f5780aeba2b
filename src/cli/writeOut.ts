import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopError, type CommandIo } from './command.ts'

/** Writes a result to a file named by the user, making its folder. `shown` is the name as the user gave it.
 *  Stops with code 1 and one line when that cannot be done. */
export function writeOut(io: CommandIo, shown: string, content: string | Uint8Array): void {
  const file = path.resolve(io.cwd, shown)
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory() === true) throw new StopError(1, `${shown} is a folder. Name a file in it.`)
    // Nobody may ever read from a pipe, and writing to it would wait for that.
    if (there?.isFIFO() === true || there?.isSocket() === true)
      throw new StopError(1, `${shown} is a pipe, not a file. Name a file.`)
    makeFolder(path.dirname(file))
    writeFileSync(file, content)
  } catch (error) {
    if (error instanceof StopError) throw error
    throw new StopError(1, `${shown} cannot be written: ${reasonOf(error)}.`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  ENOENT: 'its folder takes no files',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

/** Each missing folder by itself: making them all in one call never ends under a folder that takes none, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}
