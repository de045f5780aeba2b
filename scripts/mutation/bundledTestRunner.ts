import path from 'node:path'
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner'
import { startTests, type File, type Task, type Test, type VitestRunner } from '@vitest/runner'
import { bundleTestFile, type FreshTestFile } from './bundledTests.ts'

/** Runs tests for Stryker without a worker and a module server for each fault: each test file is bundled once and evaluated anew for each
 *  fault, which keeps nothing of the fault before and takes some milliseconds. For tests that need no browser's objects. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundled', createRunner)]

createRunner.inject = tokens(commonTokens.options)
function createRunner(options: StrykerOptions): TestRunner {
  const files = options['bundledTests']
  return new BundledTestRunner(typeof files === 'string' ? files.split(',') : [])
}

/** What the instrumented code reads and counts. */
interface Instruments {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage
  hitCount?: number | undefined
  hitLimit?: number | undefined
}
const instruments: Instruments = {}
Reflect.set(globalThis, '__stryker__', instruments)

/** A test that takes longer is not the one next to a fault, and is left out; so is one that needs more examples than are tried here.
 *  Both are run by `npm test`. */
const SLOW_MS = 2_000

class BundledTestRunner implements TestRunner {
  private readonly bundles = new Map<string, Promise<FreshTestFile>>()
  private readonly files: readonly string[]

  /** `files`: test files, from the folder that the process runs in. */
  constructor(files: readonly string[]) {
    this.files = files
  }

  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<DryRunResult> {
    instruments.activeMutant = undefined
    instruments.mutantCoverage = { static: {}, perTest: {} }
    const tests: TestResult[] = []
    for (const file of this.files) tests.push(...(await this.run(file, null)))
    const kept = tests.filter(({ status, timeSpentMs }) => status !== TestStatus.Failed && timeSpentMs < SLOW_MS)
    const { perTest, ...rest } = instruments.mutantCoverage
    const ids = new Set(kept.map(({ id }) => id))
    const mutantCoverage = {
      ...rest,
      perTest: Object.fromEntries(Object.entries(perTest).filter(([id]) => ids.has(id))),
    }
    return { status: DryRunStatus.Complete, tests: kept, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    instruments.activeMutant = activeMutant.id
    instruments.hitCount = 0
    instruments.hitLimit = hitLimit
    const asked = new Map<string, string[]>()
    for (const id of testFilter ?? []) {
      const at = id.indexOf('#')
      const file = id.slice(0, at)
      asked.set(file, [...(asked.get(file) ?? []), id.slice(at + 1)])
    }
    const tests: TestResult[] = []
    for (const file of testFilter === undefined ? this.files : [...asked.keys()]) {
      tests.push(...(await this.run(file, asked.get(file) ?? null)))
      if (tests.some(({ status }) => status === TestStatus.Failed)) break
    }
    return toMutantRunResult(
      determineHitLimitReached(instruments.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
  }

  /** The named tests of a file, or all; none after the first that fails where a fault is active. */
  private async run(file: string, names: readonly string[] | null): Promise<readonly TestResult[]> {
    const bundle = this.bundles.get(file) ?? bundleTestFile(path.resolve(file))
    this.bundles.set(file, bundle)
    const fresh = await bundle
    let isOver = false
    const runner: VitestRunner = {
      config: {
        root: process.cwd(),
        setupFiles: [],
        name: 'mutation',
        passWithNoTests: true,
        testNamePattern: names === null ? undefined : new RegExp(`^(?:${names.map(escaped).join('|')})$`),
        allowOnly: true,
        sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
        chaiConfig: undefined,
        maxConcurrency: 1,
        testTimeout: 60_000,
        hookTimeout: 60_000,
        retry: 0,
        includeTaskLocation: false,
        tags: [],
        tagsFilter: undefined,
        strictTags: false,
      },
      importFile: fresh,
      onBeforeRunTask(test) {
        if (isOver) test.mode = 'skip'
        else instruments.currentTestId = idOf(file, test)
      },
      onAfterRunTask(test) {
        instruments.currentTestId = undefined
        isOver ||= instruments.activeMutant !== undefined && test.result?.state === 'fail'
      },
    }
    const files = await startTests([path.resolve(file)], runner)
    return files.flatMap((one) => resultsOf(file, one))
  }
}

function resultsOf(file: string, of: File): readonly TestResult[] {
  // A file that cannot be loaded has no tests, and fails as one.
  if (of.result?.state === 'fail' && of.tasks.length === 0)
    return [
      {
        id: `${file}#`,
        name: file,
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: of.result.errors?.[0]?.message ?? 'not loaded',
      },
    ]
  return testsIn(of).flatMap((test): readonly TestResult[] => {
    const about = {
      id: idOf(file, test),
      name: nameOf(test),
      timeSpentMs: test.result?.duration ?? 0,
      fileName: path.resolve(file),
    }
    if (test.result?.state === 'pass') return [{ ...about, status: TestStatus.Success }]
    const failed = test.result?.state === 'fail' ? test : failedAbove(test)
    if (failed !== null)
      return [{ ...about, status: TestStatus.Failed, failureMessage: failed.result?.errors?.[0]?.message ?? 'failed' }]
    return test.mode === 'skip' ? [] : [{ ...about, status: TestStatus.Skipped }]
  })
}

/** The suite around a test that failed before it came to its tests. */
function failedAbove(test: Test): Task | null {
  let at = test.suite
  while (at !== undefined) {
    if (at.result?.state === 'fail' && (at.result.errors?.length ?? 0) > 0) return at
    at = at.suite
  }
  return null
}

function testsIn(task: Task): readonly Test[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsIn)
}

function idOf(file: string, test: Test): string {
  return `${file}#${nameOf(test)}`
}

/** As vitest matches names: suites and test, with spaces between. */
function nameOf(test: Test): string {
  const names = [test.name]
  for (let at = test.suite; at !== undefined; at = at.suite) names.unshift(at.name)
  return names.join(' ').trim()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
