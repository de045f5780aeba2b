import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { capturedIo } from './capturedIo.ts'

interface Answer {
  from: string
  tally: Record<string, number>
  joined: number
  restsOn: {
    sign: string
    routes: number
    relations: { fewest?: number; cut?: string[] }
    studies: { fewest?: number; cut?: number[] }
  }[]
  paths: {
    rank: number
    layer: string
    explains?: number[]
    explainedBy?: number
    nodes: string[]
    netSign: string
    weakest: string
    span?: string
    joins: { step: number; toldOf: string[]; span: string | null }[]
    thread: { afterStep: number; kind: string; studies: number[] }[]
    steps: { edge: string; source: string; target: string; refs: number[]; also: string[] }[]
  }[]
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
    const [first, ...rest] = await Promise.all(
      ['mir-410', 'miR-410', 'MIR 410'].map((name) => askJson('--from', name, '--to', 'any-outcome')),
    )
    expect(first?.paths.length).toBeGreaterThan(0)
    for (const other of rest) expect(other).toEqual(first)
  })

  it('tells each route in the sentences of the app, one a step, and those told shorter in one line each', async () => {
    const { code, text } = await ask('--from', 'miR-410', '--to', 'any-outcome', '--all')
    const { paths } = await askJson('--from', 'miR-410', '--to', 'any-outcome')
    expect(code).toBe(0)
    const told = paths.filter((path) => path.layer !== 'stated' && path.explainedBy === undefined)
    expect(text.match(/^ {2}\d+\. .*\S/gm)).toHaveLength(told.reduce((sum, path) => sum + path.steps.length, 0))
    expect(text.match(/^ {4}\d+\.\d+ .*\S/gm) ?? []).toHaveLength(
      paths.filter((path) => path.explainedBy !== undefined).length,
    )
  })

  it('answers in three layers whose counts keep shown and joined routes apart', async () => {
    const { text } = await ask('--from', 'BMSC-Exos', '--to', 'NP cell apoptosis')
    const lines = text.split('\n')
    expect(lines.slice(0, 6)).toEqual([
      '3 routes; all 3 lower; they agree: from BMSC-Exos to NP cell apoptosis, at most 8 steps.',
      'Without Zhu 2020 [124] and Cheng 2018 [134] no shown route lowers it.',
      '',
      'Stated outright: 1',
      'BMSC-Exos suppresses NP cell apoptosis. 1 relation; rat; [134]; stated.',
      expect.stringMatching(/^ {2}BMSC-Exos suppresses NP cell apoptosis \(/),
    ])
    expect(lines).toContain('How: 2 shown, 2 joined')
    expect(lines).toContain('Joined route 3. Net effect: less NP cell apoptosis, weakest step joined.')
    expect(lines).toContain(
      '  Joined: that PI3K-AKT pathway suppresses NP cell apoptosis was told of N-Exos only [139]; the whole effect is printed for miR-21 [134].',
    )
    expect(lines.filter((line) => line.startsWith('  – '))).toContain(
      '  – break: joined, step 4 was told of N-Exos only',
    )
  })

  it('gives layer, what each route explains, joins, thread and what the answer rests on as JSON', async () => {
    const { paths, tally, joined, restsOn } = await askJson('--from', 'BMSC-Exos', '--to', 'NP cell apoptosis')
    expect([tally['lowers'], joined, paths.length]).toEqual([3, 2, 5])
    expect(paths.map((path) => [path.rank, path.layer, path.weakest])).toEqual([
      [1, 'stated', 'stated'],
      [2, 'how', 'stated'],
      [3, 'how', 'hedged'],
      [4, 'how', 'joined'],
      [5, 'how', 'joined'],
    ])
    expect(paths[3]).toMatchObject({
      explains: [5],
      span: 'M45',
      joins: [{ step: 4, toldOf: ['n-exos'], span: 'M44' }],
    })
    expect(paths[3]?.thread.map((joint) => [joint.afterStep, joint.kind])).toEqual([
      [1, 'same-study'],
      [2, 'same-study'],
      [3, 'break'],
    ])
    expect(paths[4]).toMatchObject({ explainedBy: 4 })
    expect(restsOn).toEqual([
      {
        sign: '-',
        routes: 3,
        relations: { fewest: 3, cut: ['M08', 'M43', 'M45'] },
        studies: { fewest: 2, cut: [124, 134] },
      },
    ])
  })

  it('tells a joined path instead of saying that there is none', async () => {
    expect(await ask('--from', 'PTEN', '--to', 'NP cell apoptosis')).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^No shown route; 1 joined path exists: .*\n\nWould join findings: 1 joined\n/s),
    })
  })

  it('answers a question whose ends are one node with its feedback loops', async () => {
    expect(await ask('--from', 'IVDD', '--to', 'IVDD')).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^Feedback loops through IVDD: 1 reinforces itself: /),
    })
    expect(await ask('--from', 'miR-21', '--to', 'miR-21')).toMatchObject({
      code: 1,
      text: expect.stringContaining('No feedback loop through miR-21 within 8 steps.'),
    })
  })

  it('names a via that no route passes', async () => {
    expect(await ask('--from', 'BMSC-Exos', '--to', 'NP cell apoptosis', '--via', 'NLRP3')).toMatchObject({
      code: 1,
      text: expect.stringContaining('No route passes NLRP3.'),
    })
  })

  it('gives the plain list of paths with --flat', async () => {
    const ends = ['--from', 'BMSC-Exos', '--to', 'NP cell apoptosis', '--flat']
    const { paths } = await askJson(...ends)
    expect(paths.map((path) => path.steps.map((step) => step.edge).join())).toEqual(['M45', 'M43,M44', 'M08,M09,M10'])
    expect(paths[0]).not.toHaveProperty('layer')
    expect((await askJson(...ends, '--with', 'join-contexts')).paths).toHaveLength(5)
    expect((await ask(...ends)).text).toMatch(/^3 routes; .*\n\nPath 1\. Net effect: less NP cell apoptosis/)
    expect(await ask('--from', 'BMSC-Exos', '--to', 'NP cell apoptosis', '--with', 'join-contexts')).toMatchObject({
      code: 0,
      complaint: 'Joined routes stand in a layer of their own; --with join-contexts is for --flat.',
    })
  })

  it('is the same on every run', async () => {
    const ends = ['--from', 'any-exosome', '--to', 'IVDD', '--json']
    expect((await ask(...ends)).text).toBe((await ask(...ends)).text)
  })

  it('prints the first routes of each layer, and every one when asked', async () => {
    const ends = ['--from', 'any-exosome', '--to', 'any-harm']
    const heads = (text: string): readonly string[] => text.match(/^(?:Joined route|Route) \d+/gm) ?? []
    expect(heads((await ask(...ends, '--top', '2')).text)).toEqual([
      'Route 1',
      'Route 2',
      'Joined route 1',
      'Joined route 2',
    ])
    const { paths } = await askJson(...ends)
    expect(heads((await ask(...ends, '--all')).text)).toHaveLength(
      paths.filter((path) => path.layer !== 'stated' && path.explainedBy === undefined).length,
    )
  })

  it('leaves no empty fact between its separators', async () => {
    const { text } = await ask(
      '--from',
      'any-exosome',
      '--to',
      'any-outcome',
      '--all',
      '--with',
      'title-only,bridges,context-links',
    )
    expect(text.length).toBeGreaterThan(10_000)
    expect(text).not.toMatch(/[;,(] *[;,)]/)
  })

  it('keeps via, avoid, length and sign', async () => {
    const ends = ['--from', 'any exosome source', '--to', 'any-outcome']
    const all = await askJson(...ends)
    const isSame = (path: Answer['paths'][number]): boolean => path.netSign === '-'
    const via = await askJson(...ends, '--via', 'miR-21', '--max-steps', '4')
    const lower = await askJson(...ends, '--sign', '-')
    const avoid = await askJson(...ends, '--avoid', 'miR-21')
    const passes = (answer: Answer): number => answer.paths.filter((path) => path.nodes.includes('mir-21')).length
    expect(passes(via)).toBe(via.paths.length)
    expect(via.paths.every((path) => path.steps.length <= 4)).toBe(true)
    expect(lower.paths.every(isSame)).toBe(true)
    expect([lower.paths.length, lower.tally['lowers']]).toEqual([all.paths.filter(isSame).length, all.tally['lowers']])
    expect(passes(avoid)).toBe(0)
    expect(avoid.paths.length).toBe(all.paths.length - passes(all))
  })

  it('says with code 2 which names are near an unknown one, and which options there are', async () => {
    expect(await ask('--from', 'miR-2l', '--to', 'IVDD')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('miR-21'),
    })
    expect(await ask('--from', 'miR-21')).toMatchObject({ code: 2, complaint: expect.stringContaining('--to') })
    expect(await ask('--from', 'miR-21', '--to', 'IVDD', '--max-steps', '13')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('1 to 12'),
    })
    expect(await ask('--from', 'miR-21', '--to', 'IVDD', '--species', 'dog')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('rabbit'),
    })
  })

  it('tells what is printed of one end upon a relation to the other', async () => {
    const { text } = await ask('--from', 'GW4869', '--to', 'NP cell pyroptosis')
    expect(text).toContain('Told of a relation: GW4869 abolishes: MSC suppresses NP cell pyroptosis (')
    expect((await ask('--from', 'GW4869', '--to', 'IVDD')).text).not.toContain('Told of a relation')
  })

  it('says why there is no path, with code 1', async () => {
    expect(await ask('--from', 'IVDD', '--to', 'miR-21')).toMatchObject({
      code: 1,
      text: expect.stringContaining('no chain of its relations leads from one to the other'),
    })
  })
})
