import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstViewFiles, type Manifest } from './firstViewFiles.ts'

/** Part of `npm run build`: prints what the first view loads and fails when its script is over the budget. */
const BUDGET_KB = 300
const dist = path.resolve(import.meta.dirname, '..', 'dist')
const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'))

const rows = firstViewFiles(manifest).map((file) => ({ file, kb: gzipKb(file) }))
const total = rows.reduce((sum, row) => sum + row.kb, 0)
console.log('\nJavaScript of the first view, gzip:')
for (const { file, kb } of [...rows].sort((a, b) => b.kb - a.kb)) console.log(`  ${kb.toFixed(1).padStart(6)} kB  ${file}`)
console.log(`  ${total.toFixed(1).padStart(6)} kB  together, of ${BUDGET_KB} kB allowed`)
if (total > BUDGET_KB) {
  console.error(
    `The first view loads ${(total - BUDGET_KB).toFixed(1)} kB too much script. Load the newest part with import() when it is first used.`,
  )
  process.exitCode = 1
}

/** Size in kB (1000 bytes) as a web server at the usual level 6 sends it. */
function gzipKb(file: string): number {
  return gzipSync(readFileSync(path.join(dist, file)), { level: 6 }).length / 1000
}
