import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { main } from '../../src/cli/exopath.ts'
import { nearestWords } from '../../src/cli/nearestWords.ts'
import { capturedIo } from './capturedIo.ts'

describe('the command line', () => {
  it('runs as a program', () => {
    const bin = path.resolve(import.meta.dirname, '../../bin/exopath.mjs')
    const { stdout, status } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })
    expect({ stdout, status }).toEqual({ stdout: '0.1.0\n', status: 0 })
  })

  it('lists every command with its one line, and shows the help of each', async () => {
    const io = capturedIo()
    expect(await main([], io)).toBe(0)
    for (const name of Object.keys(COMMANDS)) {
      expect(io.said.join('\n')).toContain(`  ${name}`)
      const about = capturedIo()
      expect(await main(['help', name], about)).toBe(0)
      expect(await main([name, '--help'], about)).toBe(0)
      expect(about.said[0]).toContain(`exopath ${name}`)
      expect(about.said[1]).toBe(about.said[0])
    }
  })

  it('answers an unknown command with code 2 and the way to the list', async () => {
    const io = capturedIo()
    expect(await main(['pahts'], io)).toBe(2)
    expect(io.complained[0]).toContain('There is no command pahts.')
    expect(await main(['constructor'], io)).toBe(2)
    expect(await main(['help', 'pahts'], io)).toBe(2)
  })
})

describe('nearest words', () => {
  it('come best first and only when they are alike', () => {
    expect(nearestWords('exprot', ['stats', 'reports', 'export'], 1)).toEqual(['export'])
    expect(nearestWords('xyz', ['paths'], 3)).toEqual([])
  })
})
