import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtCommandLine } from '../../bin/builtCommandLine.mjs'
import { main } from '../../src/cli/exopath.ts'
import { knownKey } from '../../src/cli/knownValues.ts'
import { readGraphData, readTexts, type DataText } from '../../src/cli/readGraphData.ts'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import { capturedIo } from './capturedIo.ts'

const folder = path.resolve('graph-data')

describe('the built command line', () => {
  const clone = (): string => {
    const root = mkdtempSync(path.join(tmpdir(), 'exopath-'))
    for (const place of ['build/cli', 'src/core/deep', 'src/features'])
      mkdirSync(path.join(root, place), { recursive: true })
    for (const file of ['build/cli/exopath.mjs', 'src/core/deep/one.ts', 'src/features/two.ts', 'package.json'])
      set(path.join(root, file), 1000)
    for (const place of ['src/core/deep', 'src/core', 'src/features', 'src'])
      utimesSync(path.join(root, place), 1000, 1000)
    return root
  }
  const set = (file: string, seconds: number): void => {
    writeFileSync(file, '')
    utimesSync(file, seconds, seconds)
  }

  it('is taken while nothing it is made of is newer', () => {
    const root = clone()
    expect(builtCommandLine(root)).toMatch(/^file:.*build\/cli\/exopath\.mjs$/)
    set(path.join(root, 'src/features/two.ts'), 2000)
    expect(builtCommandLine(root)).not.toBeNull()
  })

  it.each(['src/core/deep/one.ts', 'package.json'])('is left aside when %s is newer', (file) => {
    const root = clone()
    set(path.join(root, file), 2000)
    expect(builtCommandLine(root)).toBeNull()
  })

  it('is left aside when a source was taken away, and where none was built', () => {
    const root = clone()
    utimesSync(path.join(root, 'src/core/deep'), 2000, 2000)
    expect(builtCommandLine(root)).toBeNull()
    expect(builtCommandLine(mkdtempSync(path.join(tmpdir(), 'exopath-')))).toBeNull()
  })
})

describe('values that were read before', () => {
  const read = readGraphData(folder)
  const texts = read.documents.map(({ file }): DataText => ({
    file,
    shown: `graph-data/${file}`,
    text: readFileSync(path.join(folder, file), 'utf8'),
  }))
  const known = JSON.parse(
    JSON.stringify(Object.fromEntries(texts.map(({ text }, i) => [knownKey(text), read.documents[i]?.value]))),
  )

  it('are the same graph, with the same places', () => {
    const again = readTexts(folder, texts, known)
    expect(again.documents.map(({ value }) => value)).toEqual(read.documents.map(({ value }) => value))
    expect(parseGraphData(again)).toEqual(parseGraphData(readTexts(folder, texts)))
    const nodes = again.documents.findIndex(({ file }) => file.startsWith('nodes/'))
    expect(again.documents[nodes]?.locate([3, 'id'])).toBe(readTexts(folder, texts).documents[nodes]?.locate([3, 'id']))
  })

  it('are not taken for a text that was changed since', () => {
    const changed = texts.map((one) =>
      one.file === texts.find(({ file }) => file.startsWith('nodes/'))?.file
        ? { ...one, text: one.text.replace('label: ', 'label: Changed ') }
        : one,
    )
    expect(JSON.stringify(readTexts(folder, changed, known).documents.map(({ value }) => value))).toContain('Changed ')
  })

  it('need no second reading while the data are right: no line is looked up', () => {
    let asked = 0
    const watched = read.documents.map((document) => ({
      ...document,
      locate: (place: readonly PropertyKey[]) => {
        asked++
        return document.locate(place)
      },
    }))
    expect(parseGraphData({ ...read, documents: watched }).ok).toBe(true)
    expect(asked).toBe(0)
  })
})

describe('EXOPATH_TIMES=1', () => {
  const run = (env: Readonly<Record<string, string>>): string =>
    spawnSync(
      process.execPath,
      [
        'bin/exopath.mjs',
        'figure',
        '--mechanism',
        'mir532-rassf5',
        '-o',
        path.join(mkdtempSync(path.join(tmpdir(), 'exopath-')), 'fig.svg'),
      ],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    ).stderr

  it('says where the time of a call went, and without it nothing is said', () => {
    expect(run({ EXOPATH_TIMES: '1' })).toMatch(
      /^times: start \d+ ms, code \d+ ms, data \d+ ms, recipe \d+ ms, layout \d+ ms, svg \d+ ms, checks \d+ ms, all \d+ ms$/m,
    )
    expect(run({})).toBe('')
  })

  it('stands after the findings of a call that fails', async () => {
    process.env['EXOPATH_TIMES'] = '1'
    const io = capturedIo()
    try {
      expect(await main(['figure', '--mechanism', 'none', '-o', 'x.svg'], io)).toBe(2)
    } finally {
      delete process.env['EXOPATH_TIMES']
    }
    expect(io.complained.at(-1)).toMatch(/^times: /)
  })
})
