import { askingAgain } from '../../scripts/askAgainPlugin.ts'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { auditVerdict } from '../../scripts/auditVerdict.ts'
import { badLicences } from '../../scripts/badLicences.ts'
import { findChromium } from '../../scripts/findChromium.ts'
import { firstViewFiles } from '../../scripts/firstViewFiles.ts'
import { withoutUnused, withoutUnusedHooks } from '../../scripts/lightLibrariesPlugin.ts'
import { readReport, slowest } from '../../scripts/readReport.ts'
import { runStage } from '../../scripts/runStage.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'exopath-checks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the size budget', () => {
  const manifest = {
    'index.html': { file: 'a.js', isEntry: true, imports: ['_shared.js'], css: ['a.css'] },
    '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
    'src/engine.ts': { file: 'engine.js', imports: ['_shared.js', '_lib.js'] },
    '_lib.js': { file: 'lib.js' },
    'src/pdf.ts': { file: 'pdf.js' },
  }
  it('counts the entry, all it imports, and parts loaded at start; not what a click loads', () => {
    expect(firstViewFiles(manifest, ['src/engine.ts'])).toEqual(['a.js', 'shared.js', 'deep.js', 'engine.js', 'lib.js'])
  })
  it('stops when a part loaded at start was renamed, instead of leaving it out', () => {
    expect(() => firstViewFiles(manifest, ['src/gone.ts'])).toThrow('src/gone.ts')
  })
})

describe('the page’s copy of downshift', () => {
  it('keeps the hook of the boxes and lets the bundler drop the others', () => {
    const code = withoutUnusedHooks(readFileSync('node_modules/downshift/dist/downshift.esm.mjs', 'utf8'))
    expect(code.match(/^\w+\.stateChangeTypes = /gm)).toEqual(['useCombobox.stateChangeTypes = '])
  })
})

describe('the page’s copy of cytoscape', () => {
  it('keeps the walk and the layouts that the engine starts with, no other algorithm', () => {
    const code = readFileSync('node_modules/cytoscape/dist/cytoscape.esm.mjs', 'utf8')
    const cut = withoutUnused(code)
    const [, kept] = /\n\[(elesfn\$\w+)\]\.forEach/.exec(cut) ?? []
    expect(new RegExp(`var ${kept?.replace('$', '\\$')} = \\{\n  breadthFirstSearch:`).test(cut)).toBe(true)
    expect(cut).not.toContain(', markovClustering')
    expect(cut.match(/(?<=impl: )\w+Layout\b/g)).toEqual(['GridLayout', 'NullLayout', 'PresetLayout', 'RandomLayout'])
    expect(cut.match(/(?:Cose|Circle|Concentric|BreadthFirst)Layout\.prototype/g)).toBeNull()
  })
})

describe('the licence check', () => {
  const lock = (license?: string, dev = false) => ({
    packages: {
      '': { license: 'MIT' },
      'node_modules/x': { version: '1.0.0', dev, ...(license === undefined ? {} : { license }) },
    },
  })
  it('accepts what an MIT work may carry, and one fitting choice of several', () => {
    for (const name of ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])
      expect(badLicences(lock(name)).bad).toEqual([])
  })
  it('names packages with a licence that does not fit, or with none', () => {
    expect(badLicences(lock('GPL-3.0')).bad).toEqual(['x 1.0.0: GPL-3.0'])
    expect(badLicences(lock('(MIT AND AGPL-3.0)')).bad).toHaveLength(1)
    expect(badLicences(lock()).bad).toEqual(['x 1.0.0: no licence named'])
  })
  it('leaves packages alone that only develop Exopath', () => {
    expect(badLicences(lock('GPL-3.0', true))).toEqual({ checked: 0, bad: [] })
  })
})

