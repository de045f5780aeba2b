import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readCounts, type Counts } from './readCounts.ts'

/** `npm test`: every check in the order of its cost, stopping at the first that fails.
 *  The last line is `N passed, N failed`: the tests, plus one for a stage that is no test and failed. */
interface Stage {
  readonly title: string
  readonly command: readonly string[]
  /** What to do when it fails. */
  readonly advice: string
  /** The JSON report the stage leaves, and who wrote it. */
  readonly report?: { readonly kind: 'vitest' | 'playwright'; readonly file: string }
}

const root = path.resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'exopath-test-'))
const unit = path.join(scratch, 'unit.json')
const browser = path.join(scratch, 'browser.json')
const script = (file: string): readonly string[] => ['node', '--import', 'tsx', `scripts/${file}`]

const STAGES: readonly Stage[] = [
  { title: 'Types', command: ['npm', 'run', '-s', 'typecheck'], advice: 'Mend the type errors above.' },
  { title: 'Lint', command: ['npm', 'run', '-s', 'lint'], advice: 'Mend the findings above.' },
  { title: 'Architecture', command: ['npm', 'run', '-s', 'arch'], advice: 'An import points against the layers; see CONTRIBUTING.md, Layers.' },
  { title: 'Licences', command: script('checkLicences.ts'), advice: 'Replace the packages named above.' },
  { title: 'Data', command: ['node', 'bin/exopath.mjs', 'validate'], advice: 'Mend the lines of graph-data named above.' },
  {
    title: 'Unit and component tests',
    command: ['npx', '--no-install', 'vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`],
    advice: 'Mend the failing tests above; run one with "npx vitest run FILE".',
    report: { kind: 'vitest', file: unit },
  },
  { title: 'Build and size', command: ['npm', 'run', '-s', 'build'], advice: 'Mend the build errors above.' },
  {
    title: 'Browser tests',
    command: [...script('browserTests.ts'), '--reporter=list,json'],
    advice: 'Mend the failing tests above; run one with "npm run browser -- FILE".',
    report: { kind: 'playwright', file: browser },
  },
]

const counts: Counts = { passed: 0, failed: 0 }
let stopped = false
for (const stage of STAGES) {
  const began = performance.now()
  console.log(`\n── ${stage.title}`)
  const [command = '', ...args] = stage.command
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  })
  console.log(`   ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const told = stage.report === undefined ? { passed: 0, failed: 0 } : readCounts(stage.report.kind, stage.report.file)
  const silent = stage.report !== undefined && told.passed + told.failed === 0
  counts.passed += told.passed
  counts.failed += status !== 0 || silent ? Math.max(1, told.failed) : told.failed
  if (status === 0 && !silent) continue
  console.error(silent && status === 0 ? `${stage.title}: no test ran.` : `\nStopped: ${stage.title} failed. ${stage.advice}`)
  stopped = true
  break
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = stopped || counts.failed > 0 ? 1 : 0
