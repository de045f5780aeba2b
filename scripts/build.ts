import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildCommandLine } from './buildCommandLine.ts'
import { writeOfflineWorker } from './writeOfflineWorker.ts'

/** `npm run build`: the checked data, the app, and the size of its first view.
 *  Bad data end it before the bundler starts, with the list of findings and nothing else. */
const root = path.resolve(import.meta.dirname, '..')
const parsed = parseGraphData(readGraphData(path.join(root, 'graph-data')))
if (parsed.ok) {
  await build({ root })
  await buildCommandLine(root)
  await writeOfflineWorker(path.join(root, 'dist'))
  process.exitCode =
    spawnSync('node', ['--import', 'tsx', 'scripts/checkBudget.ts'], { cwd: root, stdio: 'inherit' }).status ?? 1
} else {
  const errors = parsed.problems.filter((p) => p.severity === 'error')
  for (const { where, message, code } of errors) console.error(`${where}: ${message} [${code}]`)
  console.error(
    `\n${errors.length === 1 ? '1 finding' : `${errors.length} findings`} in graph-data; nothing was built.`,
  )
  process.exitCode = 1
}
