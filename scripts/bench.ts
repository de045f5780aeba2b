import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BenchResult } from '../bench/benchResult.ts'

/** `npm run bench [-- name …]`: runs the files of bench/ that export `run()`, prints a table each and writes
 *  bench/results/NAME.json. A number over its limit is marked; nothing here makes a test fail. */
const folder = path.resolve(import.meta.dirname, '..', 'bench')
const asked = process.argv.slice(2)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name))
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}.`)
  process.exit(2)
}

mkdirSync(path.join(folder, 'results'), { recursive: true })
for (const name of names) {
  const module: { run?: () => Promise<BenchResult> | BenchResult } = await import(
    pathToFileURL(path.join(folder, `${name}.ts`)).href
  )
  if (module.run === undefined) continue
  const result = await module.run()
  console.log(`\n${result.title}`)
  for (const line of table(result)) console.log(`  ${line}`)
  for (const note of result.notes ?? []) console.log(`  ${note}`)
  writeFileSync(path.join(folder, 'results', `${name}.json`), `${JSON.stringify({ name, ...result }, null, 2)}\n`)
}

function table(result: BenchResult): readonly string[] {
  const cells = result.rows.map((row) => [
    row.what,
    `${round(row.value)} ${row.unit}`,
    row.limit === undefined ? '' : `limit ${row.limit}`,
    row.limit === undefined ? '' : kept(row.value, row.limit, row.better ?? 'less') ? 'kept' : 'NOT KEPT',
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => (row[column] ?? '').length)))
  return cells.map((row) =>
    row
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function kept(value: number, limit: number, better: 'less' | 'more'): boolean {
  return better === 'less' ? value <= limit : value >= limit
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
