import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'

/** What the tests of a folder noticed. */
export interface MutationScore {
  readonly faults: number
  readonly noticed: number
  /** Faults that tests ran over and did not notice, and faults that no test reached. */
  readonly survived: number
  readonly unreached: number
  /** Noticed of all, 0 to 100; 100 where there is none. */
  readonly percent: number
  /** A line for each fault that was missed: place, what stood there, what was put there. */
  readonly missed: readonly string[]
}

/** Counts results. Faults that do not compile, and those excused beside the code, are none. */
export function mutationScore(results: readonly MutantResult[], root: string): MutationScore {
  const of = (...statuses: readonly MutantResult['status'][]): readonly MutantResult[] =>
    results.filter(({ status }) => statuses.includes(status))
  const [noticed, survived, unreached] = [of('Killed', 'Timeout').length, of('Survived'), of('NoCoverage')]
  const faults = noticed + survived.length + unreached.length
  const sources = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const lines = sources.get(file) ?? readFileSync(path.resolve(root, file), 'utf8').split('\n')
    sources.set(file, lines)
    return lines
  }
  const missed = [...survived, ...unreached].map(({ fileName, location: { start, end }, replacement, status }) => {
    const lines = linesOf(fileName).slice(start.line - 1, end.line)
    const was = (
      lines.length === 1
        ? (lines[0] ?? '').slice(start.column - 1, end.column - 1)
        : `${(lines[0] ?? '').slice(start.column - 1)} …`
    ).trim()
    const file = path.relative(root, path.resolve(root, fileName)).split(path.sep).join('/')
    return `${file}:${start.line}:${start.column} ${short(was)} → ${short(replacement ?? '')}${status === 'NoCoverage' ? ' (unreached)' : ''}`
  })
  return {
    faults,
    noticed,
    survived: survived.length,
    unreached: unreached.length,
    percent: faults === 0 ? 100 : (noticed / faults) * 100,
    missed: missed.toSorted(),
  }
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
