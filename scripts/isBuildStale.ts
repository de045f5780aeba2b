import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What goes into dist/; a change in any of these files makes the build old. */
const SOURCES = [
  'src',
  'graph-data',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** True when dist/ under `root` is missing or older than any file it is built from. */
export function isBuildStale(root: string): boolean {
  const built = timeOf(path.join(root, 'dist', 'index.html'))
  return built === null || SOURCES.some((source) => newest(path.join(root, source)) > built)
}

function newest(file: string): number {
  const info = statSync(file, { throwIfNoEntry: false })
  if (info === undefined) return 0
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(info.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

function timeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}
