import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readGraphData } from '../../src/cli/readGraphData.ts'
import { compileGraphData, compileProblems, type CompiledGraphData } from '../../src/core/data/compileGraphData.ts'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import { readCompiled } from '../../src/core/data/readCompiled.ts'

let compiled: CompiledGraphData

beforeAll(() => {
  const result = parseGraphData(readGraphData('graph-data'))
  if (!result.ok) throw new Error(result.problems.map((p) => p.message).join('\n'))
  compiled = compileGraphData(result.value)
})

/** The compiled form with every field open to a wrong edit. */
interface Spoilable {
  data: {
    nodes: { label?: string; formerIds?: unknown }[]
    references: { review?: boolean }[]
    flags?: unknown
    storyline?: { links: { edges: string[] }[] }
    assertions: { object: string; predicate: string; evidence: { refs: number[] }[] }[]
    modifiers: { modifies: string }[]
  }
}

/** The first of a list that cannot be empty in the shipped data. */
function first<T>(list: readonly T[] | undefined): T {
  const [item] = list ?? []
  if (item === undefined) throw new Error('the shipped data hold none')
  return item
}

/** A deep copy as the browser would load it, changed. */
function spoilt(change: (file: Spoilable) => void): unknown {
  const copy: Spoilable = JSON.parse(JSON.stringify(compiled))
  change(copy)
  return copy
}
const codes = (json: unknown): readonly string[] => {
  const result = readCompiled(json)
  return result.ok ? [] : result.problems.map((p) => p.code)
}

describe('readCompiled', () => {
  it('gives back what compileGraphData was given, through JSON', () => {
    const result = readCompiled(JSON.parse(JSON.stringify(compiled)))
    expect(result).toEqual({ ok: true, value: 'data' in compiled ? compiled.data : null, warnings: [] })
  })

  it('passes on the problems the dev server found', () => {
    const problem = { code: 'x', severity: 'error', where: 'a.yaml:1', message: 'Mend it.' } as const
    expect(readCompiled(compileProblems([problem]))).toEqual({ ok: false, problems: [problem] })
  })

  it.each([
    ['nothing', null, 'broken-data'],
    ['a list', [], 'broken-data'],
    ['an HTML page read as text', '<!doctype html>', 'broken-data'],
    ['another structure', { structure: 99, data: {} }, 'old-structure'],
    ['no data', { structure: 1, counts: {} }, 'broken-data'],
  ])('refuses %s', (_, json, code) => {
    expect(codes(json)).toContain(code)
  })

  it.each([
    ['a cut list', 'count-differs', (f: Spoilable) => f.data.nodes.pop()],
    ['a missing list', 'broken-data', (f: Spoilable) => delete f.data.flags],
    ['a record without its label', 'broken-data', (f: Spoilable) => delete first(f.data.nodes).label],
    [
      'a reference that does not say whether it is a review',
      'broken-data',
      (f: Spoilable) => delete first(f.data.references).review,
    ],
    ['a node without its former ids', 'broken-data', (f: Spoilable) => delete first(f.data.nodes).formerIds],
    ['no storyline', 'broken-data', (f: Spoilable) => delete f.data.storyline],
    [
      'an edge to nowhere',
      'unresolved-id',
      (f: Spoilable) => {
        first(f.data.assertions).object = 'nowhere'
      },
    ],
    [
      'an unknown relation',
      'unresolved-id',
      (f: Spoilable) => {
        first(f.data.assertions).predicate = 'cures'
      },
    ],
    [
      'an unknown reference',
      'unresolved-id',
      (f: Spoilable) => {
        first(first(f.data.assertions).evidence).refs = [999]
      },
    ],
    [
      'a modifier of nothing',
      'unresolved-id',
      (f: Spoilable) => {
        first(f.data.modifiers).modifies = 'M0'
      },
    ],
    [
      'a line of the first view without its edge',
      'unresolved-id',
      (f: Spoilable) => {
        first(f.data.storyline?.links).edges = ['M0']
      },
    ],
  ])('refuses %s and says so in words', (_, code, change) => {
    const json = spoilt(change)
    expect(codes(json)).toContain(code)
  })

  it('needs no schema library, so that the first view stays small', () => {
    for (const file of ['readCompiled', 'compileGraphData'])
      expect(readFileSync(`src/core/data/${file}.ts`, 'utf8')).not.toMatch(/from 'zod/)
  })
})
