import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import { readGraphData } from '../../src/cli/readGraphData.ts'
import { main } from '../../src/cli/exopath.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'exopath-hostile-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function run(...args: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = []
  const code = await main(args, { out: () => {}, err: (line) => void err.push(line), cwd: folder })
  return { code, err: err.join('\n') }
}

describe('the command line with places it cannot write to', () => {
  it.each([
    ['stats', '--json', '-o', '.'],
    ['figure', '--mechanism', 'mir532-rassf5', '-o', 'taken.svg'],
  ])('says so in one line: %s %s %s %s', async (...args) => {
    mkdirSync(path.join(folder, 'taken.svg'), { recursive: true })
    const { code, err } = await run(...args)
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(err).toContain('is a folder')
  })

  it.runIf(existsSync('/proc/self'))('ends where no folder can be made', async () => {
    expect(await run('stats', '-o', '/proc/nowhere/deep/x.txt')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be written'),
    })
  })

  it('answers a name of 100,000 letters at once and without repeating it', async () => {
    const { code, err } = await run('show', 'x'.repeat(100_000))
    expect(code).toBe(2)
    expect(err.length).toBeLessThan(400)
  })

  it.runIf(existsSync('/proc/self'))('says in one line that the folder it was called from is gone', () => {
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `mkdir "$1/gone" && cd "$1/gone" && rmdir "$1/gone" && node "$0" stats`,
        path.resolve('bin/exopath.mjs'),
        folder,
      ],
      { encoding: 'utf8' },
    )
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 })
    expect(stderr).toContain('no longer there')
  })

  it.runIf(existsSync('/dev/full'))('says in one line that the output is full', () => {
    const { status, stderr } = spawnSync('bash', ['-c', 'node bin/exopath.mjs stats > /dev/full'], { encoding: 'utf8' })
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 })
  })
})

describe('a graph-data folder with files that are none', () => {
  it('names each of them as a finding', () => {
    const data = path.join(folder, 'data')
    mkdirSync(path.join(data, 'nodes', 'folder.yaml'), { recursive: true })
    mkdirSync(path.join(data, 'edges'))
    writeFileSync(path.join(data, 'edges', 'new.yml'), '[]')
    writeFileSync(path.join(data, 'relation.yaml'), '[]')
    const hasPipe = spawnSync('mkfifo', [path.join(data, 'nodes', 'pipe.yaml')]).status === 0
    symlinkSync(path.join(data, 'nowhere'), path.join(data, 'nodes', 'lost.yaml'))
    const parsed = parseGraphData(readGraphData(data))
    const told = (parsed.ok ? [] : parsed.problems)
      .filter((p) => p.code === 'ignored-file' || p.code === 'unreadable-file')
      .map((p) => `${p.code} ${path.basename(p.where)}`)
      .toSorted((a, b) => a.localeCompare(b))
    expect(told).toEqual([
      'ignored-file new.yml:1',
      'ignored-file relation.yaml:1',
      'unreadable-file folder.yaml:1',
      'unreadable-file lost.yaml:1',
      ...(hasPipe ? ['unreadable-file pipe.yaml:1'] : []),
    ])
  })
})
