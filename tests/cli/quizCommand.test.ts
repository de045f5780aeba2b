import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { QUIZ_FORMATS } from '../../src/formats/quiz/exportQuiz.ts'
import { capturedIo } from './capturedIo.ts'

async function quiz(...args: string[]): Promise<{ code: number; text: string; complaint: string }> {
  const io = capturedIo()
  const code = await main(['quiz', ...args], io)
  return { code, text: io.said.join('\n'), complaint: io.complained.join('\n') }
}
const folder = mkdtempSync(path.join(tmpdir(), 'exopath-'))

describe('exopath quiz', () => {
  it('prints a paper with its key, ten questions unless another number is asked for', async () => {
    const { code, text } = await quiz()
    const [asked = '', key = ''] = text.split('\n\nKey\n\n')
    expect([code, asked.match(/^\d+\. /gm)?.length, key.match(/^\d+\. /gm)?.length]).toEqual([0, 10, 10])
    expect((await quiz('--count', '3')).text.match(/^\d+\. /gm)?.length).toBe(6)
  })

  it('gives the same paper for the same seed and another for another', async () => {
    const [a, b, c] = await Promise.all([quiz('--seed', '7'), quiz('--seed', '7'), quiz('--seed', '8')])
    expect(b.text).toBe(a.text)
    expect(c.text).not.toBe(a.text)
  })

  it('writes every format and tells how many questions to expect', async () => {
    for (const format of QUIZ_FORMATS) {
      const file = path.join(folder, `paper-${format}`)
      const { code, complaint } = await quiz('--to', format, '--count', '5', '-o', file)
      expect([format, code, complaint]).toEqual([format, 0, `Written: ${file}. 5 questions to expect after import.`])
      const bytes = readFileSync(file)
      const text = format.startsWith('qti')
        ? strFromU8(unzipSync(bytes)['imsmanifest.xml'] ?? new Uint8Array())
        : bytes.toString('utf8')
      expect(text).toContain(format === 'csv' || format === 'text' ? 'Made with Exopath' : '5 questions to expect')
    }
  })

  it('asks only about what it is made from', async () => {
    const { text } = await quiz('--from', 'path miR-21, PI3K-AKT', '--to', 'csv', '--count', '4')
    expect(text).toContain('PTEN')
    expect(text).not.toContain('NLRP3')
    expect((await quiz('--from', 'mechanism mir21-pten-akt', '--count', '4')).code).toBe(0)
    expect((await quiz('--from', 'storyline', '--count', '4')).text).toContain('Quiz: first map')
    expect((await quiz('--from', 'core', '--count', '4')).text).toContain('Quiz: core map')
  })

  it('keeps to a difficulty and to kinds', async () => {
    const { text } = await quiz('--difficulty', 'hard', '--kinds', 'order,effect', '--to', 'csv')
    expect(text.match(/,Hard,/g)?.length).toBe(10)
    expect(text).not.toMatch(/,(?:Easy|Medium),/)
    expect(text).toMatch(/Order of a chain/)
    expect(text).not.toMatch(/Missing step|Which reference/)
  })

  it('gives what can be made and says why there is no more', async () => {
    const { code, text, complaint } = await quiz('--from', 'mechanism mir532-rassf5', '--count', '40')
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(/^\d+ of 40 questions\. More would .* Show more of the map\.$/),
    ])
    expect(text).toContain('1. ')
    expect(await quiz('--from', 'mechanism cited-titles')).toMatchObject({
      code: 1,
      text: '',
      complaint: expect.stringContaining('Nothing shown can be asked about'),
    })
  })

  it.each([
    [['--count', 'many'], '--count many: give a whole number from 1 to 100.'],
    [['--seed', '-1'], '--seed'],
    [['--difficulty', 'evil'], '--difficulty evil: choose from easy, medium, hard, mixed.'],
    [['--kinds', 'sign,essay'], '--kinds essay: choose from sign, effect'],
    [['--to', 'word'], '--to word: choose from gift, moodle, qti12, qti21, csv, text.'],
    [['--from', 'everywhere'], '--from everywhere: choose "storyline", "core", "mechanism ID" or "path A, B".'],
    [['--from', 'mechanism mir21-pten'], 'Nearest: mir21-pten-akt'],
    [['--from', 'path miR-21'], 'give two names with a comma between them'],
    [['--from', 'path miR-21, nowhere'], 'No node is called "nowhere"'],
    [['--to', 'qti12'], 'Say where to write it: -o quiz.zip'],
  ])('refuses %j and says what to do', async (args, message) => {
    expect(await quiz(...args)).toMatchObject({ code: 2, complaint: expect.stringContaining(message) })
  })

  it('stops where no chain leads from one end to the other', async () => {
    expect(await quiz('--from', 'path IVDD, miR-21')).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('No chain leads from IVDD to miR-21'),
    })
  })

  it('explains itself', async () => {
    expect((await quiz('--help')).text).toMatch(/--seed N[^]*--from WHAT[^]*example: exopath quiz/)
  })
})
