import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { capturedIo } from './capturedIo.ts'

async function figure(...args: string[]): Promise<{ code: number; text: string; complaint: string }> {
  const io = capturedIo()
  const code = await main(['figure', ...args], io)
  return { code, text: io.said.join('\n'), complaint: io.complained.join('\n') }
}

describe('exopath figure', () => {
  it('tells overall effects in the caption of a mechanism, unless they are to be drawn', async () => {
    const words = async (...more: string[]): Promise<boolean> => (await figure('--mechanism', 'mir21-pten-akt', '--caption', 'text', ...more)).text.includes('Not drawn')
    expect([await words(), await words('--overall', 'folded'), await words('--overall', 'shown')]).toEqual([true, true, false])
  })

  it('refuses another word for overall effects and says which there are', async () => {
    const { code, complaint } = await figure('--storyline', '--overall', 'hidden', '--caption', 'text')
    expect([code, complaint]).toEqual([2, expect.stringContaining('--overall hidden: choose from folded, shown.')])
  })

  it('writes the choice into the file, where the next run finds it', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    expect((await figure('--mechanism', 'mir21-pten-akt', '--overall', 'shown', '-o', out)).code).toBe(0)
    const read = reopenFigure(await readFile(out), out)
    expect(read.ok && read.value.overall).toBe('shown')
    expect((await figure(out, '--caption', 'text')).text).not.toContain('Not drawn')
  })

  it('draws the fullest route between two names and says what it joins', async () => {
    const { text } = await figure('--path', 'miR-21,..,NP cell apoptosis', '--caption', 'text')
    expect(text).toMatch(/3 relations from one review\.[^]*weakest step joined\.[^]*Joined: that .* was told of N-Exos only \[139\]/)
  })
})

describe('a figure that does not fit its page', () => {
  it('is not written, and the reason and the way out are said', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    const { code, complaint } = await figure('--node', 'ivdd', '--column', 'single', '-o', out)
    expect([code, complaint]).toEqual([1, expect.stringMatching(/needs \d+ mm of 89 mm[^]*Nothing was written/)])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect((await figure('--node', 'ivdd', '--column', 'single', '-o', out, '--force')).code).toBe(1)
    expect((await readFile(out, 'utf8')).startsWith('<svg')).toBe(true)
  })
})
