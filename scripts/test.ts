import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readReport, slowest, type Report, type TestTime } from './readReport.ts'
import { runStage } from './runStage.ts'

/** `npm test`: every check in the order of its cost, stopping at the first group that fails; then the ten slowest tests.
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

/** Groups run one after the other, the lanes of a group side by side, the stages of a lane one after the other. */
const GROUPS: readonly (readonly (readonly Stage[])[])[] = [
  [
    [
      { title: 'Types', command: ['npm', 'run', '-s', 'typecheck'], advice: 'Mend the type errors above.' },
      { title: 'Format', command: ['npm', 'run', '-s', 'format:check'], advice: 'Run "npm run format".' },
    ],
    [
      { title: 'Licences', command: script('checkLicences.ts'), advice: 'Replace the packages named above.' },
      {
        title: 'Architecture',
        command: ['npm', 'run', '-s', 'arch'],
        advice: 'An import points against the layers; see CONTRIBUTING.md, Layers.',
      },
      {
        title: 'Data',
        command: ['node', 'bin/exopath.mjs', 'validate'],
        advice: 'Mend the lines of graph-data named above.',
      },
      { title: 'Lint', command: ['npm', 'run', '-s', 'lint'], advice: 'Mend the findings above.' },
      {
        title: 'Unused code',
        command: ['npm', 'run', '-s', 'knip'],
        advice: 'Delete what is named above: tests alone keep nothing alive.',
      },
    ],
  ],
  // The unit tests keep every core busy, so the build waits: side by side they would only slow each other.
  [
    [
      {
        title: 'Unit and component tests',
        command: [
          'npx',
          '--no-install',
          'vitest',
          'run',
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${unit}`,
        ],
        advice: 'Mend the failing tests above; run one with "npx vitest run FILE".',
        report: { kind: 'vitest', file: unit },
      },
    ],
  ],
  [
    [
      { title: 'Build and size', command: ['npm', 'run', '-s', 'build'], advice: 'Mend the build errors above.' },
      {
        title: 'Browser tests',
        command: [...script('browserTests.ts'), '--reporter=list,json'],
        advice: 'Mend the failing tests above; run one with "npm run browser -- FILE".',
        report: { kind: 'playwright', file: browser },
      },
    ],
  ],
]

let passed = 0
let failed = 0
const times: TestTime[] = []
for (const lanes of GROUPS) {
  const failures = await Promise.all(lanes.map((stages) => runLane(stages, lanes.length > 1)))
  for (const advice of failures.flat()) console.error(advice)
  if (failures.flat().length > 0) break
}
rmSync(scratch, { recursive: true, force: true })
console.log('\nSlowest tests:')
for (const { test, ms } of slowest(times)) console.log(`  ${(ms / 1000).toFixed(1).padStart(5)} s  ${test}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs the stages of a lane until one fails; gives what to do then. */
async function runLane(stages: readonly Stage[], isBesideOthers: boolean): Promise<readonly string[]> {
  for (const { title, command, advice, report } of stages) {
    const ok = await runStage(title, command, {
      cwd: root,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
      quiet: isBesideOthers,
    })
    const told: Report =
      report === undefined ? { passed: 0, failed: 0, times: [] } : readReport(report.kind, report.file)
    const silent = report !== undefined && told.passed + told.failed === 0
    passed += told.passed
    failed += ok && !silent ? told.failed : Math.max(1, told.failed)
    times.push(...told.times)
    if (ok && !silent) continue
    return [ok ? `${title}: no test ran.` : `\nStopped: ${title} failed. ${advice}`]
  }
  return []
}
