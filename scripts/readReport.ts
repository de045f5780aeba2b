import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Report {
  readonly passed: number
  /** A skipped test counts as failed: nothing in Exopath is skipped, so one that is hides something. */
  readonly failed: number
  readonly times: readonly TestTime[]
}

export interface TestTime {
  /** File and title. */
  readonly test: string
  readonly ms: number
}

/** What the JSON report of vitest or playwright tells; nothing passed and nothing failed when the report is missing. */
export function readReport(kind: 'vitest' | 'playwright', file: string): Report {
  if (!existsSync(file)) return { passed: 0, failed: 0, times: [] }
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (kind === 'vitest') {
    const passed = numberAt(report, 'numPassedTests')
    return {
      passed,
      failed: numberAt(report, 'numTotalTests') - passed,
      times: listAt(report, 'testResults').flatMap(vitestTimes),
    }
  }
  const stats = isRecord(report) ? report['stats'] : undefined
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') + numberAt(stats, 'skipped'),
    times: listAt(report, 'suites').flatMap(playwrightTimes),
  }
}

/** The tests that take longest, longest first. */
export function slowest(times: readonly TestTime[], most = 10): readonly TestTime[] {
  return [...times].sort((a, b) => b.ms - a.ms).slice(0, most)
}

function vitestTimes(file: unknown): readonly TestTime[] {
  const name = path.basename(textAt(file, 'name'))
  return listAt(file, 'assertionResults').map((test) => ({
    test: `${name}: ${textAt(test, 'title')}`,
    ms: numberAt(test, 'duration'),
  }))
}

/** Suites stand in suites: files, then blocks of tests. */
function playwrightTimes(suite: unknown): readonly TestTime[] {
  const own = listAt(suite, 'specs').map((spec) => {
    const runs = listAt(spec, 'tests').flatMap((test) => listAt(test, 'results'))
    return {
      test: `${path.basename(textAt(spec, 'file'))}: ${textAt(spec, 'title')}`,
      ms: runs.reduce((sum: number, run) => sum + numberAt(run, 'duration'), 0),
    }
  })
  return [...own, ...listAt(suite, 'suites').flatMap(playwrightTimes)]
}

function numberAt(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' ? found : 0
}

function textAt(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'string' ? found : ''
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isRecord(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
