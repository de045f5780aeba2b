import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { readPdf } from '../figure/readPdf.ts'
import { capturedIo } from './capturedIo.ts'

async function handout(...args: string[]) {
  const cwd = await mkdtemp(path.join(tmpdir(), 'exopath-'))
  const io = capturedIo(cwd)
  const code = await main(['handout', ...args], io)
  return {
    code,
    text: io.said.join('\n'),
    complaint: io.complained.join('\n'),
    has: (name: string) => existsSync(path.join(cwd, name)),
    pdf: async (name: string) => readPdf(await readFile(path.join(cwd, name))),
  }
}

describe('exopath handout', () => {
  it('writes student sheet and key of a lesson, and says how many pages each has', async () => {
    const { code, text, complaint, pdf } = await handout('two-minuses')
    expect(code).toBe(0)
    expect(text).toMatch(/^two-minuses-student\.pdf: \d+ pages\ntwo-minuses-key\.pdf: \d+ pages$/)
    expect(complaint).toContain('--address')
    expect((await pdf('two-minuses-student.pdf')).strings).toContain(
      'Two minuses make a plus: predicting a path’s effect: student sheet',
    )
    expect((await pdf('two-minuses-key.pdf')).pages.join(' ')).toContain('Notes step by step')
  })

  it('writes one of them under the name given, on the paper and with the address given', async () => {
    const { code, complaint, has, pdf } = await handout(
      'read-the-map',
      '--key',
      '--paper',
      'letter',
      '--address',
      'https://example.org/',
      '-o',
      'sheets/k.pdf',
    )
    expect([code, complaint, has('sheets/k.pdf'), has('sheets/k-student.pdf')]).toEqual([0, '', true, false])
    const { raw, pages } = await pdf('sheets/k.pdf')
    expect(raw).toContain('/MediaBox [0 0 612 792]')
    expect(pages[0]).toContain('https://example.org/#lessons?lesson=read-the-map')
  })

  it.each([
    [['two-minusses'], 1, 'No lesson is called two-minusses. Nearest: two-minuses'],
    [[], 2, 'Name a lesson: '],
    [['two-minuses', '--paper', 'a5'], 2, '--paper a5: choose from a4, letter.'],
    [['two-minuses', '--hide', 'signs,lables'], 2, 'Did you mean labels?'],
    [
      ['two-minuses', '--address', 'exopath'],
      2,
      '--address exopath: give an address that begins with https:// or http://.',
    ],
    [['two-minuses', '-o', 'x.docx'], 2, 'end the name in .pdf.'],
    [['two-minuses', '--key', '--student'], 2, 'Choose --student or --key'],
    [['two-minuses', 'read-the-map'], 2, 'Name one lesson'],
  ] as const)('says what is wrong with %j', async (args, code, words) => {
    const said = await handout(...args)
    expect([said.code, said.complaint]).toEqual([code, expect.stringContaining(words)])
    expect(said.has('two-minuses-student.pdf')).toBe(false)
  })
})
