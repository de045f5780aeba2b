import { existsSync, readFileSync } from 'node:fs'

export interface Counts {
  passed: number
  failed: number
}

/** Tests passed and failed according to the JSON report of vitest or playwright; zeros when the report is missing.
 *  A skipped test counts as failed: nothing in Exopath is skipped, so one that is hides something. */
export function readCounts(kind: 'vitest' | 'playwright', file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (kind === 'vitest') {
    const passed = numberAt(report, 'numPassedTests')
    return { passed, failed: numberAt(report, 'numTotalTests') - passed }
  }
  const stats = isRecord(report) ? report['stats'] : undefined
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') + numberAt(stats, 'skipped'),
  }
}

function numberAt(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' ? found : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
