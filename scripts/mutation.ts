import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { MUTATED_FOLDERS, type MutatedFolder } from './mutation/folders.ts'
import { mutationScore, type MutationScore } from './mutation/score.ts'

/** `npm run mutation [-- FOLDER …]`: plants faults of one expression each in the folders and runs the tests that reach them. Prints the faults
 *  that no test noticed and a table of scores; exits 1 where a folder notices fewer than it must. What did not change since the last run is
 *  not run again. A report to leaf through is left as `.mutation/FOLDER.html`. Takes minutes to hours. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !MUTATED_FOLDERS.some(({ folder }) => folder === name))
if (unknown.length > 0) {
  console.error(
    `No such folder: ${unknown.join(', ')}. There are: ${MUTATED_FOLDERS.map(({ folder }) => folder).join(', ')}.`,
  )
  process.exit(2)
}

const OUT = '.mutation'
// Every process of the run reads TypeScript.
process.env['NODE_OPTIONS'] = '--import tsx'
const root = path.resolve(import.meta.dirname, '..')
mkdirSync(path.join(root, OUT), { recursive: true })
const checked = path.join(root, OUT, 'graph.json')
writeFileSync(checked, JSON.stringify(loadGraph({ out: console.log, err: console.error, cwd: root }).data))

const scores: { readonly of: MutatedFolder; readonly score: MutationScore; readonly seconds: number }[] = []
for (const of of MUTATED_FOLDERS.filter(({ folder }) => asked.length === 0 || asked.includes(folder))) {
  const from = Date.now()
  const score = await mutate(of)
  for (const line of score.missed) console.log(line)
  scores.push({ of, score, seconds: Math.round((Date.now() - from) / 1000) })
}

const WIDTHS = [14, -8, -9, -8, -11, -8, -7, -9] as const
const row = (...cells: readonly (string | number)[]): string =>
  cells
    .map((cell, i) =>
      (WIDTHS[i] ?? 0) < 0 ? String(cell).padStart(-(WIDTHS[i] ?? 0)) : String(cell).padEnd(WIDTHS[i] ?? 0),
    )
    .join('')
console.log(`\n${row('folder', 'faults', 'noticed', 'missed', 'unreached', 'score', 'least', 'seconds')}`)
for (const { of, score, seconds } of scores)
  console.log(
    row(
      of.folder,
      score.faults,
      score.noticed,
      score.survived,
      score.unreached,
      score.percent.toFixed(1),
      of.least,
      seconds,
    ),
  )
process.exitCode = scores.every(({ of, score }) => score.percent >= of.least) ? 0 : 1

async function mutate({ folder, tests, isInterface = false }: MutatedFolder): Promise<MutationScore> {
  const name = folder.replaceAll('/', '-')
  const files = tests.flatMap((one) => readdirSync(path.join(root, 'tests', one)).map((file) => `tests/${one}/${file}`))
  process.env['EXOPATH_CHECKED_DATA'] = folder === 'core/data' ? '' : checked
  process.env['EXOPATH_MUTATION_TESTS'] = tests.map((one) => `tests/${one}/*.test.ts,tests/${one}/*.test.tsx`).join(',')
  const results = await new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    ...(isInterface
      ? { testRunner: 'vitest', vitest: { configFile: 'vitest.mutation.config.ts' } }
      : {
          testRunner: 'bundled',
          bundledTests: files
            .filter((file) => file.endsWith('.test.ts'))
            .toSorted()
            .join(','),
        }),
    plugins: ['@stryker-mutator/vitest-runner', path.join(root, 'scripts/mutation/bundledTestRunner.ts')],
    coverageAnalysis: 'perTest',
    // Faults in what runs once as a module is loaded would each need every test.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `${OUT}/${name}.json`,
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: `${OUT}/${name}.html` },
    tempDirName: `${OUT}/tmp`,
    ignorePatterns: ['/dist', '/build', '/bench', '/.mutation', '/test-results', '/playwright-report'],
    tsconfigFile: 'none.json',
    concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    thresholds: { high: 100, low: 0, break: null },
    warnings: { unknownOptions: false, slow: true, preprocessorErrors: true, unserializableOptions: true },
    allowConsoleColors: false,
    logLevel: 'warn' as never,
  }).runMutationTest()
  return mutationScore(results, root)
}
