import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { capturedIo } from './capturedIo.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'exopath-lessons-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function exopath(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string; readonly complained: string }> {
  const io = { ...capturedIo(), cwd: folder }
  const code = await main(args, io)
  return { code, said: io.said.join('\n'), complained: io.complained.join('\n') }
}

const shipped = readFileSync('graph-data/lessons/two-minuses.json', 'utf8')

describe('exopath lesson', () => {
  it('lists the lessons with level, minutes, steps and questions', async () => {
    const { code, said } = await exopath('lesson', 'list')
    expect(code).toBe(0)
    expect(said.split('\n')).toHaveLength(5)
    expect(said).toContain(
      'Two minuses make a plus: predicting a path’s effect (undergraduates; 20 minutes, 12 steps, 10 questions)',
    )
  })

  it('finds nothing in the shipped lessons', async () => {
    expect(await exopath('lesson', 'check')).toMatchObject({ code: 0, said: '5 lessons, no findings.' })
  })

  it('checks a shipped lesson by its id, with those that come before it', async () => {
    expect(await exopath('lesson', 'check', 'fire-control')).toMatchObject({ code: 0, said: '1 lesson, no findings.' })
  })

  it('names every finding of a file with step and part, and a vanished relation with its nearest', async () => {
    writeFileSync(path.join(folder, 'mine.json'), shipped.replaceAll('"M61"', '"M61x"'))
    const { code, said } = await exopath('lesson', 'check', 'mine.json')
    expect(code).toBe(1)
    expect(said).toMatch(
      /mine\.json: step \d+ \([a-z-]+\) › cite: error: There is no relation “M61x”\. Did you mean M6\d?/,
    )
    const json = await exopath('lesson', 'check', 'mine.json', '--json')
    expect((JSON.parse(json.said) as readonly { readonly code: string }[]).some((p) => p.code === 'unknown-id')).toBe(
      true,
    )
  })

  it('says what is wrong with files that are none, and goes on with the others', async () => {
    writeFileSync(path.join(folder, 'large.json'), JSON.stringify({ schemaVersion: 1, text: 'x'.repeat(10_000_000) }))
    writeFileSync(path.join(folder, 'cut.json'), shipped.slice(0, 500))
    const { code, said } = await exopath('lesson', 'check', 'large.json', 'cut.json')
    expect(code).toBe(1)
    expect(said).toMatch(/large\.json: error: The file has 100000\d\d characters/)
    expect(said).toContain('cut.json: error: The file is not valid JSON')
    expect(await exopath('lesson', 'check', 'nothing.json')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('nothing.json cannot be read'),
    })
  })

  it('answers wrong use with what there is', async () => {
    expect(await exopath('lesson')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('Say what to do: list or check.'),
    })
    expect(await exopath('lesson', 'play')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('There is no "exopath lesson play"'),
    })
    expect(await exopath('lesson', 'list', 'x.json')).toMatchObject({ code: 2 })
  })
})
