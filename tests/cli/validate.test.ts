import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runValidate } from '../../src/cli/validate.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exopath-'))
  cpSync('tests/data/fixtures/good', folder, { recursive: true })
  for (const file of ['references.json', 'review-index.json']) cpSync(join('graph-data', file), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function validate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] }
  const code = await runValidate(args, {
    out: (l) => void lines.out.push(l),
    err: (l) => void lines.err.push(l),
    cwd: process.cwd(),
  })
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

describe('exopath validate', { timeout: 20_000 }, () => {
  it('says what it read and ends with 0 when there is nothing to mend', async () => {
    const { code, out } = await validate(folder)
    expect(out).toMatch(/13 nodes, 10 edges, 1 modifiers, \d+ evidence records, 1 flags, 0 lessons\. No findings\.$/)
    expect(code).toBe(0)
  })

  it('names file and line of broken YAML and of every other problem at once, and ends with 1', async () => {
    writeFileSync(join(folder, 'flags.yaml'), '- id: TX-31\n  kind: [\n')
    writeFileSync(join(folder, 'storyline.yaml'), 'title: A small first view\nnodes: [msc, mcs-exos]\nlinks: []\n')
    const { code, out } = await validate(folder)
    expect(out).toContain(`${join(folder, 'flags.yaml')}:3: error: This file cannot be read`)
    expect(out).toContain(
      `${join(folder, 'storyline.yaml')}:2: error: There is no node "mcs-exos". Did you mean msc-exos? [unresolved-id]`,
    )
    expect(out).toMatch(/\d+ errors, 0 warnings$/)
    expect(code).toBe(1)
  })

  it('prints the findings as JSON', async () => {
    writeFileSync(join(folder, 'storyline.yaml'), 'title: A small first view\nnodes: [nowhere]\nlinks: []\n')
    const { code, out } = await validate(folder, '--json')
    expect(JSON.parse(out)).toEqual([
      {
        code: 'unresolved-id',
        severity: 'error',
        where: `${join(folder, 'storyline.yaml')}:2`,
        message: 'There is no node "nowhere".',
      },
    ])
    expect(code).toBe(1)
  })

  it('lists the edges on sentences that print an opposite, with what the sign rests on', async () => {
    const { code, out } = await validate(folder, '--inversions')
    expect(out).toContain(
      'M10 rassf5 promotes np-cell-apoptosis (+); prints knockdown; sign turned around; perturbation: RASSF5 knockdown',
    )
    expect(out).toMatch(/\d+ explained, 0 open$/)
    expect(code).toBe(0)
  })

  it('says that a folder is missing', async () => {
    expect(await validate(join(folder, 'nothing'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('There is no folder of this name'),
    })
  })

  it.each([[['--jason']], [['a', 'b']]])('ends with 2 and its usage on wrong use %j', async (args) => {
    expect(await validate(...args)).toMatchObject({ code: 2, err: expect.stringContaining('usage: exopath validate') })
  })
})
