import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { capturedIo } from './capturedIo.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'exopath-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('exopath stats', () => {
  it('says the same numbers in words and as JSON', async () => {
    const words = capturedIo()
    const json = capturedIo()
    expect(await main(['stats'], words)).toBe(0)
    expect(await main(['stats', '--json'], json)).toBe(0)
    const stats: Record<string, { total: number; by: Record<string, number> }> = JSON.parse(json.said.join('\n'))
    for (const [title, { total, by }] of Object.entries(stats)) {
      expect(words.said[0]).toMatch(new RegExp(`^${title} +${total}\\b`, 'm'))
      const parts = Object.values(by).reduce((sum, number) => sum + number, 0)
      expect([0, total]).toContain(parts)
    }
    expect(stats['nodes']?.total).toBeGreaterThan(100)
    expect(stats['references']?.total).toBe(155)
  })

  it('says whose version it tells: that of the data', async () => {
    const io = capturedIo()
    expect(await main(['stats'], io)).toBe(0)
    expect(io.said[0]).toMatch(/^Exopath data \d+\.\d+\.\d+ \(/)
  })

  it('refuses an option it does not know with code 2', async () => {
    const io = capturedIo()
    expect(await main(['stats', '--colour'], io)).toBe(2)
    expect(io.complained[0]).toContain('exopath help stats')
  })

  it('gives no numbers from data that are not valid', async () => {
    writeFileSync(path.join(folder, 'dataset.yaml'), 'name: [')
    const io = capturedIo(folder)
    expect(await main(['stats', '--data', '.'], io)).toBe(1)
    expect(io.said).toEqual([])
    expect(io.complained[0]).toContain('no answer is given')
  })
})

describe('exopath export', () => {
  interface Exported {
    nodes: {
      id: string
      label: string
      kind: string
      aliases: string[]
      xrefs: { curie: string }[]
      valence: string | null
    }[]
    edges: {
      id: string
      source: string
      target: string
      predicate: string
      sign: string
      certainty: string
      directness: string
      evidence: { refs: number[]; refsInherited?: number[]; locator: string }[]
    }[]
    references: { number: number; title: string }[]
    studies: unknown[]
    flags: { id: string }[]
  }
  let exported: Exported

  it('writes the documented shape to a file', async () => {
    const io = capturedIo(folder)
    expect(await main(['export', '--to', 'json', '-o', 'deep/graph.json'], io)).toBe(0)
    expect(io.complained).toEqual(['Written: deep/graph.json'])
    exported = JSON.parse(readFileSync(path.join(folder, 'deep/graph.json'), 'utf8'))
    for (const node of exported.nodes)
      expect(Object.keys(node).slice(0, 6)).toEqual(['id', 'label', 'kind', 'aliases', 'xrefs', 'valence'])
    expect(exported.studies).toHaveLength(19)
  })

  it('gives every edge two known ends, a sign in words of the data and evidence with a locator', () => {
    const ids = new Set(exported.nodes.map((node) => node.id))
    const numbers = new Set(exported.references.map((reference) => reference.number))
    const wrong = exported.edges.filter((edge) => {
      const cited = edge.evidence.flatMap(({ refs, refsInherited = [] }) => [...refs, ...refsInherited])
      return (
        !ids.has(edge.source) ||
        !ids.has(edge.target) ||
        !['+', '-', '0', '?'].includes(edge.sign) ||
        [edge.certainty, edge.directness, edge.predicate, ...edge.evidence.map((item) => item.locator)].includes('') ||
        edge.evidence.length === 0 ||
        cited.some((number) => !numbers.has(number))
      )
    })
    expect(wrong.map((edge) => edge.id)).toEqual([])
  })

  it('asks for the format with code 2 and says when a file cannot be written', async () => {
    expect(await main(['export'], capturedIo())).toBe(2)
    expect(await main(['export', '--to', 'xlsx'], capturedIo())).toBe(2)
    const io = capturedIo(folder)
    expect(await main(['export', '--to', 'json', '-o', 'dataset.yaml/x.json'], io)).toBe(1)
    expect(io.complained[0]).toContain('cannot be written')
  })
})
