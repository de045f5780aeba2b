import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { DRAWING_ENGINE, FIRST_SCRIPT, firstViewFiles, LOADED_AT_START, type Manifest } from './firstViewFiles.ts'

/** Part of `npm run build`: prints what script the page loads until it answers, and with the drawing engine; fails when
 *  either is over its budget. */
const BUDGETS = [
  { what: 'before the page answers', parts: LOADED_AT_START, kB: 200 },
  { what: 'with the drawing engine', parts: [...LOADED_AT_START, DRAWING_ENGINE], kB: 300 },
] as const
const dist = path.resolve(import.meta.dirname, '..', 'dist')
const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'))
const firstScript = readdirSync(path.join(dist, path.dirname(FIRST_SCRIPT)))
  .map((name) => `${path.dirname(FIRST_SCRIPT)}/${name}`)
  .filter((file) => file.startsWith(`${FIRST_SCRIPT}-`))

const told = new Set<string>()
console.log('\nJavaScript, gzip:')
for (const { what, parts, kB } of BUDGETS) {
  const rows = [...firstScript, ...firstViewFiles(manifest, parts)].map((file) => ({ file, size: gzipKb(file) }))
  const total = rows.reduce((sum, row) => sum + row.size, 0)
  for (const { file, size } of rows.filter((row) => !told.has(row.file)).sort((a, b) => b.size - a.size))
    console.log(`  ${size.toFixed(1).padStart(6)} kB  ${file}`)
  for (const { file } of rows) told.add(file)
  console.log(`  ${total.toFixed(1).padStart(6)} kB  ${what}, of ${kB} kB allowed`)
  if (total <= kB) continue
  console.error(
    `The page loads ${(total - kB).toFixed(1)} kB too much script ${what}. Load the newest part with import() when it is first used.`,
  )
  process.exitCode = 1
}

/** Size in kB (1000 bytes) as a web server at the usual level 6 sends it. */
function gzipKb(file: string): number {
  return gzipSync(readFileSync(path.join(dist, file)), { level: 6 }).length / 1000
}
