import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { MUTATED_FOLDERS, type MutatedFolder } from './mutationFolders.ts'
import { mutationScore, type MutationScore } from './mutationScore.ts'

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

const cell = (value: number | string, width: number): string => String(value).padStart(width)
console.log(
  `\n${'folder'.padEnd(14)}${cell('faults', 8)}${cell('noticed', 9)}${cell('missed', 8)}${cell('unreached', 11)}${cell('score', 8)}${cell('least', 7)}${cell('seconds', 9)}`,
)
for (const { of, score, seconds } of scores)
  console.log(
    `${of.folder.padEnd(14)}${cell(score.faults, 8)}${cell(score.noticed, 9)}${cell(score.survived, 8)}${cell(score.unreached, 11)}${cell(score.percent.toFixed(1), 8)}${cell(of.least, 7)}${cell(seconds, 9)}`,
  )
process.exitCode = scores.every(({ of, score }) => score.percent >= of.least) ? 0 : 1

async function mutate({ folder, files = ['**/*.ts', '**/*.tsx'], tests }: MutatedFolder): Promise<MutationScore> {
  const name = folder.replaceAll('/', '-')
  process.env['EXOPATH_MUTATION_TESTS'] = tests.join(',')
  process.env['EXOPATH_CHECKED_DATA'] = folder === 'core/data' ? '' : checked
  const results = await new Stryker({
    mutate: files.map((glob) => `src/${folder}/${glob}`),
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts' },
    coverageAnalysis: 'perTest',
    // Faults in what runs once as a module is loaded would each need every test anew.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `${OUT}/${name}.json`,
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: `${OUT}/${name}.html` },
    tempDirName: `${OUT}/tmp`,
    ignorePatterns: ['/dist', '/build', '/bench', '/.mutation', '/test-results', '/playwright-report'],
    tsconfigFile: 'none.json',
    concurrency: 2,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    thresholds: { high: 100, low: 0, break: null },
    allowConsoleColors: false,
    logLevel: 'warn' as never,
  }).runMutationTest()
  return mutationScore(results, root)
}
