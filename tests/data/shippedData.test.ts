import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readGraphData } from '../../src/cli/readGraphData.ts'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import { listInversions } from '../../src/core/data/rules/signRules.ts'
import { shapeGraphData } from '../../src/core/data/shapeGraphData.ts'

const raw = readGraphData('graph-data')
const result = parseGraphData(raw)
const data = result.ok ? result.value : null

/** Every string value inside, keys left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('the shipped graph-data', () => {
  it('passes every rule without a finding (else: npx exopath validate)', () => {
    const problems = result.ok ? result.warnings : result.problems
    expect(problems.map(({ where, message, code }) => `${where}: ${message} [${code}]`)).toEqual([])
  })

  it('explains the sign of every edge on a sentence that prints an opposite', () => {
    const inversions = listInversions(shapeGraphData(raw).input)
    expect(inversions.filter(({ explained }) => !explained).map(({ edge }) => edge.record.id)).toEqual([])
    expect(inversions.length).toBeGreaterThan(20)
  })

  it('holds an index of the review that stays small and holds no sentence', () => {
    expect(statSync('graph-data/review-index.json').size).toBeLessThan(700_000)
    const document = raw.documents.find(({ file }) => file === 'review-index.json')
    const words = textsIn(document?.value)
      .filter((text) => !/^(?:[0-9a-f]{8})*$/.test(text))
      .map((text) => text.split(' ').length)
    expect(words.length).toBeGreaterThan(50)
    expect(Math.max(...words)).toBeLessThanOrEqual(2) // "most likely", "increasing evidence"
    expect(document?.locate(['review'])).toMatch(/review-index\.json:\d+$/)
  })

  it('gives every exosome with a source cell one way to come from it', () => {
    const sources = data?.nodes.filter((n) => n.sourceCell !== null) ?? []
    const secreted = new Map(data?.assertions.filter((a) => a.predicate === 'secretes').map((a) => [a.object, a]))
    expect(sources.filter((n) => secreted.get(n.id)?.subject !== n.sourceCell).map((n) => n.id)).toEqual([])
    for (const edge of secreted.values()) {
      expect(edge).toMatchObject({ certainty: 'stated', signBasis: 'definition', sign: 1 })
      expect(edge.evidence.length).toBeGreaterThan(0)
    }
  })

  it('still leads from every id of data 0.1.0 to a node or a relation', () => {
    const ids = z.array(z.string())
    const before = z
      .object({ nodes: ids, edges: ids })
      .parse(JSON.parse(readFileSync('tests/data/fixtures/ids-0.1.0.json', 'utf8')))
    const leading = (
      records: readonly { readonly id: string; readonly formerIds: readonly string[] }[],
    ): ReadonlySet<string> => new Set(records.flatMap((r) => [r.id, ...r.formerIds]))
    const [nodes, edges] = [
      leading(data?.nodes ?? []),
      leading([...(data?.assertions ?? []), ...(data?.modifiers ?? [])]),
    ]
    expect(before.nodes.filter((id) => !nodes.has(id))).toEqual([])
    expect(before.edges.filter((id) => !edges.has(id))).toEqual([])
  })

  it.each([
    ['miR-410 and NLRP3', ['mir-410', 'nlrp3', 'nlrp3-inflammasome', 'np-cell-pyroptosis']],
    ['miR-21, PTEN and PI3K-AKT', ['mir-21', 'pten', 'pi3k-akt']],
    ['miR-532-5p and RASSF5', ['mir-532-5p', 'rassf5', 'np-cell-apoptosis']],
    ['AntagomiR-4450, miR-4450 and ZNF121', ['antagomir-4450', 'mir-4450', 'znf121']],
    ['miR-31-5p and ATF6', ['mir-31-5p', 'atf6']],
    ['miR-142-3p, MLK3 and MAPK', ['mir-142-3p', 'mlk3', 'mapk']],
    ['miR-223 and NF-κB', ['mir-223', 'nf-kb']],
  ])('leads from %s step by step', (_, chain) => {
    const edges = new Set(data?.assertions.map((a) => `${a.subject}>${a.object}`))
    const steps = chain.slice(1).map((to, i) => `${chain[i] ?? ''}>${to}`)
    expect(steps.filter((step) => !edges.has(step))).toEqual([])
  })
})
