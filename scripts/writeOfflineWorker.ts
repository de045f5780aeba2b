import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Build } from '../src/worker/buildCache.ts'
import { smallScript } from './smallScript.ts'

/** Its name stays, so that a page finds the newest one. */
const OFFLINE_WORKER = 'offline.js'

/** Last step of a build: writes the build's name into the page and the worker that keeps all files under `dist` for use without a
 *  network (src/worker/offlineWorker.ts). What is put into `dist` later is not kept. */
export async function writeOfflineWorker(dist: string): Promise<void> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => file !== OFFLINE_WORKER && !file.split('/').some((part) => part.startsWith('.')))
    .toSorted()
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(dist, file)))
      .digest('base64')
  const name = createHash('sha256')
    .update(JSON.stringify(files.map((file) => [file, hash(file)])))
    .digest('base64url')
    .slice(0, 12)
  const page = path.join(dist, 'index.html')
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<html ', () => `<html data-build="${name}" `),
  )
  const build: Build = {
    name,
    files: Object.fromEntries(files.map((file) => [file === 'index.html' ? '' : file, `sha256-${hash(file)}`])),
  }
  writeFileSync(
    path.join(dist, OFFLINE_WORKER),
    await smallScript('src/worker/offlineWorker.ts', { BUILD: JSON.stringify(build) }),
  )
}
