import { describe, expect, it } from 'vitest'
import { loadGraph } from '../../src/cli/loadGraph.ts'
import { main } from '../../src/cli/exopath.ts'
import { capturedIo } from './capturedIo.ts'

const graph = loadGraph(capturedIo())

async function ask(...args: string[]): Promise<{ code: number; text: string; complaint: string }> {
  const io = capturedIo()
  const code = await main(args, io)
  return { code, text: io.said.join('\n'), complaint: io.complained.join('\n') }
}

describe('exopath show', () => {
  it('lists every relation of a node, in and out, once', async () => {
    const { text } = await ask('show', 'miR-21')
    const ids = graph.data.assertions.filter((edge) => edge.subject === 'mir-21' || edge.object === 'mir-21')
    expect(text.match(/^ {2}\S+ .* \[/gm)).toHaveLength(ids.length)
  })

  it('prints every piece of evidence and every flag of every relation', async () => {
    for (const edge of graph.data.assertions.filter((record) => record.flags.length > 0).slice(0, 20)) {
      const { code, text } = await ask('show', edge.id)
      expect(code).toBe(0)
      for (const item of edge.evidence) expect(text).toContain(`${item.locator}: ${item.paraphrase}`)
      for (const flag of edge.flags) expect(text).toContain(`flag ${flag}`)
    }
  })

  it('shows a reference by its number, bare or in brackets, with what cites it', async () => {
    const bare = await ask('show', '24')
    expect(bare.text).toContain('[24] Zhang')
    expect(await ask('show', '[24]')).toEqual(bare)
    expect(await ask('show', '156')).toMatchObject({ code: 2, complaint: expect.stringContaining('1 to 155') })
  })

  it('gives the same record as JSON in the shape of the export', async () => {
    const [edge] = graph.data.assertions
    const json: { format: string; edges: { id: string; evidence: unknown[] }[] } = JSON.parse(
      (await ask('show', edge?.id ?? '', '--json')).text,
    )
    expect(json.format).toBe('exopath-graph')
    expect(json.edges.map(({ id, evidence }) => [id, evidence.length])).toEqual([[edge?.id, edge?.evidence.length]])
  })

  it('shows a statement about a relation by its id, with its evidence, hedge and flags', async () => {
    for (const modifier of graph.data.modifiers) {
      const { code, text } = await ask('show', modifier.id)
      expect(code).toBe(0)
      expect(text).toContain(`about relation ${modifier.modifies}; ${modifier.certainty}`)
      for (const item of modifier.evidence) expect(text).toContain(`${item.locator}: ${item.paraphrase}`)
      for (const flag of modifier.flags) expect(text).toContain(`flag ${flag}`)
    }
    expect((await ask('show', 'G03')).text).toMatch(/^GW4869 abolishes: MSC suppresses NP cell pyroptosis$/m)
    expect((await ask('show', 'G04')).text).toContain('hedge: "hypothesize"')
  })

  it('gives a statement about a relation as JSON, with what to mind about it', async () => {
    const json: { edges: unknown[]; modifiers: object[]; warnings: object[] } = JSON.parse(
      (await ask('show', 'G03', '--json')).text,
    )
    expect(json.edges).toEqual([])
    expect(json.modifiers).toEqual([expect.objectContaining({ id: 'G03', source: 'gw4869', modifies: 'G02' })])
    expect(json.warnings).toEqual([expect.objectContaining({ edges: ['G03'], flag: 'TX-32' })])
  })

  it('lists what a node does to relations among what it does', async () => {
    expect((await ask('show', 'GW4869')).text).toMatch(
      /^ {2}G03 +GW4869 abolishes: MSC suppresses NP cell pyroptosis \(stated; .*\) \[24\]$/m,
    )
    const json: { modifiers: { id: string }[] } = JSON.parse((await ask('show', 'GW4869', '--json')).text)
    expect(json.modifiers.map(({ id }) => id)).toEqual(['G03'])
    expect((await ask('show', 'miR-21')).text).not.toContain('About relations')
  })

  it('asks for exactly one name', async () => {
    expect((await ask('show')).code).toBe(2)
    expect((await ask('show', 'NP', 'cell')).complaint).toContain('in quotes')
  })
})

describe('exopath studies', () => {
  it('tells every study, with what the review does not state said in words', async () => {
    const { text } = await ask('studies')
    for (const study of graph.data.studies) expect(text).toContain(`${study.authorYear} [${study.ref}]`)
    expect(text).toContain('not a disc study')
    expect(text).toContain('route      not stated')
  })

  it('tells animal and route only of the exosomes they are printed for', async () => {
    const lines =
      (await ask('studies')).text
        .split('\n\n')
        .find((study) => study.startsWith('Zhang 2020 [24]'))
        ?.split('\n') ?? []
    expect(lines).toEqual(
      expect.arrayContaining(['  exosomes   MSC-Exos', '  recipient  mouse, IVDD model', '  route      tail-vein']),
    )
    expect(lines).toContain('  also       Fibroblast-Exos: listed in a table; no treated animal, route or result told')
  })

  it('gives the studies of a species as JSON with their table rows', async () => {
    const json: { studies: { recipient: { species: string } }[]; tableRows: unknown[] } = JSON.parse(
      (await ask('studies', '--species', 'rat', '--json')).text,
    )
    expect(new Set(json.studies.map((study) => study.recipient.species))).toEqual(new Set(['rat']))
    expect(json.tableRows.length).toBeGreaterThanOrEqual(json.studies.length)
  })
})
