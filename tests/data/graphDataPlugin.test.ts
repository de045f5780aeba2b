import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graphDataPlugin } from '../../scripts/graphDataPlugin.ts'
import { searchIndexPlugin } from '../../scripts/searchIndexPlugin.ts'
import { readCompiled } from '../../src/core/data/readCompiled.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { compileSearch } from '../../src/core/query/compileSearch.ts'

let root = ''
let folder = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exopath-'))
  folder = join(root, 'graph-data')
  cpSync('tests/data/fixtures/good', folder, { recursive: true })
  for (const file of ['references.json', 'review-index.json']) cpSync(join('graph-data', file), join(folder, file))
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
})
afterEach(() => rmSync(root, { recursive: true }))

const breakStoryline = (): void =>
  writeFileSync(join(folder, 'storyline.yaml'), 'title: A first view\nnodes: [nowhere]\nlinks: []\n')
const config = () => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [graphDataPlugin({ folder }), searchIndexPlugin(folder)],
})

// Real builds: slow on a busy machine.
describe('the graph-data plugin', { timeout: 30_000 }, () => {
  it('emits checked data that the app can read, a link that loads it early, and the search index of that data', async () => {
    const output = [await build({ ...config(), build: { write: false } })]
      .flat()
      .flatMap((o) => ('output' in o ? o.output : []))
    const asset = output.find((o) => o.fileName === 'graph-data.json')
    const read = readCompiled(JSON.parse(asset?.type === 'asset' ? String(asset.source) : 'null'))
    if (!read.ok) throw new Error('The data could not be read.')
    const words = output.find((o) => o.fileName === 'search-index.json')
    expect(words?.type === 'asset' ? words.source : '').toBe(JSON.stringify(compileSearch(buildGraph(read.value))))
    const page = output.find((o) => o.fileName === 'index.html')
    expect(page?.type === 'asset' ? String(page.source) : '').toContain('href="./graph-data.json"')
  })

  it('stops the build with the whole list', async () => {
    breakStoryline()
    writeFileSync(join(folder, 'flags.yaml'), '- id: [\n')
    const failure = await build({ ...config(), build: { write: false } }).catch((error: unknown) => String(error))
    expect(failure).toContain('There is no node "nowhere". [unresolved-id]')
    expect(failure).toContain('flags.yaml:2: This file cannot be read')
  })

  it('gives the problems to the page while developing, and no search index then', async () => {
    const server = await createServer({ ...config(), server: { port: 0 } })
    try {
      await server.listen()
      const address = server.resolvedUrls?.local[0] ?? ''
      const get = async (file: string): Promise<unknown> => (await fetch(address + file)).json()
      expect(await get('search-index.json')).toMatchObject({ index: { documentCount: expect.any(Number) } })
      breakStoryline()
      expect(await get('search-index.json')).toBeNull()
      const read = readCompiled(await get('graph-data.json'))
      expect(read).toMatchObject({
        ok: false,
        problems: [{ code: 'unresolved-id', message: 'There is no node "nowhere".' }],
      })
    } finally {
      await server.close()
    }
  })
})
