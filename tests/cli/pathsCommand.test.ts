import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { capturedIo } from './capturedIo.ts'

interface Answer {
  from: string
  tally: Record<string, number>
  paths: { nodes: string[]; netSign: string; steps: { edge: string; source: string; target: string; refs: number[] }[] }[]
}

async function ask(...args: string[]): Promise<{ code: number; text: string; complaint: string }> {
  const io = capturedIo()
  const code = await main(['paths', ...args], io)
  return { code, text: io.said.join('\n'), complaint: io.complained.join('\n') }
}

async function askJson(...args: string[]): Promise<Answer> {
  return JSON.parse((await ask(...args, '--json')).text)
}

describe('exopath paths', () => {
  it('finds the same paths by id, label and alias', async () => {
    const [first, ...rest] = await Promise.all(['mir-410', 'miR-410', 'MIR 410'].map((name) => askJson('--from', name, '--to', 'any-outcome')))
    expect(first?.paths.length).toBeGreaterThan(0)
    for (const other of rest) expect(other).toEqual(first)
  })

  it('tells each path in the sentences of the app, one a step', async () => {
    const { code, text } = await ask('--from', 'miR-410', '--to', 'any-outcome', '--all')
    const { paths } = await askJson('--from', 'miR-410', '--to', 'any-outcome')
    expect(code).toBe(0)
    expect(text.match(/^ {2}\d+\. .*\S/gm)).toHaveLength(paths.reduce((sum, path) => sum + path.steps.length, 0))
  })

  it('keeps via, avoid, length and sign', async () => {
    const ends = ['--from', 'any exosome source', '--to', 'any-outcome']
    const all = await askJson(...ends)
    const via = await askJson(...ends, '--via', 'miR-21', '--max-steps', '4')
    const lower = await askJson(...ends, '--sign', '-')
    const avoid = await askJson(...ends, '--avoid', 'miR-21')
    const passes = (answer: Answer): number => answer.paths.filter((path) => path.nodes.includes('mir-21')).length
    expect(passes(via)).toBe(via.paths.length)
    expect(via.paths.every((path) => path.steps.length <= 4)).toBe(true)
    expect(lower.paths.map((path) => path.netSign)).toEqual(Array.from({ length: all.tally['lowers'] ?? 0 }, () => '-'))
    expect(passes(avoid)).toBe(0)
    expect(avoid.paths.length).toBe(all.paths.length - passes(all))
  })

  it('says with code 2 which names are near an unknown one, and which options there are', async () => {
    expect(await ask('--from', 'miR-2l', '--to', 'IVDD')).toMatchObject({ code: 2, complaint: expect.stringContaining('miR-21') })
    expect(await ask('--from', 'miR-21')).toMatchObject({ code: 2, complaint: expect.stringContaining('--to') })
    expect(await ask('--from', 'miR-21', '--to', 'IVDD', '--max-steps', '13')).toMatchObject({ code: 2, complaint: expect.stringContaining('1 to 12') })
    expect(await ask('--from', 'miR-21', '--to', 'IVDD', '--species', 'dog')).toMatchObject({ code: 2, complaint: expect.stringContaining('rabbit') })
  })

  it('says why there is no path, with code 1', async () => {
    expect(await ask('--from', 'IVDD', '--to', 'miR-21')).toMatchObject({ code: 1, text: expect.stringContaining('no chain of its relations leads from one to the other') })
  })
})
