import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What the command line is made of; a change in any of these makes a build old. Data are not among them: they are read at each call. */
const SOURCES = [
  'src/cli',
  'src/core',
  'src/figure',
  'src/formats',
  'src/layout',
  'src/scene',
  'package.json',
  'package-lock.json',
]

/** Address of the built command line under a clone; null where there is none, or where a source is newer. */
export function builtCommandLine(root = fileURLToPath(new URL('..', import.meta.url))) {
  const file = path.join(root, 'build', 'cli', 'exopath.mjs')
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return built === undefined || SOURCES.some((source) => isNewer(path.join(root, source), built))
    ? null
    : pathToFileURL(file).href
}

function isNewer(place, built) {
  const about = statSync(place, { throwIfNoEntry: false })
  if (about === undefined) return false
  if (about.mtimeMs > built) return true
  return about.isDirectory() && readdirSync(place).some((name) => isNewer(path.join(place, name), built))
}