describe('the check for known weaknesses', () => {
  const report = (severity: string): string =>
    JSON.stringify({
      vulnerabilities: { left: { severity, via: [{ title: 'Reads too far' }, 'right'] } },
      metadata: { vulnerabilities: { total: 1 } },
    })
  it('fails on high and critical ones and names them', () => {
    for (const severity of ['high', 'critical']) {
      const { ok, lines } = auditVerdict(report(severity))
      expect(ok).toBe(false)
      expect(lines[0]).toBe(`left: ${severity}, Reads too far`)
    }
  })
  it('tells lesser ones without failing', () => {
    expect(auditVerdict(report('moderate'))).toEqual({
      ok: true,
      lines: [
        'left: moderate, Reads too far',
        '1 of the packages that reach users have a known weakness; high or critical: 0.',
      ],
    })
    expect(auditVerdict('{"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}').lines).toEqual([
      'No known weakness in the packages that reach users.',
    ])
  })
  it('says that the registry gave no answer, and fails nothing then', () => {
    for (const answer of ['', 'npm error', '{"message":"405 Method Not Allowed","error":{}}', '[]', 'null']) {
      const { ok, lines } = auditVerdict(answer)
      expect(ok).toBe(true)
      expect(lines[0]).toContain('gave no answer')
    }
    expect(auditVerdict('{"message":"405 Method Not Allowed"}').lines[0]).toContain('405 Method Not Allowed')
  })
})

describe('the search for a browser', () => {
  it('takes the one CHROMIUM_PATH names and refuses to test with another', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
    expect(() => findChromium({ CHROMIUM_PATH: '/no/such/program' })).toThrow('CHROMIUM_PATH is /no/such/program')
  })
  it('finds a program on the PATH and skips a file that cannot be run', () => {
    writeFileSync(path.join(folder, 'google-chrome'), '', { mode: 0o644 })
    writeFileSync(path.join(folder, 'chromium-browser'), '', { mode: 0o755 })
    expect(findChromium({ PATH: folder })).toBe(path.join(folder, 'chromium-browser'))
  })
})

describe('the reports of the tests', () => {
  const file = path.join(folder, 'report.json')
  it('count a skipped test as failed', () => {
    writeFileSync(file, JSON.stringify({ numTotalTests: 7, numPassedTests: 5, numPendingTests: 1 }))
    expect(readReport('vitest', file)).toMatchObject({ passed: 5, failed: 2 })
    writeFileSync(file, JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 1 } }))
    expect(readReport('playwright', file)).toMatchObject({ passed: 3, failed: 2 })
  })
  it('are empty when none was left', () => {
    expect(readReport('vitest', path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0, times: [] })
  })
  it('name the slowest tests of both kinds, longest first', () => {
    writeFileSync(
      file,
      JSON.stringify({
        testResults: [
          {
            name: '/a/b/x.test.ts',
            assertionResults: [
              { title: 'quick', duration: 2 },
              { title: 'slow', duration: 900 },
            ],
          },
        ],
      }),
    )
    const { times } = readReport('vitest', file)
    writeFileSync(
      file,
      JSON.stringify({
        suites: [
          {
            suites: [
              {
                specs: [
                  { file: 'y.spec.ts', title: 'a walk', tests: [{ results: [{ duration: 400 }, { duration: 300 }] }] },
                ],
              },
            ],
          },
        ],
      }),
    )
    expect(slowest([...times, ...readReport('playwright', file).times], 2)).toEqual([
      { test: 'x.test.ts: slow', ms: 900 },
      { test: 'y.spec.ts: a walk', ms: 700 },
    ])
  })
})

describe('a stage beside others', () => {
  const run = (code: string): Promise<boolean> =>
    runStage('Planted', [process.execPath, '-e', code], { cwd: folder, env: {}, quiet: true })
  it('prints all it said in one piece when it ends, and tells whether it succeeded', async () => {
    const said: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((text: string) => {
      said.push(text)
    })
    expect(await run('console.log("one"); console.log("two"); process.exitCode = 3')).toBe(false)
    expect(await run('')).toBe(true)
    expect(await runStage('None', [path.join(folder, 'no-such-program')], { cwd: folder, env: {}, quiet: true })).toBe(
      false,
    )
    log.mockRestore()
    expect(said.slice(0, 2)).toEqual(['\n── Planted', 'one\ntwo'])
  })
})

describe('a part that did not come', () => {
  it('is asked for again under a new address, and only a file beside this one', () => {
    expect(askingAgain('a(()=>import(`./Part-x.js`),[])')).toBe(
      'a(()=>import(`./Part-x.js`).catch(()=>import(`./Part-x.js?again=`+Date.now())),[])',
    )
    expect(askingAgain('import(name);import("https://x.test/a.js")')).toBe('import(name);import("https://x.test/a.js")')
  })
})
